"""One measure: its months, its arithmetic, what it is made of, its story and what is owed."""
