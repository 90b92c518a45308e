"""What waits at the front door, with the least time left first."""
