"""Lengths of time as the law states them: hours, days, working days, school days, weeks, months."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The units that duties are written in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    SCHOOL_DAYS = "school days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True)
class Period:
    """A length of time in one unit, such as 20 working days."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        name = str(self.unit)
        return f"{self.count} {name[:-1] if self.count == 1 else name}"


def hours(count: int) -> Period:
    """Hours that run through nights and weekends."""
    return Period(count, Unit.HOURS)


def days(count: int) -> Period:
    """Calendar days."""
    return Period(count, Unit.DAYS)


def working_days(count: int) -> Period:
    """Working days in England: not weekends, not bank holidays."""
    return Period(count, Unit.WORKING_DAYS)


def school_days(count: int) -> Period:
    """Days on which schools are open, by the authority's own term dates."""
    return Period(count, Unit.SCHOOL_DAYS)


def weeks(count: int) -> Period:
    """Weeks of seven calendar days."""
    return Period(count, Unit.WEEKS)


def months(count: int) -> Period:
    """Calendar months, clamped to the end of a shorter month."""
    return Period(count, Unit.MONTHS)


def years(count: int) -> Period:
    """Years, as twelve months each."""
    return Period(count * 12, Unit.MONTHS)
