"""One assessment: all that is written in it, and what it still lacks."""
