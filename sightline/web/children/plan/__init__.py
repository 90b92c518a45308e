"""The plan of a child on one page, in plain words, whatever kind of plan it is."""
