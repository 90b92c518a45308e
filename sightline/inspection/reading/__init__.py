"""Reads a published inspection report: what it says, and what could not be read, never a guess."""

from .many import read_many
from .reading import read, read_printed
from .report import FIELDS, Judgement, Paragraph, ReadReport, Recommendation, Unread

__all__ = [
    "FIELDS",
    "Judgement",
    "Paragraph",
    "ReadReport",
    "Recommendation",
    "Unread",
    "read",
    "read_many",
    "read_printed",
]
