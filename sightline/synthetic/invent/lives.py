"""A whole invented authority: so many children, each with a life so far, from one seed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from . import showcase
from .chance import Chance
from .making import Making
from .paths import PATHS, SIZES
from .people import make_family, relate
from .returned import Returned
from .returned.places import a_home
from .rows import World
from .service import record_service
from .staff import (
    ADVISER,
    ASSESSMENT,
    DISABLED,
    IN_CARE,
    LEAVING,
    OFFICER,
    REVIEWING,
    SAFEGUARDING,
    SOCIAL_WORKER,
    TeamPlan,
    engage,
)

YEARS_RECORDED = 3
A_PART = 800  # children: so many are held in memory at a time, whatever the authority's size
FIRST, CARE, QUALITY = "Assessment and safeguarding", "Children in care", "Quality and review"
# Each team, and how many children there are for each of its posts: with 300 children, about what
# a small authority would have.
TEAMS = (
    ("Assessment Team North", FIRST, ASSESSMENT, 0.92, 55, 1, ""),
    ("Assessment Team South", FIRST, ASSESSMENT, 0.68, 55, 1, ""),
    ("Safeguarding Team North", FIRST, SAFEGUARDING, 0.88, 40, 1, ""),
    ("Safeguarding Team South", FIRST, SAFEGUARDING, 0.7, 40, 1, ""),
    ("Disabled Children Team", FIRST, DISABLED, 0.85, 150, 1, ""),
    ("Looked After Team East", CARE, IN_CARE, 0.9, 90, 1, SOCIAL_WORKER),
    ("Looked After Team West", CARE, IN_CARE, 0.66, 90, 1, ""),
    ("Leaving Care Team", CARE, LEAVING, 0.78, 100, 0, ADVISER),
    ("Reviewing Service", QUALITY, REVIEWING, 0.88, 75, 0, OFFICER),
)


def invent(children: int, seed: int, as_at: dt.date) -> World:
    """Every row of an authority that knows so many children, as at a day.

    The same number, seed and day give the same rows. The first families are written by hand, so
    that there is always something worth opening; the rest are drawn.
    """
    *_, world = invent_in_parts(children, seed, as_at)
    return world


def invent_in_parts(children: int, seed: int, as_at: dt.date) -> Iterator[World]:
    """The same, some hundreds of children at a time: each time the one world, with more in it.

    What has been written may be let go of before the next part is asked for.
    """
    world = World(
        as_at=as_at,
        recorded_from=dt.date(as_at.year - YEARS_RECORDED, 4, 1),
        leavers_recorded_from=dt.date(as_at.year - 1, 4, 1),
    )
    staff = engage(world, _teams(children), Chance(f"{seed}/staff"), called_by_registration=True)
    making = Returned(world, staff, seed=seed)
    showcase.invent(making, children, seed)
    number, told = 100, 0
    while making.made < children:
        number += 1
        _family(making, seed, number, children)
        if making.made - told >= A_PART:
            _homes(making)
            told = making.made
            yield world
    _homes(making)
    record_service(world, staff, children, seed)
    yield world


def _family(making: Making, seed: int, number: int, children: int) -> None:
    """The next family, of the kind of life that is furthest behind its share."""
    chance = Chance(f"{seed}/family {number}")
    path = PATHS[_next(making, children, chance)]
    left = children - making.made
    size = 1 if path.alone else min(left, chance.weighted(SIZES))
    family = make_family(number, chance)
    family.postcode = a_home(number)
    path.live(making, family, size)
    relate(making.world, family, path.alone)
    making.finish(family)


def _teams(children: int) -> list[TeamPlan]:
    """Teams large enough for so many children."""
    return [
        TeamPlan(name, service, (does,), on_time, max(2, round(children / each)), support,
                 (named,) if named else ())
        for name, service, does, on_time, each, support, named in TEAMS
    ]  # fmt: skip


def _next(making: Making, children: int, chance: Chance) -> str:
    """The path furthest behind its share so far, so that a small authority has every kind."""
    made = max(1, making.made)
    behind = {
        name: path.share - making.count[name] / made
        for name, path in PATHS.items()
        if making.count[name] + 1 <= path.share * children + 1
    }
    ranked = sorted(behind, key=lambda name: -behind[name])[:4]
    return chance.pick(ranked or list(PATHS))


def _homes(making: Making) -> None:
    """The children's homes that the placements name, and that have not been told of yet."""
    world, known = making.world, making.register.setdefault("named", [])
    urns = {
        row["urn"]: row["placement_postcode"]
        for row in world.rows["care.Episode"]
        if row.get("urn")
    }
    for urn, postcode in sorted(urns.items()):
        if urn in known:
            continue
        known.append(urn)
        world.add(
            "placements.Home",
            urn=urn,
            name=f"Example House {len(known)}",
            kind="children's home",
            postcode=postcode,
        )
