"""Rules about how old a child must be."""
