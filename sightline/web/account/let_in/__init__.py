"""Letting in a colleague whose sign-in is locked."""
