"""Rules about a year's health of children long in care."""
