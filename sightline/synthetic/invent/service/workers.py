"""Invented posts, hours and first years in practice, and supervision that is mostly held."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from ..chance import DAY, Chance, days_after, months_after
from ..rows import World
from ..staff import LEAVING, REVIEWING, Holder, Staff, Team

ROLES = {LEAVING: "personal adviser", REVIEWING: "reviewing officer"}
SHARES = {100: 74, 80: 12, 60: 10, 50: 4}
NEWLY_QUALIFIED = 0.22
YEAR = DAY * 365
# So many children for a full-time worker; the busiest works too little of the week for theirs.
CASELOADS = {"social worker": 20, "reviewing officer": 70}
FEWER_HOURS = (80, 60, 50, 40, 30, 20, 10)


def employ(world: World, staff: Staff, chance: Chance) -> None:
    """What each worker is employed to do, and how they are supervised."""
    too_little = _too_little(world)
    for teams in staff.teams.values():
        for team in teams:
            role = ROLES.get(team.kind, "social worker")
            for post in team.posts:
                for holder in post.holders:
                    _employ(world, team, holder, role, chance, too_little)


def _too_little(world: World) -> dict[str, int]:
    """The share of full time of the busiest in each role, too small for the children they have."""
    found = {}
    for role, most in CASELOADS.items():
        held = Counter(
            row["worker_id"].key
            for row in world.rows["workforce.Allocation"]
            if row["role"] == role and row.get("worker_id") and not row.get("ended_on")
        )
        for worker, count in held.most_common(1):
            share = next((one for one in FEWER_HOURS if most * one // 100 < count), None)
            if share:
                found[worker] = share
    return found


def _employ(
    world: World, team: Team, holder: Holder, role: str, chance: Chance, too_little: dict[str, int]
) -> None:
    key = holder.worker.key
    began, ended = holder.began_on, holder.ended_on
    post = world.add(
        "workforce.Post", key, worker_id=holder.worker, role=role, began_on=began, ended_on=ended
    )
    assert post is not None
    last = ended or world.as_at
    changed = None
    if key not in too_little and (last - began).days > 400 and chance.happens(0.2):
        changed = chance.day(began + DAY * 200, last - DAY * 100)
    world.add(
        "workforce.WorkingHours",
        post_id=post,
        percent=too_little.get(key) or chance.weighted(SHARES),
        began_on=began,
        ended_on=changed or ended,
    )
    if changed:
        percent = chance.pick((50, 60, 80))
        world.add(
            "workforce.WorkingHours",
            post_id=post,
            percent=percent,
            began_on=changed,
            ended_on=ended,
        )
    if role == "social worker":
        new = began >= world.recorded_from and chance.happens(NEWLY_QUALIFIED)
        if new:
            _first_year(world, holder)
        _supervise(world, team, holder, new, chance)


def _first_year(world: World, holder: Holder) -> None:
    year_after = holder.began_on + YEAR
    left = holder.ended_on is not None and holder.ended_on < year_after
    ended = holder.ended_on if left else year_after
    over = ended is not None and ended <= world.as_at
    world.add(
        "workforce.FirstYear",
        worker_id=holder.worker,
        began_on=holder.began_on,
        ended_on=ended if over else None,
        outcome=("left" if left else "passed") if over else "",
    )


def _supervise(world: World, team: Team, holder: Holder, new: bool, chance: Chance) -> None:
    """The sessions of one worker, as often as is owed or nearly."""
    assert team.manager is not None
    first, last = max(holder.began_on, world.recorded_from), holder.ended_on or world.as_at
    for day in _sessions(holder, first, last, new, team.on_time, chance):
        world.add(
            "workforce.Supervision",
            worker_id=holder.worker,
            held_on=day,
            supervisor_id=team.manager.worker,
            supervisor_registered=team.manager.registered,
            minutes=chance.weighted({90: 60, 100: 20, 120: 14, 45: 6}),
            uninterrupted=chance.happens(0.95),
            children_discussed=chance.happens(0.94),
        )


def _sessions(
    holder: Holder, first: dt.date, last: dt.date, new: bool, on_time: float, chance: Chance
) -> Iterator[dt.date]:
    if not new:
        yield from chance.occasions(first, last, months_after(1), on_time)
        return
    turns = (DAY * 42, days_after(7)), (DAY * 182, days_after(14)), (DAY * 10000, months_after(1))
    since = first
    for length, due in turns:
        until = min(last, holder.began_on + length)
        for day in chance.occasions(since, until, due, max(on_time, 0.9), early=0.2):
            yield day
            since = day
        since = max(since, min(until, last))
