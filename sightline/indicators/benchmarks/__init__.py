"""Published figures of every authority: read from the government's files and set beside our own."""
