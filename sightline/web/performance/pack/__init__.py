"""The members' pack: which duties are not met, for how many, since when, and what to ask."""
