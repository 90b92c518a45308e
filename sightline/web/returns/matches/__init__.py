"""Children who may be one: the evidence side by side, and an answer that can be undone."""
