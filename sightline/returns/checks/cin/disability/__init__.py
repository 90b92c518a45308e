"""Rules about disabilities."""
