"""What happened: the typed record of each child's journey, context by context."""
