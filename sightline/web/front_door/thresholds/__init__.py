"""What each level of help is for, and how consistently it is used."""
