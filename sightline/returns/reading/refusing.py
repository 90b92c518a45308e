"""Why a whole file is refused, in one sentence an analyst can act on."""


class NotReadable(Exception):
    """The file as a whole cannot be read; the message says what to do about it."""
