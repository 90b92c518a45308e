"""One approach: what was told, how much of it, and whether each child named is known."""
