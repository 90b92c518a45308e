"""My work: my children, a line each, late first."""
