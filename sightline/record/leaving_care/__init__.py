"""Young people leaving care, and the help they are owed."""
