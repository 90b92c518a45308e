"""Duties to know about, plan and look after the health of a child who is looked after."""

from .assessments import DENTAL_CHECK, INITIAL_ASSESSMENT, REVIEW_OVER_5, REVIEW_UNDER_5
from .plans import ASSESSMENT_REQUEST, HEALTH_HISTORY, HEALTH_PLAN, IMMUNISATIONS, QUESTIONNAIRE

__all__ = [
    "ASSESSMENT_REQUEST",
    "DENTAL_CHECK",
    "HEALTH_HISTORY",
    "HEALTH_PLAN",
    "IMMUNISATIONS",
    "INITIAL_ASSESSMENT",
    "QUESTIONNAIRE",
    "REVIEW_OVER_5",
    "REVIEW_UNDER_5",
]
