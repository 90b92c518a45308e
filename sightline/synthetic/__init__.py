"""Invented authorities: children, families and workers who never lived, for showing and testing."""
