"""Tells child protection plans that a report counted: when each began, of what kind, of whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ..invent.chance import DAY, Chance, back_to_working_day
from ..invent.lives_at_home import on_a_plan
from ..invent.making import Making
from ..invent.people import add_child, make_family, relate
from ..invent.staff import REVIEWING
from .briefs import CALENDAR_BEGINS, births, families
from .dealing import day_between
from .place import CHAIRING


@dataclass
class PlanBrief:
    """One child on a plan: who they are, and the days and the kind of the plan."""

    born_on: dt.date | None
    began_on: dt.date
    ended_on: dt.date | None = None
    category: str = "NEG"
    sex: str = ""


def on_plans(
    chance: Chance,
    day: dt.date,
    bands: Sequence[tuple[int, int, int]],
    spans: Sequence[tuple[int, int]],
) -> list[list[PlanBrief]]:
    """Children on plans on a day, by family; a plan began so many days before, of one span each.

    `spans` gives the least and most days since the plan began, drawn evenly: each family has one.
    """
    found = []
    for family in families(chance, births(chance, day, bands)):
        least, most = chance.pick(spans)
        youngest = (day - family[-1]).days - 30
        most = max(3, min(most, youngest))
        began = back_to_working_day(day - DAY * chance.number(min(least, most), most))
        found.append([PlanBrief(born, began) for born in family])
    return found


def unborn(chance: Chance, day: dt.date, count: int) -> list[list[PlanBrief]]:
    """Children not yet born, each with a plan made before birth."""
    return [
        [PlanBrief(None, back_to_working_day(day - DAY * chance.number(5, 50)), sex="U")]
        for _ in range(count)
    ]


def protect(making: Making, seed: int, what: str, plans: Sequence[Sequence[PlanBrief]]) -> None:
    """The lives of children on these plans, from the referral to the end of the plan."""
    world = making.world
    for number, briefs in enumerate(plans):
        chance = Chance(f"{seed}/{what} {number}")
        family = make_family(making.made + 1, chance)
        chairs = making.staff.teams.get(CHAIRING)
        if chairs:
            family.posts[REVIEWING] = chance.pick(chance.pick(chairs).posts)
        for brief in briefs:
            making.made += 1
            told = {"sex": brief.sex} if brief.sex else {}
            child = add_child(world, family, making.made, brief.born_on, **told)
            child.category = brief.category
        began, ended = briefs[0].began_on, briefs[0].ended_on
        referred = back_to_working_day(began - DAY * chance.number(16, 34))
        closes = ended and ended + DAY * chance.number(1, 40)
        if referred > CALENDAR_BEGINS:
            on_a_plan(making, family, referred, ended, closes, began)
        relate(world, family)
        making.finish(family)


def ends_between(chance: Chance, first: dt.date, last: dt.date) -> dt.date:
    """A working day between two days on which plans end."""
    return back_to_working_day(day_between(chance, first, last))
