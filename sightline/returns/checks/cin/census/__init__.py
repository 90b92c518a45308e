"""Rules about the census as a whole."""
