"""Invented contacts, referrals and assessments: how an authority came to know a family."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from sightline.core.calendar import add, next_working_day, working_days_between
from sightline.core.periods import working_days

from . import words
from .chance import DAY, Chance
from .people import Child, Family
from .rows import Ref, World
from .staff import Post
from .visiting import visit

SOURCES = {
    "2A": 26,
    "6": 28,
    "3B": 6,
    "3A": 5,
    "3E": 5,
    "1A": 9,
    "1B": 4,
    "4": 4,
    "2B": 3,
    "3C": 2,
    "5B": 4,
    "9": 2,
    "8": 2,
}
NEEDS = {"N1": 58, "N5": 16, "N4": 9, "N3": 5, "N2": 5, "N6": 4, "N8": 2, "N7": 1}
INITIAL = 10  # working days for an initial assessment, from April 2010
HOW = {"online form": 50, "telephone": 30, "email": 15, "in person": 5}


@dataclass
class Referral:
    """One referral of a family: a row for each child, and the decision they share."""

    received_on: dt.date
    refs: dict[int, Ref] = field(default_factory=dict)


def contact(
    world: World, child: Child, day: dt.date, decision: str, source: str, **fields: Any
) -> Ref | None:
    """Someone tells the front door about a child, and a decision is made, usually in a day."""
    chance = child.family.chance
    received = chance.at(day, 8, 16)
    decided = _decided(chance, day, 0.86, _lately(world, day))
    told = {
        "received_at": received,
        "received_how": chance.weighted(HOW),
        "from_source": source,
        "what_happened": chance.pick(words.WORRIES),
        "decision": decision,
        **fields,
    }
    if decided:
        told["decided_on"] = decided
        # Sometimes a clerk closes it, and that is no decision; in time a manager puts it right.
        told["decided_by_manager"] = not _lately(world, day) or not chance.happens(0.1)
    return world.add("front_door.Contact", child_id=child.ref, received_on=day, **told)


def _lately(world: World, day: dt.date) -> bool:
    """Whether what went wrong that day may not have been put right yet."""
    return (world.as_at - day).days < 70


def _decided(chance: Chance, day: dt.date, in_time: float, may_wait: bool) -> dt.date | None:
    """The day a decision within one working day is made; a few are late, fewer still to come."""
    if chance.happens(in_time):
        return next_working_day(day + DAY * chance.number(0, 1))
    if may_wait and chance.happens(0.2):
        return None
    return add(working_days(chance.number(2, 9)), day)


def refer(
    world: World,
    family: Family,
    day: dt.date,
    *,
    closes_on: dt.date | None = None,
    because: str = "RC7",
    no_further_action: bool = False,
    need: str = "",
) -> Referral:
    """A contact about the whole family, accepted as a referral of each child."""
    chance = family.chance
    source = chance.weighted(SOURCES)
    need = need or chance.weighted(NEEDS)
    made = Referral(day)
    decision = _response(world, chance, day)
    for child in family.children:
        via = contact(world, child, day, "accepted as referral", source)
        told: dict[str, Any] = {
            "contact_id": via,
            "from_source": source,
            "primary_need": need,
            "no_further_action": no_further_action,
            "reason": "" if no_further_action else "More than early help can safely hold.",
            **decision,
        }
        if closes_on and closes_on <= world.as_at:
            told |= {"closed_on": max(closes_on, day), "closure_reason": because}
        ref = world.add(
            "front_door.Referral", f"{child.number}/{day}", child_id=child.ref,
            received_on=day, **told,
        )  # fmt: skip
        if ref:
            made.refs[child.number] = ref
    return made


def _response(world: World, chance: Chance, day: dt.date) -> dict[str, Any]:
    """When the response was decided and by whom, and when the referrer was told, if they were."""
    decided = _decided(chance, day, 0.88, _lately(world, day))
    if decided is None:
        return {}
    told: dict[str, Any] = {"decided_on": decided}
    told["decided_by_qualified_manager"] = not _lately(world, day) or not chance.happens(0.08)
    if chance.happens(0.7):
        told["outcome_told_on"] = decided + DAY * chance.number(1, 6)
    return told


def assess(
    world: World,
    family: Family,
    referral: Referral,
    post: Post,
    *,
    needs_support: bool,
    last_day: dt.date | None = None,
    opened_until: dt.date | None = None,
) -> dt.date:
    """An assessment of each child, with visits. Returns the day it was authorised.

    Before single assessments it is an initial one and, where help is needed, a core one after it.

    It is authorised by `last_day` at the latest where that is said, because what came next is
    known to have come; and not before `opened_until`, where it is known to be open.
    """
    chance, day = family.chance, referral.received_on
    began = add(working_days(chance.number(0, 3)), day)
    once = day >= world.single_from
    due = add(working_days(45 if once or needs_support else INITIAL), day)
    early = 35 if once or needs_support else 6
    done = chance.around(due, early, post.team.on_time) or due + DAY * 400
    if last_day:
        done = min(done, last_day)
    done = max(done, opened_until or done)
    done = max(done, began)
    first_seen = _first_seen(chance, began, done, post)
    seen = not chance.happens(0.03)
    stages = [("single", began, done)] if once else _two(chance, began, done, needs_support)
    for child in family.children:
        for kind, start, end in stages:
            _assessment(world, child, referral, kind, (start, end),
                        first_seen if seen else None, needs_support)  # fmt: skip
    if seen and first_seen >= world.recorded_from:
        visit(world, family.children, first_seen, ("assessment",), post)
        _second_visit(world, family, (first_seen, done), post)
    return done


def _first_seen(chance: Chance, began: dt.date, done: dt.date, post: Post) -> dt.date:
    """When the child is first seen in an assessment: in a week, or in two or three."""
    day = add(working_days(chance.number(0, 4)), began)
    if not chance.happens(post.team.on_time):
        day = add(working_days(chance.number(6, 16)), began)
    return min(day, done)


def _two(
    chance: Chance, began: dt.date, done: dt.date, needs_support: bool
) -> list[tuple[str, dt.date, dt.date]]:
    """An initial assessment and, where there is to be help, the core one that follows it."""
    if not needs_support:
        return [("initial", began, done)]
    asked = INITIAL if chance.happens(0.8) else 2 * INITIAL
    middle = min(add(working_days(chance.number(asked // 2, asked)), began), done)
    return [("initial", began, middle), ("core", middle, done)]


def _second_visit(world: World, family: Family, between: tuple, post: Post) -> None:
    """Most assessments see the children again."""
    first, last = between
    if working_days_between(first, last) > 10 and family.chance.happens(0.7):
        day = family.chance.day(first + DAY * 7, last - DAY * 3)
        visit(world, family.children, day, ("assessment",), post)


def _assessment(
    world: World,
    child: Child,
    referral: Referral,
    kind: str,
    between: tuple[dt.date, dt.date],
    first_seen: dt.date | None,
    needs_support: bool,
) -> None:
    began, done = between
    chance = child.family.chance
    world.add(
        "assessment.Assessment",
        child_id=child.ref,
        referral_id=referral.refs.get(child.number),
        kind=kind,
        began_on=began,
        referred_on=None if kind == "core" else referral.received_on,
        first_seen_on=None if kind == "core" else first_seen,
        child_seen=True if first_seen and first_seen <= world.as_at else _not_seen(world, done),
        factors=sorted({chance.pick(("3B", "4B", "17A", "19B", "2B", "24A")) for _ in "12"}),
        authorised_on=done,
        needs_support=needs_support,
        outcome="Plan for a child in need" if needs_support else "No further action",
    )


def _not_seen(world: World, done: dt.date) -> bool | None:
    """Not seen is only said once the assessment is over."""
    return False if done <= world.as_at else None
