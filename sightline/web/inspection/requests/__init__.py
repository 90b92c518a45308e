"""What inspectors ask the authority for, by when, and what came."""
