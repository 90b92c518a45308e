"""Duties to keep a child safe: discussion, enquiry, conference, plan and its end."""

from .enquiries import ENQUIRY_CHILD_SEEN, ENQUIRY_COMPLETE, INITIAL_CONFERENCE, STRATEGY_DISCUSSION
from .plans import FIRST_CORE_GROUP, FIRST_REVIEW, LATER_CORE_GROUPS, LATER_REVIEWS, VISIT

__all__ = [
    "ENQUIRY_CHILD_SEEN",
    "ENQUIRY_COMPLETE",
    "FIRST_CORE_GROUP",
    "FIRST_REVIEW",
    "INITIAL_CONFERENCE",
    "LATER_CORE_GROUPS",
    "LATER_REVIEWS",
    "STRATEGY_DISCUSSION",
    "VISIT",
]
