"""Closing the work with a child."""
