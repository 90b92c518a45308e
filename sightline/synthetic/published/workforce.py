"""Tells what the workers of a reported authority do, how much, and how they are supervised."""

from __future__ import annotations

import datetime as dt

from ..invent.chance import DAY, Chance, months_after
from ..invent.making import Making
from ..invent.rows import World
from ..invent.staff import LEAVING, REVIEWING, Holder, Staff, Team
from .place import CHAIRING

ROLES = {
    LEAVING: "personal adviser",
    REVIEWING: "reviewing officer",
    CHAIRING: "conference chair",
}
SUPERVISED = ("social worker", "personal adviser")
UNSUPERVISED = 182  # days: "as much as six months"


def employ(making: Making, chance: Chance, on_time: float | None = None) -> None:
    """A full-time post for everyone in a team, and supervision as often as it is owed, or nearly.

    `on_time` is the share of sessions held in time; unless it is said, that of each team's work.
    """
    for teams in making.staff.teams.values():
        for team in teams:
            for post in team.posts:
                for holder in post.holders:
                    _employ(making.world, team, holder)
                    _supervise(making.world, team, holder, chance, on_time or team.on_time)


def _employ(world: World, team: Team, holder: Holder) -> None:
    days = {"began_on": holder.began_on, "ended_on": holder.ended_on}
    role = ROLES.get(team.kind, "social worker")
    key = holder.worker.key
    post = world.add("workforce.Post", key, worker_id=holder.worker, role=role, **days)
    world.add("workforce.WorkingHours", post_id=post, percent=100, **days)


def _supervise(world: World, team: Team, holder: Holder, chance: Chance, on_time: float) -> None:
    if ROLES.get(team.kind, "social worker") not in SUPERVISED:
        return
    first = max(holder.began_on, world.recorded_from)
    last = min(holder.ended_on or world.as_at, world.as_at)
    for day in chance.occasions(first, last, months_after(1), on_time):
        _session(world, team, holder, day)


def _session(world: World, team: Team, holder: Holder, day: dt.date) -> None:
    assert team.manager is not None
    world.add(
        "workforce.Supervision",
        worker_id=holder.worker,
        held_on=day,
        supervisor_id=team.manager.worker,
        supervisor_registered=True,
        minutes=90,
        uninterrupted=True,
        children_discussed=True,
    )


def leave_unsupervised(making: Making, day: dt.date, count: int) -> None:
    """Advisers who by a day had gone half a year without a session, and then had one."""
    for team in making.staff.teams[LEAVING]:
        for post in team.posts[:count]:
            holder = post.holder_on(day)
            if holder is None or holder.began_on > day - DAY * (UNSUPERVISED + 60):
                continue
            again = day - DAY * 20
            for held in (again - DAY * (UNSUPERVISED + 30), again - DAY * UNSUPERVISED, again):
                _session(making.world, team, holder, held)


def vacancies(making: Making, day: dt.date, percent: float) -> None:
    """As many posts of social workers vacant on a day as make this share of all posts."""
    world = making.world
    there = _in_post(making.staff, day)
    for number in range(round(there * percent / (100 - percent))):
        team = making.staff.teams[next(iter(making.staff.teams))][0]
        world.add(
            "workforce.Vacancy",
            team_id=team.ref,
            role="social worker",
            percent=100,
            began_on=day - DAY * (20 + number * 7),
            ended_on=day + DAY * (30 + number * 11),
        )


def _in_post(staff: Staff, day: dt.date) -> int:
    """How many social workers are in post on a day."""
    return sum(
        post.holder_on(day) is not None
        for kind, teams in staff.teams.items()
        if kind not in ROLES
        for team in teams
        for post in team.posts
    )
