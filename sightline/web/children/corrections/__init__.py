"""Putting a record right, keeping parts of it back, and what people agreed to."""
