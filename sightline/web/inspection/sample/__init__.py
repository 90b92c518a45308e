"""The sample: how it was drawn, who is in it, and what it can tell."""
