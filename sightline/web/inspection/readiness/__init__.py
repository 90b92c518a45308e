"""How ready the authority is on any day: what inspectors would find first."""
