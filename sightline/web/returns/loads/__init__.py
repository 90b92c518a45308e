"""Past loads, and what became of every row of each."""
