"""Writing a return: choose it, see what is in it, and take it away."""
