"""Puts an authority of the reports together: families, lives, and the children helped at home."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ..invent.chance import Chance
from ..invent.lives_in_care import comes_into_care
from ..invent.making import Making
from ..invent.paths import PATHS, SIZES
from ..invent.people import Family, add_child, make_family, relate
from ..invent.rows import World
from ..invent.staff import REVIEWING
from . import care as time_in_care
from .adopting import plan_adoption
from .briefs import CALENDAR_BEGINS, Brief
from .health import keep_healthy
from .learning import learn
from .leaving import leave
from .place import CHAIRING

ALONE = (("BAFR", "Tigrinya"), ("AOTH", "Pashto"), ("OOTH", "Kurdish"), ("BAFR", "Arabic"))


def tell_families(
    making: Making, seed: int, what: str, families: Sequence[Sequence[Brief]], day: dt.date
) -> None:
    """The lives of children in care, a family at a time, each with its own stream of chance."""
    for number, briefs in enumerate(families):
        chance = Chance(f"{seed}/{what} {number}")
        family = make_family(making.made + 1, chance)
        if briefs[0].unaccompanied:
            family.ethnic_group, family.language = chance.pick(ALONE)
        elif briefs[0].ethnic_group:
            family.ethnic_group = briefs[0].ethnic_group
        for brief in briefs:
            _add(making, family, brief)
        began = min(brief.began_on for brief in briefs)
        if not briefs[0].unaccompanied:
            comes_into_care(making, family, began)
        for child, brief in zip(family.children, briefs, strict=True):
            _tell(making, child, brief, day)
        relate(making.world, family, briefs[0].unaccompanied)
        for child in family.children:
            making.allocate(child)


def _add(making: Making, family: Family, brief: Brief) -> None:
    """The child of a brief, as the record holds them."""
    chance, told = family.chance, {}
    if brief.unaccompanied:
        told = {"unaccompanied": "yes", "upn": "", "upn_missing_because": "UN3"}
    making.made += 1
    add_child(
        making.world,
        family,
        making.made,
        brief.born_on,
        sex=brief.sex or chance.pick("MF"),
        ethnic_group=family.ethnic_group,
        **told,
    )


def _tell(making: Making, child, brief: Brief, day: dt.date) -> None:
    """Everything in the life of one child who is or was in care."""
    world = making.world
    last = min(brief.ended_on or world.as_at, world.as_at)
    care = time_in_care.live(making, child, brief)
    keep_healthy(world, care, brief, day, last)
    learn(world, care, brief, day, last)
    if brief.adoption:
        plan_adoption(world, child, brief, day)
    if brief.proceedings_weeks is not None:
        time_in_care.proceed(world, child, brief)
    leave(making, care, brief, day)


def tell_homes(making: Making, seed: int, counts: Mapping[str, int]) -> None:
    """Children helped at home: so many of each path, in families."""
    number = 0
    for path, count in counts.items():
        start = making.made
        while making.made - start < count:
            number += 1
            chance = Chance(f"{seed}/{path} {number}")
            left = count - (making.made - start)
            size = 1 if PATHS[path].alone else min(left, chance.weighted(SIZES))
            family = make_family(making.made + 1, chance)
            chairs = making.staff.teams.get(CHAIRING)
            if chairs:
                family.posts[REVIEWING] = chance.pick(chance.pick(chairs).posts)
            PATHS[path].live(making, family, size)
            relate(making.world, family, PATHS[path].alone)
            making.finish(family)


def new_world(prefix: str, as_at: dt.date, recorded_from: dt.date, leavers_from: dt.date) -> World:
    """An empty world for an authority of the reports."""
    return World(
        as_at=as_at,
        recorded_from=recorded_from,
        leavers_recorded_from=leavers_from,
        prefix=prefix,
        # Homes, orders, reviews and adoptions are told from the beginning, visits only of late.
        told_from={"care": CALENDAR_BEGINS, "adoption": CALENDAR_BEGINS},
    )
