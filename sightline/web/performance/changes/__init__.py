"""What changed in a month: who joined and who left each list of what is owed."""
