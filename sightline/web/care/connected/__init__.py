"""Stays with relatives and friends who are not yet approved: checked, and for how long."""
