"""Who is in care in Northamptonshire, from 2011 to 2013: those who stay, those who come and go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ...invent.chance import DAY, Chance
from ..briefs import Brief, births, cohort, years_back
from ..cohorts import LEFT_FOR, everyone
from ..dealing import day_between

MARCH_2011 = dt.date(2011, 3, 18)
YEAR_END_2013 = dt.date(2013, 3, 31)
JULY_2013 = dt.date(2013, 7, 19)
IN_CARE_2011, ALONE_2011 = 706, 118  # seed 003, paragraph 8
IN_CARE_2013 = 728  # seed 000, paragraph 9
# "Five or under" 151 and six to fifteen 429, as printed; then 126 of sixteen and over make 706,
# where 135 is printed (seed 003, paragraph 8). Of the 118 here alone none is under ten.
AGES_2011 = ((0, 5, 151), (6, 15, 389), (16, 17, 48))
ALONE_AGES_2011 = ((13, 15, 40), (16, 17, 78))
STAY = 318  # of those in care in March 2011, still in care in March 2013
ALONE_SINCE = 64
LEAVERS_RELEVANT = 40  # left at 16 or 17 in the year before March 2011
NINETEEN = 64  # turned 19 in 2009/10 (seed 003, paragraph 96)
OTHER_LEAVERS = 39  # so that 143 are worked with (seed 003, paragraph 8)
LONG_AGO = (dt.date(2004, 6, 1), dt.date(2008, 12, 1))
Families = list[list[Brief]]


def in_care_2011(chance: Chance) -> Families:
    """The 706 children in care in March 2011, some of whom stay to the end."""
    families = cohort(chance, MARCH_2011, AGES_2011)
    for each in everyone(families):
        # Those who took their GCSEs in 2010 had been in care for long: the printed share is of
        # as many as can show it, and fewer than 57 cannot.
        if dt.date(1993, 9, 1) <= each.born_on <= dt.date(1994, 8, 31):
            each.began_on = min(each.began_on, day_between(chance, *LONG_AGO))
    families += alone(chance, MARCH_2011, ALONE_AGES_2011)
    stay = 0
    for family in chance.shuffled(families):
        young = all(each.age_on(YEAR_END_2013) < 18 for each in family)
        if young and stay + len(family) <= STAY:
            stay += len(family)
            _stay(chance, family)
        else:
            _leave(chance, family, MARCH_2011, YEAR_END_2013)
    assert stay == STAY, stay
    return families


def _stay(chance: Chance, family: Sequence[Brief]) -> None:
    """In care in March 2013; at 18, care ends."""
    for each in family:
        grown = years_back(each.born_on, -18)
        if grown <= JULY_2013:
            each.ended_on, each.because = grown, chance.pick(("E5", "E17", "E6"))


def _leave(chance: Chance, family: Sequence[Brief], first: dt.date, last: dt.date) -> None:
    """Left care after one day and by another: at 18, or together before that."""
    ended = day_between(chance, first + DAY * 3, last - DAY * 3)
    for each in family:
        grown = years_back(each.born_on, -18)
        each.ended_on, each.because = ended, chance.weighted(LEFT_FOR)
        if grown <= ended or (grown <= last and chance.happens(0.8)):
            each.ended_on, each.because = grown, chance.pick(("E5", "E17", "E6"))


def alone(chance: Chance, day: dt.date, bands: Sequence[tuple[int, int, int]]) -> Families:
    """Young people alone in this country, in care on a day; nearly all are young men."""
    found = []
    for born in births(chance, day, bands):
        began = day - DAY * chance.number(10, 700)
        sex = "F" if chance.happens(0.06) else "M"
        found.append([Brief(born, began, sex=sex, unaccompanied=True)])
    return found


def come_since(chance: Chance) -> Families:
    """Those who came into care after March 2011 and were in care on 31 March 2013."""
    count = IN_CARE_2013 - STAY - ALONE_SINCE
    under_six, grown = round(count * 0.3), round(count * 0.11)
    families = cohort(
        chance,
        YEAR_END_2013,
        ((0, 5, under_six), (6, 15, count - under_six - grown), (16, 17, grown)),
    )
    families += alone(chance, YEAR_END_2013, ((14, 15, 14), (16, 17, ALONE_SINCE - 14)))
    for family in families:
        since = MARCH_2011 + DAY * 4
        if min(each.began_on for each in family) < since:
            began = day_between(chance, since, YEAR_END_2013 - DAY * 5)
            for each in family:
                each.began_on = max(began, each.born_on + DAY * 2)
        _stay(chance, family)
    return families


def came_and_went(chance: Chance) -> Families:
    """Those who came into care and left it between the two days, and some after the second."""
    found = []
    for first, last, count in (
        (MARCH_2011 + DAY * 5, YEAR_END_2013 - DAY * 5, 150),
        (YEAR_END_2013 + DAY * 2, JULY_2013, 34),
    ):
        for _ in range(count):
            began = day_between(chance, first, last - DAY * 10)
            stay = began + DAY * chance.number(5, 500)
            ended = stay if stay < last else None
            if ended is None and last == YEAR_END_2013 - DAY * 5:
                ended = last
            born = began - DAY * chance.number(60, 5400)
            because = chance.weighted(LEFT_FOR) if ended else ""
            found.append([Brief(born, began, ended, because)])
    return found


def leavers(chance: Chance) -> Families:
    """The 143 young people the leaving care service works with in March 2011.

    Of them 64 turned 19 in the year to March 2010, and 40 left care at 16 or 17 in the last year.
    """
    found = []
    for first, last, count in (
        (dt.date(1990, 4, 1), dt.date(1991, 3, 31), NINETEEN),
        (dt.date(1991, 4, 1), dt.date(1993, 3, 10), OTHER_LEAVERS),
    ):
        for _ in range(count):
            born = day_between(chance, first, last)
            at_16 = years_back(born, -16)
            began = day_between(chance, years_back(born, -9), at_16 - DAY * 300)
            found.append([Brief(born, began, years_back(born, -18), chance.pick(("E5", "E6")))])
    for _ in range(LEAVERS_RELEVANT):
        born = day_between(chance, dt.date(1993, 9, 10), dt.date(1994, 3, 1))
        began = day_between(chance, dt.date(2005, 6, 1), dt.date(2008, 12, 1))
        ended = day_between(chance, years_back(born, -16) + DAY * 40, MARCH_2011 - DAY * 6)
        ended = max(ended, dt.date(2010, 4, 6))
        found.append([Brief(born, began, ended, "E6")])
    return found


def of_all(*lists: Families) -> list[Brief]:
    """Every child of these lists."""
    return everyone(*lists)
