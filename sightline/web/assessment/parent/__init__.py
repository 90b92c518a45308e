"""How a parent, or another with parental responsibility, took part in an assessment."""
