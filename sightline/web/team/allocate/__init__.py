"""Give a child to a worker, with warnings."""
