"""Duties to those who work with children: supervision, and a caseload that can be held."""

from .caseloads import CASELOAD, FIRST_YEAR_WORKLOAD, REVIEWING_CASELOAD
from .supervision import (
    FIRST_YEAR_FORTNIGHTLY,
    FIRST_YEAR_MONTHLY,
    FIRST_YEAR_WEEKLY,
    SUPERVISION,
)

__all__ = [
    "CASELOAD",
    "FIRST_YEAR_FORTNIGHTLY",
    "FIRST_YEAR_MONTHLY",
    "FIRST_YEAR_WEEKLY",
    "FIRST_YEAR_WORKLOAD",
    "REVIEWING_CASELOAD",
    "SUPERVISION",
]
