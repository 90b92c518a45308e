"""The way every part of the service says no: a sentence a person can act on."""


class Refused(Exception):
    """The deed was not done, and the sentence says what to do next."""


class WrongUse(Refused):
    """It was asked for in a way that has no answer: the command line ends with 2, and not 1."""
