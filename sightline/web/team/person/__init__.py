"""One worker: their children, how much they hold, and their supervision."""
