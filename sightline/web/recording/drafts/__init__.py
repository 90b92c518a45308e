"""Saving what is typed as it is typed, and choosing between two texts."""
