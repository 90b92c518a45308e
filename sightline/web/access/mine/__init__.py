"""What came of a person's own openings outside their reach."""
