"""Duties to visit a child who is looked after, by the general rule and by the special ones."""

from .at_home import (
    ORDER_AT_HOME,
    PARENTS_LATER,
    PARENTS_WEEKLY,
    TEMPORARY_LATER,
    TEMPORARY_WEEKLY,
)
from .general import FIRST_VISIT, FIRST_YEAR_VISITS, SETTLED_VISITS

__all__ = [
    "FIRST_VISIT",
    "FIRST_YEAR_VISITS",
    "ORDER_AT_HOME",
    "PARENTS_LATER",
    "PARENTS_WEEKLY",
    "SETTLED_VISITS",
    "TEMPORARY_LATER",
    "TEMPORARY_WEEKLY",
]
