"""Rules about child in need plans."""
