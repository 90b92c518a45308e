"""Rules about young mothers in care."""
