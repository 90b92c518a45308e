"""Duties to review the plan of a child who is looked after, and to act on what comes of it."""

from .challenge import ACTIONS, DISPUTE, EARLY_REVIEW, VISITOR
from .follow_up import (
    CHILD_SEEN_FIRST,
    DECISIONS_SENT,
    PARTICIPATION,
    RECORD_SENT,
    RECORD_WRITTEN,
    REPORT,
)
from .held import FIRST_REVIEW, LATER_REVIEWS, SECOND_REVIEW

__all__ = [
    "ACTIONS",
    "CHILD_SEEN_FIRST",
    "DECISIONS_SENT",
    "DISPUTE",
    "EARLY_REVIEW",
    "FIRST_REVIEW",
    "LATER_REVIEWS",
    "PARTICIPATION",
    "RECORD_SENT",
    "RECORD_WRITTEN",
    "REPORT",
    "SECOND_REVIEW",
    "VISITOR",
]
