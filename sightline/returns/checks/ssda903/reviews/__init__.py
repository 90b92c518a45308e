"""Rules about reviews."""
