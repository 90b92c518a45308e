"""Writing one heading of an assessment."""
