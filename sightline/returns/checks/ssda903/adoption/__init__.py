"""Rules about adoption and the decisions before it."""
