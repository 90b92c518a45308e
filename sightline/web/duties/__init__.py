"""Which duties are not being met, for how many children, and which children."""
