"""Rules about how episodes of care follow each other."""
