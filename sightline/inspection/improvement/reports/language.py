"""The words in which a report says what it asked for: one file a report, in words of our own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from sightline.record.governance.models import AreaForImprovement

Tier = AreaForImprovement.Tier
NOW, SOON, LATER = map(Tier, ("immediately", "within three months", "within six months"))


@dataclass(frozen=True)
class Printed:
    """A figure that the report itself gives, as an indicator of the book must give it that day.

    It lies from `low` to `high`, both counted in, when ours is rounded to as many places.
    `to_date` takes the year to the day itself, not the last one that ended in March.
    """

    indicator: str
    low: Decimal
    high: Decimal
    paragraph: str
    part: Literal["value", "numerator"] = "value"
    to_date: bool = False
    places: int = 0

    @property
    def says(self) -> str:
        """The figure as it is shown."""
        if self.low == self.high:
            return str(self.low)
        return f"{self.low} to {self.high}"


def printed(
    indicator: str,
    low: str,
    paragraph: str,
    high: str = "",
    part: Literal["value", "numerator"] = "value",
    to_date: bool = False,
) -> Printed:
    """A figure of the report, or the least and the most that its words allow."""
    places = len(low.partition(".")[2])
    return Printed(indicator, Decimal(low), Decimal(high or low), paragraph, part, to_date, places)


@dataclass(frozen=True)
class Asked:
    """One thing a report asks for: its code, how soon, what, and the live tests that show it."""

    code: str
    tier: Tier
    says: str
    tests: tuple[str, ...]
    figure: Printed | None = None


def asked(code: str, tier: Tier, says: str, *tests: str, figure: Printed | None = None) -> Asked:
    """One thing that a report asks for, with the codes of its live tests."""
    return Asked(code, tier, says, tests, figure)


@dataclass(frozen=True)
class ReportAsked:
    """A report and everything it asked for, in its order.

    `authority` names the invented authority that was made after it. `published_on` is None where
    the report does not say, and then time counts from the last day of the inspection.
    """

    authority: str
    reference: str
    seed: str
    paragraph: str
    began_on: dt.date
    ended_on: dt.date
    published_on: dt.date | None
    areas: tuple[Asked, ...]

    @property
    def counted_from(self) -> dt.date:
        """The day from which what is done answers the report."""
        return self.published_on or self.ended_on
