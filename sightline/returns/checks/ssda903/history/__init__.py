"""Rules about earlier permanent homes."""
