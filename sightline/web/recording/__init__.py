"""What every screen on which work is recorded shares: its form, its drafts, and how it is sent."""
