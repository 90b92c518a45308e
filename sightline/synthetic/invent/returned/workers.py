"""Who is the social worker of an invented child in care: one after another, and never no one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from ..allocating import WHY
from ..chance import DAY
from ..people import Child
from ..rows import World
from ..staff import Holder, Post, Staff

A_SHORT_GAP = DAY * 45
"""Work that stops no longer than this is not closed: whoever had the child has them still."""
A_FEW_DAYS = DAY * 5
LAST_DAYS = 26  # of March
FIRST = "FCONTA"
MOVED_ON = "TSPROC"


@dataclass(frozen=True)
class Held:
    """A stretch in which one worker of one team has the child."""

    holder: Holder
    post: Post
    began_on: dt.date
    ended_on: dt.date | None


def allocate_in_care(world: World, staff: Staff, child: Child, entered_on: dt.date) -> None:
    """Every stretch of work, with a colleague where a post is vacant.

    Each worker's first days are why the last had to go: the return asks it of every one.
    """
    chance = child.family.chance
    told: list[Held] = []
    for post, began_on, ended_on in _phases(child, entered_on):
        began_on = max(began_on, world.staffed_from)
        if began_on <= world.as_at and (ended_on is None or began_on < ended_on):
            told += _stretches(world, staff, post, began_on, ended_on)
    told = _after_the_year_ends(world, _settled(told, entered_on))
    because = FIRST
    for number, held in enumerate(told):
        after = told[number + 1] if number + 1 < len(told) else None
        follows = after is not None and held.ended_on == after.began_on
        why = chance.weighted(WHY) if held.ended_on else ""
        if follows and after is not None and after.post.team is not held.post.team:
            why = MOVED_ON
        world.add(
            "workforce.Allocation",
            child_id=child.ref,
            role="social worker",
            began_on=held.began_on,
            ended_on=held.ended_on,
            began_because=because,
            end_reason=why,
            worker_id=held.holder.worker,
            team_id=held.post.team.ref,
            qualified=held.holder.registered,
        )
        because = why if follows else FIRST


def _phases(child: Child, entered_on: dt.date) -> list[tuple[Post, dt.date, dt.date | None]]:
    """The stretches of work, one at a time: none between while the child is waiting to be moved."""
    found: list[tuple[Post, dt.date, dt.date | None]] = []
    for post, began, ended in sorted(child.phases, key=lambda phase: phase[1]):
        if entered_on < began <= entered_on + A_SHORT_GAP:
            began = entered_on
        if found:
            before, since, until = found.pop()
            if until is None or until > began or began - until <= A_SHORT_GAP:
                until = began
            if since < until:
                found.append((before, since, until))
        if ended is None or began < ended:
            found.append((post, began, ended))
    return found


def _stretches(
    world: World, staff: Staff, post: Post, began_on: dt.date, ended_on: dt.date | None
) -> list[Held]:
    last = min(ended_on or dt.date.max, world.as_at + DAY)
    found: list[Held] = []
    day = began_on
    while day < last:
        holder = post.holder_on(day) or _colleague(staff, post, day)
        if holder is None:
            day += DAY
            continue
        ends = min(holder.ended_on or dt.date.max, last)
        if post.holder_on(day) is None:
            ends = min(ends, _next_holder(post, day) or last)
        found.append(Held(holder, post, day, ends if ends <= world.as_at else None))
        day = ends
    return found


def _next_holder(post: Post, day: dt.date) -> dt.date | None:
    return min((each.began_on for each in post.holders if each.began_on > day), default=None)


def _colleague(staff: Staff, post: Post, day: dt.date) -> Holder | None:
    """Another of the team who was there that day, or of a team that does the same work."""
    teams = [post.team, *staff.teams[post.team.kind]]
    for team in teams:
        for each in team.posts:
            if each is not post and (holder := each.holder_on(day)):
                return holder
    return None


def _settled(told: list[Held], entered_on: dt.date) -> list[Held]:
    """The same worker twice running is once; nobody has a child for a few days only.

    But whoever has the child in care did not have them before: rule SW12STG2 finds that, once the
    child has had another episode, however long after.
    """
    found: list[Held] = []
    for held in told:
        before = found[-1] if found else None
        if before is None or before.ended_on != held.began_on:
            found.append(held)
        elif _same(before, held) or (held.ended_on and held.ended_on - held.began_on < A_FEW_DAYS):
            found[-1] = replace(before, ended_on=held.ended_on)
        elif before.began_on < entered_on <= held.began_on:
            found.append(held)
        elif held.began_on - before.began_on < A_FEW_DAYS:
            found[-1] = replace(held, began_on=before.began_on)
        else:
            found.append(held)
    return found


def _after_the_year_ends(world: World, told: list[Held]) -> list[Held]:
    """Nobody hands a child over in the last days of March: it waits for the first of April."""
    found: list[Held] = []
    for held in told:
        day, before = held.began_on, found[-1] if found else None
        if before and before.ended_on == day and day.month == 3 and day.day >= LAST_DAYS:
            day = dt.date(day.year, 4, 1)
            found[-1] = replace(before, ended_on=day if day <= world.as_at else None)
            if day > world.as_at or (held.ended_on and held.ended_on <= day):
                found[-1] = replace(found[-1], ended_on=held.ended_on)
                continue
        found.append(replace(held, began_on=day))
    return found


def _same(one: Held, other: Held) -> bool:
    return one.holder == other.holder and one.post is other.post
