"""Inspection reports of the authority, and the areas for improvement they set."""
