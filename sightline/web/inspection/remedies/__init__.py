"""What must be put right today for a child, followed until it is."""
