"""Tells children in need until there are as many as a report counted on a day."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sightline.core.calendar import add
from sightline.core.periods import working_days

from ..invent.chance import DAY, Chance, back_to_working_day
from ..invent.front_door import assess, refer
from ..invent.in_need import plan_in_need
from ..invent.making import Making
from ..invent.paths import SIZES
from ..invent.people import Family, make_family, relate
from ..invent.rows import World
from ..invent.staff import ASSESSMENT, SAFEGUARDING

OPEN_TABLES = (
    ("care.Episode", "began_on", "ended_on"),
    ("protection.ProtectionPlan", "began_on", "ended_on"),
    ("child_in_need.ChildInNeedPlan", "began_on", "ended_on"),
    ("front_door.Referral", "received_on", "closed_on"),
)


def open_on(world: World, day: dt.date) -> set[Any]:
    """The children in need on a day: in care, on a plan, or with work open since a referral."""
    found = set()
    for table, began, ended in OPEN_TABLES:
        for row in world.rows[table]:
            over = row.get(ended)
            open_then = row[began] <= day and (over is None or over > day)
            if open_then and not row.get("no_further_action"):
                found.add(row["child_id"])
    return found


def fill(making: Making, seed: int, day: dt.date, count: int, unallocated: int) -> None:
    """As many more children in need as make so many on a day; so many of them are no one's.

    Of those referred in the last year half had been referred within the year before.
    """
    left = count - len(open_on(making.world, day))
    number = 0
    while left > 0:
        number += 1
        chance = Chance(f"{seed}/in need {number}")
        family = make_family(making.made + 1, chance)
        made = making.made
        making.children("in need", family, min(left, chance.weighted(SIZES)), 3.5, 16.5)
        _live(making, family, day, nobodys=unallocated > 0)
        relate(making.world, family)
        making.finish(family)
        if unallocated > 0:
            unallocated -= making.made - made
        left -= making.made - made


def _live(making: Making, family: Family, day: dt.date, nobodys: bool) -> None:
    """Referred before the day and open on it, for some time after; some were referred before."""
    world, chance = making.world, family.chance
    referred = back_to_working_day(day - DAY * (1 + int(chance.random.random() ** 2 * 700)))
    closes = day + DAY * chance.number(5, 400)
    first = making.post(family, ASSESSMENT)
    before = referred - DAY * chance.number(60, 300)
    if chance.happens(0.5):
        earlier = back_to_working_day(before)
        refer(world, family, earlier, closes_on=earlier + DAY * 20, because="RC8")
    referral = refer(world, family, referred, closes_on=closes)
    done = assess(world, family, referral, first, needs_support=True,
                  last_day=add(working_days(48), referred))  # fmt: skip
    began = add(working_days(chance.number(0, 15)), done)
    if began < closes and chance.happens(0.6):
        plan_in_need(world, family.children, began, closes, making.post(family, SAFEGUARDING))
    for child in family.children:
        child.unallocated = nobodys
        child.phases += [(first, referred, began)]
        if began < closes:
            child.phases += [(making.post(family, SAFEGUARDING), began, closes)]
