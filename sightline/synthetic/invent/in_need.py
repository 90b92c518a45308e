"""Invented plans for children in need: visits each four weeks, reviews, and how a plan ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sightline.core.calendar import add_months, next_working_day

from . import words
from .chance import DAY, days_after
from .people import Child
from .rows import World
from .staff import Post
from .visiting import visits

OUTCOMES = ("plan continues", "plan continues", "plan continues", "more help agreed")
VIEWS = (
    "It has been calmer. I want it to stay like this.",
    "I like the club. I don't like meetings.",
    "Mum is sleeping better and so am I.",
    "I want people to do the things they said.",
)


def plan_in_need(
    world: World,
    children: Sequence[Child],
    began_on: dt.date,
    ended_on: dt.date | None,
    post: Post,
    reason: str = "needs found in assessment",
) -> None:
    """A child in need plan for brothers and sisters together, with its visits and reviews."""
    chance = children[0].family.chance
    last = min(ended_on or world.as_at, world.as_at)
    for child in children:
        world.add(
            "child_in_need.ChildInNeedPlan",
            f"{child.number}/{began_on}",
            child_id=child.ref,
            began_on=began_on,
            ended_on=ended_on,
            reason=reason,
            end_reason="needs met" if ended_on else "",
            visit_every_weeks=4,
        )
    on_time = post.team.on_time
    visits(
        world,
        children,
        list(chance.occasions(began_on, last, days_after(28), on_time)),
        ("child in need",),
        post,
    )
    _reviews(world, children, began_on, last, on_time)


def _reviews(
    world: World, children: Sequence[Child], began_on: dt.date, last: dt.date, on_time: float
) -> None:
    """The first review within six weeks, then every three months."""
    chance = children[0].family.chance

    def owed(day: dt.date, number: int) -> dt.date:
        return day + DAY * 42 if number == 0 else add_months(3, day)

    for day in chance.occasions(began_on, last, owed, on_time):
        for child in children:
            world.add(
                "child_in_need.ChildInNeedReview",
                child_id=child.ref,
                plan_id=world.ref("child_in_need.ChildInNeedPlan", f"{child.number}/{began_on}"),
                held_on=next_working_day(day),
                childs_view=chance.pick(VIEWS) if child.age_on(day) >= 5 else "",
                outcome=chance.pick(OUTCOMES),
            )


def oversee(world: World, child: Child, post: Post, began_on: dt.date, last: dt.date) -> None:
    """The manager's decisions on the child's file, every two months or so."""
    chance = child.family.chance
    assert post.team.manager is not None
    day = max(began_on, world.recorded_from)
    bank = chance.shuffled(words.OVERSIGHT)
    while (day := next_working_day(day + DAY * chance.number(40, 90))) <= last and bank:
        decision, why = bank.pop()
        world.add(
            "workforce.Oversight",
            child_id=child.ref,
            decided_on=day,
            decided_by_id=post.team.manager.worker,
            decision=decision,
            why=why,
            check_on=day + DAY * 28,
        )
