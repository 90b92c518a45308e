"""Rules about short stays away from a child's usual placement."""
