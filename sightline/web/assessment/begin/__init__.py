"""Beginning an assessment of one child, or of brothers and sisters together."""
