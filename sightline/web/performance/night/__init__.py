"""What the night's work found."""
