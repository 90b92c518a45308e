"""Samples drawn for audit, and how far each has got."""
