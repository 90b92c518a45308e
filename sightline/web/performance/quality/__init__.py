"""What each measure lacks: what is missing, what was left out, and who can mend it."""
