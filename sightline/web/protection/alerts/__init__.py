"""Who had to be told that a child died or was seriously harmed, and whether they know."""
