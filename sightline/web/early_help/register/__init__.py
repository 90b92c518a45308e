"""Every family helped early, by agency and by quality, and what it comes to."""
