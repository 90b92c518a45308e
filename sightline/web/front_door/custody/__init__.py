"""Children held by the police or in a place of safety: every hour, and what we offered."""
