"""Rules about legal status, and how long it may last."""
