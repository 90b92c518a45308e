"""The lists of children that inspectors are given, frozen as they stood on one day (Annex A)."""
