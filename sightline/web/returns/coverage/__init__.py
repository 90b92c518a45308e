"""What we can and cannot tell, by fact and source."""
