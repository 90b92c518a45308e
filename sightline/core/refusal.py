"""The way every part of the service says no: a sentence a person can act on."""


class Refused(Exception):
    """The deed was not done, and the sentence says what to do next."""
