"""Invented time in care: plans, visits and reviews of a child who is looked after."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add, add_months, next_working_day
from sightline.core.periods import working_days

from . import words
from .chance import DAY, back_to_working_day
from .people import Child
from .placing import Care, Home, home_ref, homes, orders, state_episodes
from .rows import World
from .staff import Post
from .visiting import visit, visits

ROUTES = {
    "little": {"return to family": 35, "adoption": 30, "special guardianship": 35},
    "older": {"long-term fostering": 55, "return to family": 25, "special guardianship": 10},
}
PLAN_TEXT = (
    "Why in care: harm at home that did not change with help. Where it leads: {route}. School,"
    " health and family time are set out below, with who does what."
)
PART = {
    "little": {"PN0": 100},
    "child": {"PN1": 34, "PN6": 26, "PN5": 10, "PN2": 8, "PN4": 8, "PN7": 12, "PN3": 2},
}


def look_after(
    world: World,
    child: Child,
    began_on: dt.date,
    ended_on: dt.date | None,
    post: Post,
    officers: Post,
    *,
    because: str = "",
    given: list[Home] | None = None,
    under: list[tuple[dt.date, str]] | None = None,
) -> Care:
    """A time in care, with the plans, visits and reviews that are owed to the child.

    The homes and the legal statuses are drawn, unless they are `given` or it is said `under` which.
    """
    last = min(ended_on or world.as_at, world.as_at)
    care = Care(
        child=child,
        began_on=began_on,
        ended_on=ended_on,
        ended_because=because,
        homes=given or homes(world, child, began_on, ended_on),
        orders=under or orders(child, began_on, last),
    )
    state_episodes(world, care, "N8" if child.unaccompanied else "N1")
    route = _permanence(world, care)
    _care_plans(world, care, last, route)
    reviews(world, care, last, officers)
    for home in care.homes:
        placement_plan(world, child, home)
        visit_home(world, child, home, post)
    return care


def _permanence(world: World, care: Care) -> str:
    """Where care should lead, decided by the second review for most."""
    chance = care.child.family.chance
    age = care.child.age_on(care.began_on)
    route = chance.weighted(ROUTES["little" if age < 5 else "older"])
    if chance.happens(0.75):
        world.add(
            "care.PermanenceDecision",
            child_id=care.child.ref,
            decided_on=next_working_day(care.began_on + DAY * chance.number(60, 130)),
            route=route,
            parallel_route="long-term fostering" if route != "long-term fostering" else "",
            reason="Agreed at the second review.",
        )
    return route


def _care_plans(world: World, care: Care, last: dt.date, route: str) -> None:
    """A plan within ten working days, and a new one each year or so; some late, some never."""
    chance = care.child.family.chance
    made = chance.weighted({"in time": 76, "late": 13, "unsigned": 4, "never": 7})
    if made == "never":
        return
    day = back_to_working_day(care.began_on + DAY * chance.number(-3, 13))
    if made == "late":
        day = add(working_days(chance.number(11, 45)), care.began_on)
    while day <= last:
        world.add(
            "care.CarePlan",
            child_id=care.child.ref,
            in_force_from_on=day,
            text=PLAN_TEXT.format(route=route),
            signed=made != "unsigned",
            agreed_by="child, parent and social worker" if chance.happens(0.7) else "parent",
        )
        made = "in time"
        day = chance.day(day + DAY * 200, day + DAY * 420)


def reviews(world: World, care: Care, last: dt.date, officers: Post) -> None:
    """The first within 20 working days, the second in three months, then every six."""
    child, chance = care.child, care.child.family.chance

    def owed(day: dt.date, number: int) -> dt.date:
        if number == 0:
            return add(working_days(20), day)
        return back_to_working_day(add_months(3 if number == 1 else 6, day))

    bank = chance.shuffled(words.REVIEW_DECISIONS)
    for number, day in enumerate(
        chance.occasions(care.began_on, last, owed, officers.team.on_time, 0.12)
    ):
        officer = officers.holder_on(day)
        stage = "little" if child.age_on(day) < 4 else "child"
        world.add(
            "care.Review",
            child_id=child.ref,
            held_on=day,
            participation=chance.weighted(PART[stage]),
            chaired_by_id=officer.worker if officer else None,
            chaired_by_reviewing_officer=not chance.happens(0.03),
            plan_present=not chance.happens(0.05),
            decisions=bank[number % len(bank)],
            decisions_sent_on=day + DAY * (2 + chance.number(3, 25) // 4),
        )
        if chance.happens(0.5):
            world.add(
                "care.OfficerContact",
                child_id=child.ref,
                happened_on=back_to_working_day(day - DAY * chance.number(2, 9)),
                how="visit" if chance.happens(0.7) else "call",
                seen_alone=stage != "little" and chance.happens(0.8),
            )


def placement_plan(world: World, child: Child, home: Home) -> None:
    """Agreed with the carers in the first days, or late, or not at all."""
    chance = child.family.chance
    if home.began_on < world.recorded_from or chance.happens(0.07):
        return
    day = add(working_days(chance.number(0, 5)), home.began_on)
    if chance.happens(0.14):
        day = add(working_days(chance.number(6, 20)), home.began_on)
    if home.ended_on and day >= home.ended_on:
        return
    world.add(
        "care.PlacementPlan",
        child_id=child.ref,
        agreed_on=day,
        placement_id=home_ref(world, child, home.began_on),
        signed_by_carer=not chance.happens(0.05),
        childs_view="I was shown my room first." if chance.happens(0.3) else "",
    )


def visit_home(world: World, child: Child, home: Home, post: Post) -> None:
    """Visits in the first week, then six-weekly, then by the plan for the placement."""
    chance = child.family.chance
    last = min(home.ended_on or world.as_at, world.as_at)
    start = max(home.began_on, world.recorded_from - DAY * chance.number(0, 40))
    if last <= start:
        return
    if start == home.began_on:
        first = chance.around(start + DAY * 7, 5, post.team.on_time)
        if first is None or first >= last:
            return
        visit(world, [child], max(first, start), ("looked after",), post)
        start = max(first, start)

    def owed(day: dt.date, number: int) -> dt.date:
        settled = (day - home.began_on).days > 365
        if settled and home.agreed_by_child:
            return add_months(6, day)
        return add_months(3, day) if settled and home.lasts_to_18 is not False else day + DAY * 42

    days = chance.occasions(start, last, owed, post.team.on_time, 0.35)
    visits(
        world,
        [child],
        [day for day in days if day >= world.recorded_from],
        ("looked after",),
        post,
    )
