"""Who is responsible for each invented child, from when: with handovers, gaps and vacancies."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add
from sightline.core.periods import working_days

from .chance import DAY
from .people import Child
from .rows import World
from .staff import Holder, Post

WHY = {"LEFTRL": 55, "TSPROC": 25, "ORGRST": 8, "ABSENC": 7, "MANAGE": 5}
# How soon a child is given a worker when work moves to a team.
SOON = {"at once": 93, "days later": 5, "weeks later": 2}


def allocate(world: World, child: Child) -> None:
    """The child's social workers, one after another, through every stretch of work."""
    free_from = world.staffed_from
    phases = sorted(child.phases, key=lambda phase: phase[1])
    for number, (post, began_on, ended_on) in enumerate(phases):
        if number + 1 < len(phases):
            after = phases[number + 1][1]
            ended_on = min(ended_on or after, after)
        began = max(began_on, free_from)
        if began <= world.as_at and (ended_on is None or began < ended_on):
            _phase(world, child, post, began, ended_on)
            free_from = ended_on or dt.date.max


def _phase(
    world: World, child: Child, post: Post, began_on: dt.date, ended_on: dt.date | None
) -> None:
    chance = child.family.chance
    if child.unallocated:
        _waits(world, child, post, began_on, ended_on)
        return
    delay = "at once" if post.team.kept else chance.weighted(SOON)
    start = began_on if post.team.kept else add(working_days(chance.number(0, 1)), began_on)
    if delay != "at once":
        start = add(working_days(chance.number(2, 8 if delay == "days later" else 35)), began_on)
    last = min(ended_on or dt.date.max, world.as_at + DAY)
    day = began_on
    for holder in post.holders:
        begins = max(start, holder.began_on)
        ends = min(holder.ended_on or dt.date.max, last)
        if begins >= ends:
            continue
        if begins > day:
            _waits(world, child, post, day, begins)
        _holds(world, child, post, holder, begins, ends if ends <= world.as_at else None)
        day = ends
    if day <= world.as_at and day < last:
        _waits(world, child, post, day, ended_on)


def _holds(
    world: World,
    child: Child,
    post: Post,
    holder: Holder,
    began_on: dt.date,
    ended_on: dt.date | None,
) -> None:
    chance = child.family.chance
    if not post.team.kept and post.team.support and chance.happens(0.02):
        # A support worker is holding work that needs a social worker.
        holder = post.team.support[0]
    world.add(
        "workforce.Allocation",
        child_id=child.ref,
        role="social worker",
        began_on=began_on,
        ended_on=ended_on,
        end_reason=chance.weighted(WHY) if ended_on else "",
        worker_id=holder.worker,
        team_id=post.team.ref,
        qualified=holder.registered,
    )


def _waits(
    world: World, child: Child, post: Post, began_on: dt.date, ended_on: dt.date | None
) -> None:
    """Held by a team and by no one in it."""
    if ended_on is None or ended_on > began_on:
        world.add(
            "workforce.Allocation",
            child_id=child.ref,
            role="social worker",
            began_on=began_on,
            ended_on=ended_on,
            worker_id=None,
            team_id=post.team.ref,
        )


def name_officer(
    world: World,
    child: Child,
    post: Post,
    began_on: dt.date,
    ended_on: dt.date | None,
    role: str = "reviewing officer",
    at_once: bool = False,
) -> None:
    """The reviewing officer or conference chair: named in days by most, and seldom changed."""
    chance = child.family.chance
    start = began_on if at_once else add(working_days(chance.number(0, 5)), began_on)
    if not at_once and chance.happens(0.12):
        start = add(working_days(chance.number(6, 40)), began_on)
    last = min(ended_on or dt.date.max, world.as_at + DAY)
    for holder in post.holders:
        begins, ends = max(start, holder.began_on), min(holder.ended_on or dt.date.max, last)
        if begins < ends:
            world.add(
                "workforce.Allocation",
                child_id=child.ref,
                role=role,
                began_on=begins,
                ended_on=ends if ends <= world.as_at else None,
                worker_id=holder.worker,
                team_id=post.team.ref,
            )
