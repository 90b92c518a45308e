"""Tells adoptions: children who wait, children placed, children adopted, and those who adopt."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add_months, next_working_day

from ..invent.chance import DAY, Chance
from ..invent.people import Child
from ..invent.rows import World
from ..invent.staff import Staff
from .briefs import Brief

WAITING, PLACED, ADOPTED = "waiting", "placed", "adopted"


def plan_adoption(world: World, child: Child, brief: Brief, day: dt.date) -> None:
    """The plan for adoption that the brief asks for: decided long ago, placed, or ordered."""
    chance = child.family.chance
    told: dict[str, object] = {}
    if brief.adoption == WAITING:
        told["decided_on"] = max(brief.began_on + DAY * 60, day - DAY * brief.waited)
    else:
        placed = brief.began_on + DAY * (brief.placed_after or 500)
        decided = brief.began_on + (placed - brief.began_on) * 0.45
        told |= {
            "decided_on": next_working_day(decided),
            "placement_order_on": next_working_day(decided + DAY * 60),
            "matched_on": placed - DAY * chance.number(14, 30),
            "placed_on": placed,
        }
    world.add(
        "adoption.AdoptionPlan",
        child_id=child.ref,
        entered_care_on=brief.began_on,
        order_on=brief.ended_on if brief.adoption == ADOPTED else None,
        family_identifier=f"FAM-{child.number:05d}" if brief.adoption != WAITING else "",
        by_foster_carer=False if brief.adoption != WAITING else None,
        **told,
    )


def adopters(
    world: World, staff: Staff, chance: Chance, count: int, day: dt.date, months: int
) -> None:
    """So many adopters approved in the year to a day, on average so many months after asking."""
    for number in range(count):
        approved = next_working_day(day - DAY * chance.number(5, 350))
        # One a month sooner, the next a month later: together they took the months that were said.
        apart = (number % 2 * 2 - 1) * (number < count - count % 2)
        world.add(
            "adoption.Adopter",
            identifier=f"ADP-{day.year}-{number:03d}",
            family_identifier=f"AF-{day.year}-{number:03d}",
            sex="F",
            enquired_on=add_months(-months - apart - 1, approved),
            stage_one_began_on=add_months(-months - apart, approved),
            approved_on=approved,
        )
