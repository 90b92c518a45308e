"""Documents on a child's file, and the log of who was given what."""
