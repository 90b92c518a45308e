"""Tells the lives of those who have left care: where they live, what they do, who is in touch."""

from __future__ import annotations

import datetime as dt

from ..invent.chance import DAY
from ..invent.leaving import leave_care
from ..invent.making import Making
from ..invent.placing import Care
from ..invent.staff import LEAVING
from .briefs import Brief, years_back

# What the return calls an activity, among those in work or learning and those in neither.
BUSY = {"F2": 34, "P2": 14, "F4": 20, "P4": 12, "F5": 14, "P5": 6}
IDLE = {"G4": 18, "G5": 62, "G6": 20}
HOMES = {"D": 26, "U": 24, "T": 12, "B": 10, "C": 12, "K": 8, "V": 8}
UNSUITABLE = {"X": 45, "W": 10, "E": 45}


def leave(making: Making, care: Care, brief: Brief, day: dt.date) -> None:
    """Everything from 16 on; for those of 18 and over, how they are on the day spoken of."""
    child = care.child
    leave_care(making.world, care, making.post(child.family, LEAVING), brief.pathway,
               brief.adviser_alone)  # fmt: skip
    if brief.activity and child.age_on(day) >= 18:
        state(making, care, brief, day)


def state(making: Making, care: Care, brief: Brief, day: dt.date) -> None:
    """How a care leaver was around their nineteenth birthday, and as last heard of by the day."""
    child, chance = care.child, care.child.family.chance
    days = {max(day - DAY * chance.number(3, 80), child.birthday(18))}
    at_19 = child.birthday(19)
    if at_19 <= day:
        days.add(min(at_19 + DAY * chance.number(0, 30), _year_end(at_19), day))
    for heard in sorted(days):
        making.world.add(
            "leaving_care.LeaverStatement",
            child_id=child.ref,
            stated_on=heard,
            stated_by="inspection list",
            in_touch=brief.in_touch,
            activity=brief.activity,
            accommodation=brief.accommodation,
            accommodation_suitable=brief.suitable,
            qualified=brief.qualified,
        )


def _year_end(day: dt.date) -> dt.date:
    """The 31 March on which the year of a day ends."""
    return dt.date(day.year + ((day.month, day.day) > (3, 31)), 3, 31)


def turned_19(brief: Brief, year_ends: dt.date) -> bool:
    """Whether a young person turned 19 in the year to a 31 March."""
    at_19 = years_back(brief.born_on, -19)
    return at_19 <= year_ends and _year_end(at_19) == year_ends


def occupy(chance, brief: Brief, neet: bool) -> None:
    """Give a leaver an activity of the one kind or the other."""
    brief.activity = chance.weighted(IDLE if neet else BUSY)


def house(chance, brief: Brief, suitable: bool) -> None:
    """Give a leaver a home that suits or does not."""
    brief.suitable = suitable
    brief.accommodation = chance.weighted(HOMES if suitable else UNSUITABLE)
