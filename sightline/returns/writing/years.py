"""The year a return speaks of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from sightline.core.refusal import WrongUse


@dataclass(frozen=True)
class Year:
    """A collection year: 1 April to 31 March, called by the year it ends in."""

    ends_on: dt.date

    def __post_init__(self) -> None:
        if (self.ends_on.month, self.ends_on.day) != (3, 31):
            raise WrongUse(
                f"A collection year ends on 31 March; {self.ends_on:%d/%m/%Y} is another day."
                f" Give {self.ends_on.year}-03-31."
            )

    @property
    def number(self) -> int:
        """The year it ends in: 2026 for 1 April 2025 to 31 March 2026."""
        return self.ends_on.year

    @property
    def begins_on(self) -> dt.date:
        """1 April."""
        return dt.date(self.ends_on.year - 1, 4, 1)

    @property
    def before(self) -> Year:
        """The year before it."""
        return Year(self.ends_on.replace(year=self.ends_on.year - 1))

    def running(self, began: str = "began_on", ended: str = "ended_on") -> Q:
        """Spells of which some day was in the year."""
        return Q(**{f"{began}__lte": self.ends_on}) & (
            Q(**{f"{ended}__isnull": True}) | Q(**{f"{ended}__gte": self.begins_on})
        )

    def within(self, day: str) -> Q:
        """Events of the year."""
        return Q(**{f"{day}__range": (self.begins_on, self.ends_on)})

    def known(self, day: dt.date | None) -> dt.date | None:
        """A day if it had come by the end of the year: a return tells nothing of the next."""
        return day if day and day <= self.ends_on else None


def year_of(day: dt.date) -> Year:
    """The collection year that a day falls in."""
    return Year(dt.date(day.year + (day > dt.date(day.year, 3, 31)), 3, 31))


@dataclass(frozen=True)
class Day:
    """A day that a return speaks of, where it speaks of no year: what was so at its end."""

    ends_on: dt.date

    def __post_init__(self) -> None:
        if self.ends_on > timezone.localdate():
            raise WrongUse(
                f"{self.ends_on:%d/%m/%Y} has not come yet, so nothing can be told of it. Give"
                " today or a day before it."
            )

    @property
    def number(self) -> int:
        """The collection year it falls in, by the year that ends in."""
        return year_of(self.ends_on).number
