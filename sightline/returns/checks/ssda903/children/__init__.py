"""Rules about who the child is."""
