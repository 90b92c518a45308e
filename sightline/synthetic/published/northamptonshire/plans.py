"""Child protection plans in Northamptonshire, month by month, from 2010 to 2013."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...invent.chance import DAY, Chance, back_to_working_day
from ..briefs import SIZES
from ..protection import PlanBrief

LONG, LONG_PLANS = 548, 28  # open for more than 18 months in March 2011 (seed 003, paragraph 58)
MARCH_2011 = dt.date(2011, 3, 18)
FEBRUARY_2013 = dt.date(2013, 2, 28)
# Open at the end of each month from March 2011: those of April 2011 to March 2012 come to a mean
# of 505, and 438 are open at the end of February 2013 (seed 001, paragraph 11).
OPEN = (
    *(470, 478, 486, 494, 501, 507, 512, 516, 519, 520, 518, 511, 498),
    *(490, 482, 475, 469, 463, 458, 453, 449, 445, 441, 438),
)
A_MONTH = 46  # plans begun in a month, about
ENDS_AFTER = FEBRUARY_2013 + DAY * 140
Families = list[list[PlanBrief]]


def month_ends(first: dt.date, count: int) -> list[dt.date]:
    """The last days of so many months, from the month of a day."""
    found = []
    year, month = first.year, first.month
    for _ in range(count):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        found.append(dt.date(year, month, 1) - DAY)
    return found


def plans(chance: Chance) -> Families:
    """Every plan open at some time from March 2011, by family, with the days it began and ended."""
    ends = month_ends(MARCH_2011, len(OPEN))
    open_now = _first(chance, ends[0])
    everyone = list(open_now)
    for before, (last, count) in zip(ends, zip(ends[1:], OPEN[1:], strict=True), strict=False):
        begun = A_MONTH if last < FEBRUARY_2013 - DAY * 300 else A_MONTH - 6
        fresh = _families(chance, begun, before + DAY * 2, last - DAY)
        to_end = _size(open_now) + _size(fresh) - count
        ending = _oldest(open_now, to_end)
        for family in ending:
            day = back_to_working_day(before + DAY * chance.number(4, (last - before).days - 1))
            for each in family:
                each.ended_on = day
        gone = {id(family) for family in ending}
        open_now = [family for family in open_now if id(family) not in gone] + fresh
        everyone += fresh
    return everyone


def _size(families: Sequence[Sequence[PlanBrief]]) -> int:
    return sum(map(len, families))


def _first(chance: Chance, day: dt.date) -> Families:
    """The plans open at the end of March 2011, 28 of them for more than 18 months by then."""
    old = _families(chance, LONG_PLANS, day - DAY * 760, MARCH_2011 - DAY * (LONG + 6))
    return old + _families(chance, OPEN[0] - LONG_PLANS, day - DAY * 500, MARCH_2011 - DAY * 4)


def _families(chance: Chance, count: int, first: dt.date, last: dt.date) -> Families:
    """Families with so many children in all, whose plans begin between two days."""
    found: Families = []
    left = count
    while left:
        size = min(left, chance.weighted(SIZES))
        began = back_to_working_day(first + DAY * chance.number(5, max(5, (last - first).days)))
        eldest = began - DAY * chance.number(400 + 700 * size, 5300)
        found.append([PlanBrief(eldest + DAY * 560 * place, began) for place in range(size)])
        left -= size
    return found


def _oldest(families: Families, count: int) -> Families:
    """Families with so many children in all, those whose plans began first, as near as can be."""
    found: Families = []
    for family in sorted(families, key=lambda each: each[0].began_on):
        if _size(found) + len(family) <= count:
            found.append(family)
    assert _size(found) == count, (count, _size(found))
    return found
