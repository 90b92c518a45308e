"""What the authority has agreed on paper, and when each is looked at again."""
