"""The usual lists of children of an authority of the reports: in care, out of it, and grown up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ..invent.chance import DAY, Chance
from .adopting import ADOPTED
from .briefs import Brief, births, years_back
from .dealing import CannotDeal, day_between, spread

LEFT_FOR = {"E4A": 46, "E4B": 14, "E45": 16, "E47": 12, "E41": 12}


def left_care(chance: Chance, count: int, first: dt.date, last: dt.date) -> list[list[Brief]]:
    """Children under 16 who left care between two days, to their families or to guardians."""
    found = []
    for _ in range(count):
        ended = day_between(chance, first, last)
        born = day_between(chance, years_back(ended, 15), years_back(ended, 1))
        began = ended - DAY * min(chance.number(20, 1100), (ended - born).days - 10)
        found.append([Brief(born, began, ended, chance.weighted(LEFT_FOR))])
    return found


def adopted(
    chance: Chance, count: int, first: dt.date, last: dt.date, days_to_move: int
) -> list[list[Brief]]:
    """Children adopted between two days, who moved in after so many days on average."""
    found = []
    for days in spread(chance, count, count * days_to_move, days_to_move - 250, days_to_move + 250):
        ended = day_between(chance, first, last)
        began = ended - DAY * (days + chance.number(80, 200))
        born = began - DAY * chance.number(1, 900)
        found.append(
            [Brief(born, began, ended, chance.pick(("E11", "E12")), adoption=ADOPTED,
                   placed_after=days, kind="A6")]
        )  # fmt: skip
    return found


def grown_up(
    chance: Chance, day: dt.date, bands: Sequence[tuple[int, int, int]]
) -> list[list[Brief]]:
    """Young people of 18 and over who were in care until they were grown, or nearly."""
    found = []
    for born in births(chance, day, bands):
        at_18 = years_back(born, -18)
        began = day_between(chance, years_back(born, -8), years_back(born, -16) + DAY * 200)
        ended, because = at_18, chance.pick(("E5", "E17", "E6", "E5"))
        if chance.happens(0.1):
            ended = day_between(chance, max(years_back(born, -17), began + DAY * 120), at_18 - DAY)
            because = "E4B"
        found.append([Brief(born, began, ended, because)])
    return found


def remanded(chance: Chance, count: int, first: dt.date, last: dt.date) -> list[list[Brief]]:
    """Young people remanded to secure places between two days, for a few weeks each."""
    found = []
    for _ in range(count):
        began = day_between(chance, first, last)
        born = years_back(began, 16) - DAY * chance.number(0, 300)
        ended = began + DAY * chance.number(14, 45)
        found.append([Brief(born, began, ended, "E14", sex="M", kind="K1", remanded_on=began)])
    return found


def everyone(*lists: Iterable[Iterable[Brief]]) -> list[Brief]:
    """The children of several lists of families, one after another."""
    return [brief for families in lists for family in families for brief in family]


def put_in_eras(
    chance: Chance,
    families: Sequence[Sequence[Brief]],
    eras: Sequence[tuple[dt.date, dt.date, int]],
) -> None:
    """Have exactly so many children come into care in each of these stretches of time.

    Brothers and sisters come in together. The last of the eras takes whoever is left; it should
    be the one that any child can have come into care in. Raises CannotDeal.
    """
    waiting = chance.shuffled(families)
    for first, last, count in eras[:-1]:
        found = 0
        for family in list(waiting):
            youngest = max(brief.born_on for brief in family)
            if found + len(family) <= count and youngest < last - DAY * 30:
                _come_in(chance, family, max(first, youngest + DAY * 2), last)
                waiting.remove(family)
                found += len(family)
        if found != count:
            raise CannotDeal(f"{found} of {count} found to come into care from {first}")
    first, last, count = eras[-1]
    if sum(map(len, waiting)) != count:
        raise CannotDeal(f"{sum(map(len, waiting))} left to come into care from {first}")
    for family in waiting:
        youngest = max(brief.born_on for brief in family)
        _come_in(chance, family, max(first, youngest + DAY * 2), max(last, youngest + DAY * 2))


def _come_in(chance: Chance, family: Sequence[Brief], first: dt.date, last: dt.date) -> None:
    began = day_between(chance, first, last)
    for brief in family:
        brief.began_on = began
