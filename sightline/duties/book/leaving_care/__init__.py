"""Duties to young people who are leaving care, or have left it."""

from .homes import SUITABLE, SUITABLE_AT_REVIEW
from .pathway_reviews import REVIEW, REVIEW_AFTER_MOVE, REVIEW_IN_CARE
from .plans import NEEDS_ASSESSMENT, PATHWAY_PLAN, PERSONAL_ADVISER
from .support import ELIGIBILITY, IN_TOUCH, VISIT, VISIT_NEW_HOME

__all__ = [
    "ELIGIBILITY",
    "IN_TOUCH",
    "NEEDS_ASSESSMENT",
    "PATHWAY_PLAN",
    "PERSONAL_ADVISER",
    "REVIEW",
    "REVIEW_AFTER_MOVE",
    "REVIEW_IN_CARE",
    "SUITABLE",
    "SUITABLE_AT_REVIEW",
    "VISIT",
    "VISIT_NEW_HOME",
]
