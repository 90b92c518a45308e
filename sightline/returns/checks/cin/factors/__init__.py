"""Rules about the factors that an assessment found."""
