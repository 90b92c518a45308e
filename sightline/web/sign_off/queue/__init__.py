"""What waits for sign-off."""
