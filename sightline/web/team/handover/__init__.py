"""What one worker passes to the next about a child."""
