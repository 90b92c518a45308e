"""Invented child protection: discussions, enquiries, conferences, plans, core groups and visits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sightline.core.calendar import add, add_months, next_working_day
from sightline.core.periods import working_days

from .chance import DAY, Chance, back_to_working_day
from .people import Child, Family
from .rows import Ref, World
from .staff import Post
from .visiting import visit, visits

CATEGORIES = {"NEG": 48, "EMO": 36, "PHY": 9, "SAB": 4, "MUL": 3}
TOOK_PART = {"came": 20, "sent their views": 25, "advocate spoke": 15, "did not take part": 40}
PLAN = "protection.ProtectionPlan"


def enquire(
    world: World,
    family: Family,
    day: dt.date,
    post: Post,
    *,
    conference: bool,
    meets: dt.date | None = None,
) -> dt.date:
    """A strategy discussion and an enquiry. Returns the day of the conference, if there is one.

    The conference meets on the day given, or on one that chance gives.
    """
    chance = family.chance
    asked = chance.at(day, 9, 15)
    held = asked + dt.timedelta(hours=chance.number(2, 22))
    if not chance.happens(0.84):
        held = asked + dt.timedelta(hours=chance.number(26, 80))
    began = held.date()
    meets = meets or _conference_day(chance, began, post.team.on_time)
    ended = add(working_days(chance.number(6, 10)), began)
    if not chance.happens(post.team.on_time):
        ended = add(working_days(chance.number(11, 25)), began)
    seen = held + dt.timedelta(hours=chance.number(1, 20 if chance.happens(0.25) else 5))
    if chance.happens(0.12):
        seen = held + dt.timedelta(hours=chance.number(26, 120))
    all_three = not chance.happens(0.05)
    for child in family.children:
        discussion = _discussion(world, child, asked, held, all_three)
        _enquiry(world, child, discussion, (began, ended, seen), meets if conference else None)
    if seen.date() >= world.recorded_from and family.children[0].born_on:
        visit(world, family.children, seen.date(), ("section 47",), post)
    return meets


def _discussion(
    world: World, child: Child, asked: dt.datetime, held: dt.datetime, all_three: bool
) -> Ref | None:
    if held.date() > world.as_at:  # asked for, and not yet held: there is nothing to record
        return None
    return world.add(
        "protection.StrategyDiscussion",
        child_id=child.ref,
        asked_for_on=asked.date(),
        asked_for_at=asked,
        held_on=held.date(),
        held_at=held,
        agencies=["police", "health", "social care"] if all_three else ["police"],
        police_social_care_and_health=all_three,
        led_to_enquiry=True,
        reason="Likely significant harm",
    )


def _conference_day(chance: Chance, began: dt.date, on_time: float) -> dt.date:
    """Never at a weekend; within 15 working days, or late."""
    if chance.happens(on_time):
        return add(working_days(chance.number(10, 15)), began)
    return add(working_days(chance.number(16, 28)), began)


def _enquiry(
    world: World,
    child: Child,
    discussion: Ref | None,
    days: tuple[dt.date, dt.date, dt.datetime],
    conference_on: dt.date | None,
) -> None:
    began, ended, seen = days
    told = {"conference_needed": conference_on is not None}
    if conference_on is None:
        told |= {
            "no_conference_on": ended,
            "no_conference_reason": "Harm not likely to go on; a child in need plan instead.",
        }
    if child.born_on:
        told |= {"child_seen_on": seen.date(), "child_seen_at": seen}
    world.add(
        "protection.Enquiry",
        f"{child.number}/{began}",
        child_id=child.ref,
        began_on=began,
        discussion_id=discussion,
        joint=child.family.chance.happens(0.5),
        ended_on=ended,
        conclusion="continuing risk" if conference_on else "no continuing risk",
        **told,
    )


def protect(
    world: World,
    family: Family,
    enquiry_on: dt.date,
    began_on: dt.date,
    ended_on: dt.date | None,
    post: Post,
) -> None:
    """A protection plan made at the conference on the day it began, and all that goes with it."""
    chance = family.chance
    category = chance.weighted(CATEGORIES)
    last = min(ended_on or world.as_at, world.as_at)
    for child in family.children:
        world.add(
            PLAN,
            f"{child.number}/{began_on}",
            child_id=child.ref,
            began_on=began_on,
            ended_on=ended_on,
            ended_because="risk reduced" if ended_on else "",
            first_category=child.category or category,
            latest_category=child.category or category,
            previous_plans=1 if chance.happens(0.15) else 0,
            visit_every_days=10,
        )
        _conference(world, child, enquiry_on, began_on, child.category or category)
    if last < world.recorded_from:
        return
    _core_groups(world, family.children, began_on, last, post.team.on_time)
    _reviews(world, family.children, began_on, (ended_on, last), post.team.on_time)
    if family.children[0].born_on:
        days = chance.occasions(
            max(began_on, world.recorded_from),
            last,
            lambda day, number: add(working_days(10), day),
            post.team.on_time,
            0.4,
        )
        visits(world, family.children, list(days), ("child protection",), post)


def _conference(
    world: World, child: Child, enquiry_on: dt.date, day: dt.date, category: str
) -> None:
    chance = child.family.chance
    world.add(
        "protection.Conference",
        child_id=child.ref,
        enquiry_id=world.ref("protection.Enquiry", f"{child.number}/{enquiry_on}"),
        plan_id=world.ref(PLAN, f"{child.number}/{day}"),
        kind="initial" if child.born_on else "pre-birth",
        held_on=day,
        quorate=not chance.happens(0.05),
        chair_independent=True,
        plan_made="yes",
        category=category,
        child_took_part=chance.weighted(TOOK_PART) if child.age_on(day) >= 8 else "too young",
        decisions_sent_on=day + DAY * chance.number(1, 9),
    )


def _core_groups(
    world: World, children: Sequence[Child], began_on: dt.date, last: dt.date, on_time: float
) -> None:
    """The first within ten working days, then every six weeks."""
    chance = children[0].family.chance

    def owed(day: dt.date, number: int) -> dt.date:
        return add(working_days(10), day) if number == 0 else day + DAY * 42

    for day in chance.occasions(began_on, last, owed, on_time):
        there = chance.happens(0.85)
        for child in children:
            world.add(
                "protection.CoreGroup",
                child_id=child.ref,
                plan_id=world.ref(PLAN, f"{child.number}/{began_on}"),
                held_on=next_working_day(day),
                family_attended=there,
                on_track=chance.pick(("yes", "partly", "partly", "no")),
            )


def _reviews(
    world: World,
    children: Sequence[Child],
    began_on: dt.date,
    ends: tuple[dt.date | None, dt.date],
    on_time: float,
) -> None:
    """Review conferences: the first within three months, then six; the last ends the plan."""
    chance = children[0].family.chance
    ended_on, last = ends

    def owed(day: dt.date, number: int) -> dt.date:
        return back_to_working_day(add_months(3 if number == 0 else 6, day))

    days = list(chance.occasions(began_on, last, owed, min(0.97, on_time + 0.08), 0.15))
    if ended_on and ended_on <= world.as_at:
        days = [day for day in days if (ended_on - day).days > 30] + [ended_on]
    for day in days:
        for child in children:
            world.add(
                "protection.Conference",
                child_id=child.ref,
                plan_id=world.ref(PLAN, f"{child.number}/{began_on}"),
                kind="review",
                held_on=day,
                quorate=not chance.happens(0.04),
                chair_independent=True,
                plan_made="no" if day == ended_on else "yes",
                child_took_part=chance.weighted(TOOK_PART),
                decisions_sent_on=day + DAY * chance.number(1, 12),
            )
