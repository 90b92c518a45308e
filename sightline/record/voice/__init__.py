"""What children said, and what was done about it."""
