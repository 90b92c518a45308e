"""Resting an assessment on lines of the chronology."""
