"""Workers, teams, who is responsible for which child, and oversight."""
