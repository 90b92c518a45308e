"""Children who may come into care, what came of those before them, and what to expect."""
