"""Who the child is: their own words, and identity with what it changes."""
