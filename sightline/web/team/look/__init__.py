"""Rate the risk to a child whom nobody has."""
