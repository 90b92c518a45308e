"""Rules about the social workers of children in care."""
