"""The way every part of the service says no: a sentence a person can act on."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """The deed was not done, and the sentence says what to do next."""
