"""The child-level lists that inspectors ask for before an inspection (Annex A)."""
