"""What can be done from a terminal: load returns, ask about duties, run the site."""

from .program import main

__all__ = ["main"]
