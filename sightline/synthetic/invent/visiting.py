"""Invented visits: who went, who was seen, what they said, and the visits that do not count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from . import words
from .chance import DAY, Chance, back_to_working_day
from .people import Child
from .rows import World
from .staff import Holder, Post

PLACES = ("at home", "at school", "in the community", "at a relative's home", "at the office")
SECOND_PLACES = ("contact centre", "health centre", "family hub", "library", "youth club", "cafe")
# Of visits made: how many do not count, and why.
AMISS = {"": 84, "not seen": 6, "support worker": 6, "attempted": 4}


def visit(
    world: World,
    children: Sequence[Child],
    day: dt.date,
    purposes: tuple[str, ...],
    post: Post,
    amiss: str = "",
    said: str = "",
) -> None:
    """One visit to one child or several at once, made by whoever holds the post.

    `amiss` is why it does not count, if it does not; `said` is what the child said, if it is to
    be something in particular.
    """
    children = [child for child in children if not _seen_that_day(world, child, day, purposes)]
    if day > world.as_at or not children:
        return
    chance = children[0].family.chance
    worker = who_goes(post, day, amiss)
    where = _where(world, children[0], day, purposes, worker)
    ref = world.add(
        "story.Visit",
        happened_on=day,
        happened_at=chance.at(day, 9, 17),
        kind="attempted visit" if amiss == "attempted" else "visit",
        purposes=purposes,
        made_by_id=worker.worker,
        made_by_qualified=worker.registered,
        announced=chance.happens(0.7),
        where=where,
        summary="" if amiss in ("not seen", "attempted") else chance.pick(words.VISIT_SUMMARIES),
    )
    for child in children:
        world.add(
            "story.ChildSeen",
            visit_id=ref,
            child_id=child.ref,
            **_seen(child, day, chance, amiss, said),
        )


def _seen_that_day(world: World, child: Child, day: dt.date, purposes: tuple) -> bool:
    """Whether the child has had a visit of this kind that day; if not, they are having it now."""
    key = (day, purposes, child.ref)
    return world.taken.setdefault(key, len(world.taken)) != len(world.taken) - 1


def who_goes(post: Post, day: dt.date, amiss: str) -> Holder:
    """The worker of the post, a support worker, or the manager where the post is vacant."""
    assert post.team.manager is not None
    if amiss == "support worker" and post.team.support:
        return post.team.support[0]
    return post.holder_on(day) or post.team.manager


def _where(world: World, child: Child, day: dt.date, purposes: tuple, worker: Holder) -> str:
    """A place where the worker is with no other family that day."""
    for where in (*PLACES[:1], *child.family.chance.shuffled(PLACES), *SECOND_PLACES):
        key = (day, purposes, worker.worker.key, where)
        if world.taken.setdefault(key, child.family.number) == child.family.number:
            return where
    where = f"at home, {child.family.address}"
    return where


def _seen(child: Child, day: dt.date, chance: Chance, amiss: str, said: str) -> dict:
    """What is true of one child at a visit."""
    if amiss in ("not seen", "attempted"):
        why = "no one answered" if amiss == "attempted" else chance.pick(words.NOT_SEEN[:4])
        return {"seen": False, "not_seen_because": why, "seen_alone": False}
    age = child.age_on(day)
    alone = age >= 4 and chance.happens(0.75)
    told = {"seen": True, "seen_alone": alone}
    if not alone:
        told["not_alone_because"] = "too young" if age < 4 else "did not want to be alone"
    told["bedroom_seen"] = chance.happens(0.4)
    spoken = (said, "") if said else child.says(day, chance) if chance.happens(0.3) else None
    if spoken:
        told["childs_words"], about = spoken
        told["said_how"] = "spoke" if age > 5 or chance.happens(0.6) else "drew"
        if about and chance.happens(0.6):
            told["what_we_will_do"] = chance.pick(words.ANSWERS[about])
    return told


def visits(
    world: World,
    children: Sequence[Child],
    days: Iterable[dt.date],
    purposes: tuple[str, ...],
    post: Post,
) -> None:
    """Visits on these days; sometimes one before it that does not count."""
    chance = children[0].family.chance
    for day in days:
        amiss = chance.weighted(AMISS)
        if amiss:
            # The visit that failed comes first; the one that counts follows, when it does.
            visit(world, children, day, purposes, post, amiss)
            day = back_to_working_day(day + DAY * chance.number(2, 12))
        visit(world, children, day, purposes, post)
