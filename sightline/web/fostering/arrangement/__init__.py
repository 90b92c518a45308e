"""One arrangement: written down, judged by a manager, and ended."""
