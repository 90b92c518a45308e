"""Plans for adoption, matches, and people who wish to adopt."""
