"""Loading returns, and what became of every row."""
