"""Why a file could not be read at all, in words for whoever gave it."""


class Unreadable(Exception):
    """The file cannot be read; the message says why, and what to do where something can be."""
