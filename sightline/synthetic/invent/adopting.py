"""Invented adoptions: from the decision to the new family, for a few little children."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import next_working_day

from . import names
from .chance import DAY
from .people import Child
from .placing import Home, a_home
from .rows import World

STEPS = (("decided_on", 150), ("placement_order_on", 230), ("matched_on", 330), ("placed_on", 370))


Told = tuple[list[Home], list[tuple[dt.date, str]]]
"""The homes a child lives in, and the orders they live there under."""


def adoption(world: World, child: Child, began_on: dt.date, order_on: dt.date | None) -> Told:
    """The plan for adoption, and the two homes it gives: foster carers, then the new family.

    With them come the orders: an interim one, and then the one that allows the child to be placed.
    Where no order is made the child waits, decided and perhaps matched but not yet adopted.
    """
    chance = child.family.chance
    stretch = 1.0
    if order_on:
        stretch = min(1.2, (order_on - began_on).days / 540)
    days = {
        name: next_working_day(began_on + DAY * round(count * stretch)) for name, count in STEPS
    }
    world.add(
        "adoption.AdoptionPlan",
        child_id=child.ref,
        entered_care_on=began_on,
        order_on=order_on,
        family_identifier=f"FAM-{chance.number(100, 999)}",
        by_foster_carer=False,
        adopters=2,
        adopters_are="MF",
        adopters_status="L11",
        **days,
    )
    orders = [(began_on, "C1"), (days["placement_order_on"], "E1")]
    known = [each for each in orders if each[0] <= world.as_at]
    return _two_homes(world, child, began_on, days["placed_on"], order_on), known


def _two_homes(
    world: World, child: Child, began_on: dt.date, placed_on: dt.date, order_on: dt.date | None
) -> list[Home]:
    chance = child.family.chance
    foster = a_home(chance, child, began_on, placed_on, "U6")
    if placed_on > world.as_at:
        return [a_home(chance, child, began_on, None, "U6")]
    family = Home(
        began_on=placed_on,
        ended_on=order_on,
        kind="A6",
        provider="PR1",
        postcode=names.postcode(chance),
        urn="",
        in_area=False,
        lasts_to_18=True,
        agreed_by_child=False,
    )
    return [foster, family]
