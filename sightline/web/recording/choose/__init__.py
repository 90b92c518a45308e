"""Choosing what is to be recorded about a child."""
