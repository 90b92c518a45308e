"""Invented work with young people leaving care: their standing, plans, advisers and homes."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add, add_months, next_working_day
from sightline.core.periods import working_days

from .chance import DAY, back_to_working_day, days_after, months_after
from .people import Child
from .placing import Care
from .rows import World
from .staff import Post
from .visiting import visit

THIRTEEN_WEEKS = 91
VIEWS = (
    "I want a flat near my college, not on the other side of town.",
    "I want to stay with my carers until I finish.",
    "I need help with money most of all.",
    "I want my adviser to text before ringing.",
)
HOMES = {"B": 10, "C": 14, "D": 26, "K": 6, "T": 14, "U": 26, "V": 4}
OF_THE_GROWN = ("T",)
"""A foyer takes nobody in before 18: the return's rule 347."""
NOT_SUITABLE = "Damp and far from college; reported to the landlord."


def leave_care(
    world: World, care: Care, advisers: Post, plan: bool | None = None, alone: float = 0.12
) -> None:
    """Everything owed from 16, and after 18, to a young person long enough in care.

    `plan` says whether there is a pathway plan by now; unless it is said, chance decides. `alone`
    is the share of plans that advisers review alone, though they should not.
    """
    child = care.child
    owed_from = max(child.birthday(16), care.began_on + DAY * THIRTEEN_WEEKS)
    left = min(care.ended_on or dt.date.max, child.birthday(18))
    if owed_from >= left or owed_from > world.as_at:
        return
    last = min(child.birthday(21), world.as_at)
    _standing(world, care, owed_from, left)
    _plans(world, child, (owed_from, last), advisers, plan, alone)
    adviser_from = _adviser(world, child, owed_from, advisers)
    if left <= world.as_at:
        _after(world, child, max(left, adviser_from), last, advisers)


def _standing(world: World, care: Care, owed_from: dt.date, left: dt.date) -> None:
    child = care.child
    told = [("eligible", owed_from, left)]
    if left < child.birthday(18):
        told.append(("relevant", left, child.birthday(18)))
    told.append(("former relevant", child.birthday(18), child.birthday(21)))
    for kind, began_on, ended_on in told:
        world.add(
            "leaving_care.Eligibility",
            child_id=child.ref,
            began_on=began_on,
            ended_on=ended_on,
            kind=kind,
        )


def _plans(
    world: World,
    child: Child,
    between: tuple[dt.date, dt.date],
    advisers: Post,
    plan: bool | None,
    alone: float,
) -> None:
    """The needs assessment, the plan made from it, and its reviews; late, or not at all."""
    (owed_from, last), chance = between, child.family.chance
    due = add_months(3, owed_from)
    assessed = chance.around(due, 40, advisers.team.on_time)
    if assessed:
        world.add(
            "leaving_care.NeedsAssessment", child_id=child.ref, completed_on=assessed,
            began_on=min(assessed, owed_from + DAY * 20),
        )  # fmt: skip
    made = chance.around(due, 20, advisers.team.on_time - 0.05)
    if plan is True:
        made = min(made or due, assessed or made or due, world.as_at)
        assessed = assessed and min(assessed, made)
    if made is None or plan is False:
        return
    world.add(
        "leaving_care.PathwayPlan",
        child_id=child.ref,
        in_force_from_on=max(made, assessed or made),
        written_by_social_worker=chance.happens(0.8),
        young_persons_view=chance.pick(VIEWS),
        contingency="Back-up home named with the supported lodgings scheme.",
    )
    _plan_reviews(world, child, (max(made, assessed or made), last), advisers, alone)


def _plan_reviews(
    world: World, child: Child, between: tuple[dt.date, dt.date], advisers: Post, alone: float
) -> None:
    (made, last), chance = between, child.family.chance
    for day in chance.occasions(made, last, months_after(6), advisers.team.on_time, 0.15):
        world.add(
            "leaving_care.PathwayReview",
            child_id=child.ref,
            held_on=next_working_day(day),
            reviewed_by_adviser_alone=chance.happens(alone),
            chaired_by_reviewing_officer=child.age_on(day) < 18,
        )


def _adviser(world: World, child: Child, owed_from: dt.date, advisers: Post) -> dt.date:
    """Named within ten working days for most; each change of adviser is a new name."""
    chance = child.family.chance
    begins = add(working_days(chance.number(0, 10)), owed_from)
    if chance.happens(0.18):
        begins = add(working_days(chance.number(11, 60)), owed_from)
    last = child.birthday(21)
    for holder in advisers.holders:
        began = max(begins, holder.began_on)
        ended = min(holder.ended_on or last, last)
        if began < ended:
            world.add(
                "workforce.Allocation",
                child_id=child.ref,
                role="personal adviser",
                began_on=began,
                ended_on=ended if holder.ended_on or last <= world.as_at else None,
                worker_id=holder.worker,
                team_id=advisers.team.ref,
            )
    return begins


def _after(world: World, child: Child, left: dt.date, last: dt.date, advisers: Post) -> None:
    """Keeping in touch every eight weeks, and where the young person lives."""
    chance = child.family.chance
    first = max(left, world.leavers_recorded_from)
    for day in chance.occasions(first, last, days_after(56), advisers.team.on_time, 0.3):
        face_to_face = chance.happens(0.6)
        world.add(
            "leaving_care.LeaverContact",
            child_id=child.ref,
            happened_on=day,
            two_way=face_to_face or chance.happens(0.7),
            how="visit" if face_to_face else chance.pick(("text", "call", "letter")),
            seen_at_home=face_to_face and chance.happens(0.5),
        )
        if face_to_face:
            visit(world, [child], back_to_working_day(day), ("leaving care",), advisers)
    day = left
    while day < last:
        ends = day + DAY * chance.number(150, 700)
        suits = chance.happens(0.87)
        world.add(
            "leaving_care.LeaverHome",
            child_id=child.ref,
            began_on=day,
            ended_on=ends if ends < last else None,
            kind=chance.weighted(_kinds(child, left, day)),
            suitable=suits,
            unsuitable_because="" if suits else NOT_SUITABLE,
            provided_by_authority=chance.happens(0.4),
        )
        day = ends


def _kinds(child: Child, left: dt.date, day: dt.date) -> dict[str, int]:
    """The kinds of home that one begun on a day may be, of somebody who left care on a day."""
    if left < child.birthday(18) and day <= child.birthday(18):
        return {kind: share for kind, share in HOMES.items() if kind not in OF_THE_GROWN}
    return HOMES
