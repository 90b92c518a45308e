"""Rules about how the tables fit together."""
