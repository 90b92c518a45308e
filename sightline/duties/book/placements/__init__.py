"""Duties to check and approve where a child goes to live, and to act when a home falls short."""

from .carers import GRADE_WATCH, KIN_CHECK, TEMPORARY_APPROVAL
from .outside_area import AT_A_DISTANCE, OUTSIDE_AREA

__all__ = [
    "AT_A_DISTANCE",
    "GRADE_WATCH",
    "KIN_CHECK",
    "OUTSIDE_AREA",
    "TEMPORARY_APPROVAL",
]
