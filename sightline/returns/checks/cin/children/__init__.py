"""Rules about who a child is."""
