"""Rules about changes of placement."""
