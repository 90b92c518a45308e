"""Invents lives and the work done with them. Knows dates and words, and no database."""
