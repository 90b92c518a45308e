"""What must be so in the life of one invented child in care, before the life is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..invent.chance import DAY, Chance
from .dealing import day_between

# How long children have been in care, in days, and in what proportions.
TIMES_IN_CARE = (
    (3, 26, 2),
    (29, 90, 7),
    (91, 182, 9),
    (183, 365, 14),
    (366, 912, 27),
    (913, 1826, 22),
    (1827, 3640, 19),
)
SIZES = {1: 56, 2: 30, 3: 14}
CALENDAR_BEGINS = dt.date(2006, 1, 3)  # before it no working days are known, and little is told
APART = 310  # days between the births of a brother and a sister, at the least


@dataclass
class Brief:
    """One child in care, or who was: their days, and what the published figures ask of them.

    `kind` is the code of their home on the day the figures speak of (blank: by chance), and
    `where` the authority it lies in (blank: this one). The yes-or-no fields say whether the
    child is among those of whom a figure was printed.
    """

    born_on: dt.date
    began_on: dt.date
    ended_on: dt.date | None = None
    because: str = ""
    sex: str = ""
    ethnic_group: str = ""
    unaccompanied: bool = False
    kind: str = ""
    where: str = ""
    miles: float | None = None
    planned: bool = True
    reviews_late: bool = False
    takes_part: bool = True
    health_late: bool = False
    first_health_late: bool | None = None
    checked: bool | None = None
    dental: bool = True
    immunised: bool = True
    convicted_in: int | None = None
    offered_talk: bool = False
    home_since: dt.date | None = None
    moved_in: int | None = None
    support_worker_only: bool = False
    pathway: bool | None = None
    adviser_alone: float = 0.12
    learning_plan: bool = True
    good_school: bool = True
    full_time: bool = True
    permanence_by_second: bool = True
    adoption: str = ""
    proceedings_weeks: int | None = None
    remanded_on: dt.date | None = None
    activity: str = ""
    accommodation: str = ""
    suitable: bool | None = None
    in_touch: str = "YES"
    qualified: bool | None = None
    excluded_in: int | None = None
    key_stage_two: bool | None = None
    five_good: bool | None = None
    early_development: bool | None = None
    tutored: bool = False
    placed_after: int | None = None
    waited: int = 300
    review_days: list[dt.date] = field(default_factory=list)

    def age_on(self, day: dt.date) -> int:
        """Age in whole years on a day."""
        return age(self.born_on, day)

    def in_care_on(self, day: dt.date) -> bool:
        """Whether the child is looked after at the end of a day."""
        return self.began_on <= day and (self.ended_on is None or day < self.ended_on)

    def in_care_a_year(self, day: dt.date) -> bool:
        """Whether the child has been looked after for a year or more on a day."""
        return self.in_care_on(day) and self.began_on <= years_back(day, 1)

    def in_care_through(self, day: dt.date, days: int) -> bool:
        """Whether the child has been looked after for so many days on a day."""
        return self.in_care_on(day) and (day - self.began_on).days >= days


def age(born_on: dt.date, day: dt.date) -> int:
    """Age in whole years on a day."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def years_back(day: dt.date, years: int) -> dt.date:
    """The same day so many years before; from 29 February, the 1st of March."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return dt.date(day.year - years, 3, 1)


def births(chance: Chance, day: dt.date, bands: Sequence[tuple[int, int, int]]) -> list[dt.date]:
    """Days of birth: exactly so many of each band of ages, first to last, on a day."""
    found = []
    for first, last, count in bands:
        eldest = years_back(day, last + 1) + DAY
        youngest = years_back(day, first) if first else day - DAY * 12
        found += [day_between(chance, eldest, youngest) for _ in range(count)]
    return chance.shuffled(found)


def families(chance: Chance, born: Iterable[dt.date]) -> list[list[dt.date]]:
    """The children as families of brothers and sisters, the eldest first."""
    waiting = list(born)
    found: list[list[dt.date]] = []
    while waiting:
        size = chance.weighted(SIZES)
        family = [waiting.pop()]
        for other in reversed(waiting[-12:]):
            if len(family) == size:
                break
            if all(APART < abs((other - each).days) < 3300 for each in family):
                family.append(other)
                waiting.remove(other)
        found.append(sorted(family))
    return found


def time_in_care(chance: Chance, day: dt.date, born_on: dt.date) -> dt.date:
    """When a child in care on a day came into care: never before they were born."""
    known = (day - born_on).days - 2
    fits = {(least, most): share for least, most, share in TIMES_IN_CARE if least < known}
    least, most = chance.weighted(fits) if fits else (2, known)
    return day - DAY * chance.number(least, max(least, min(most, known)))


def cohort(
    chance: Chance, day: dt.date, bands: Sequence[tuple[int, int, int]]
) -> list[list[Brief]]:
    """Everyone in care on a day, by family; brothers and sisters mostly came in together."""
    found = []
    for family in families(chance, births(chance, day, bands)):
        first = time_in_care(chance, day, family[0])
        briefs = []
        for born_on in family:
            own = born_on + DAY * chance.number(2, 6)
            began = max(first, min(own, day - DAY))
            if began == first and chance.happens(0.15):
                began = min(day - DAY * 2, first + DAY * chance.number(1, 120))
            briefs.append(Brief(born_on, max(began, own if own < day else born_on)))
        found.append(briefs)
    return found
