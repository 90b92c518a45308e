"""Rules about deprivation of liberty orders."""
