"""One allegation: what was decided, when the agencies met, what was found."""
