"""What a child needs, what is harming or helping, and what should happen."""
