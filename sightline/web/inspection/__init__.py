"""Inspection: what was published of others, what was asked of us, and an inspection of our own."""
