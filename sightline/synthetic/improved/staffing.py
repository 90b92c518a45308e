"""Workers, put right: a worker for every child, caseloads within limits, supervision each month."""

from __future__ import annotations

import datetime as dt
import math

from ..invent.chance import DAY, Chance
from ..invent.rows import Ref
from ..invent.staff import Staff
from ..published.workforce import SUPERVISED
from .after import After

A_CASELOAD, OFFICERS_CASELOAD = 17, 62
SOCIAL_WORKER, OFFICER = "social worker", "reviewing officer"
SUPERVISED_EVERY = 27


def go_on(after: After) -> None:
    """More social workers and officers, the children shared out among them, all supervised."""
    chance = after.chance("staffing")
    used = {row["name"] for _, row in after.rows("workforce.Worker")}
    staff = Staff(after.world, chance, used=used, number=after.held.get("workforce.Worker", 0))
    joined: list[tuple[Ref, Ref]] = []
    _share_out(after, staff, joined)
    _share_reviews(after, staff)
    _supervise(after, chance, joined)


def _hire(after: After, staff: Staff, team: Ref | None, role: str, day: dt.date) -> Ref:
    job = "Independent reviewing officer" if role == OFFICER else "Social worker"
    worker = staff.hire(team, job, day).worker
    post = after.add("workforce.Post", worker_id=worker, role=role, began_on=day)
    after.add("workforce.WorkingHours", post_id=post, percent=100, began_on=day)
    return worker


def _share_out(after: After, staff: Staff, joined: list[tuple[Ref, Ref]]) -> None:
    """Every child whose case is open has a registered worker with no more than a caseload."""
    rows = {child: row for (child, role), row in after.holds.items() if role == SOCIAL_WORKER}
    open_now = dict.fromkeys([*after.in_care, *after.on_plans, *after.in_need])
    waiting: dict[Ref | None, list[Ref]] = {}
    held: dict[Ref, int] = {}
    for child in open_now:
        worker, team = rows.get(child, {}).get("worker_id"), rows.get(child, {}).get("team_id")
        if worker in after.registered and held.get(worker, 0) < A_CASELOAD:
            held[worker] = held.get(worker, 0) + 1
        else:
            waiting.setdefault(team, []).append(child)
    spare = next(iter(after.managers))
    for team, children in waiting.items():
        _new_workers(after, staff, team or spare, children, rows, joined)


def _new_workers(
    after: After,
    staff: Staff,
    team: Ref,
    children: list[Ref],
    rows: dict[Ref, dict],
    joined: list[tuple[Ref, Ref]],
) -> None:
    """New workers of a team, and the children who come to each of them."""
    for first in range(0, len(children), A_CASELOAD):
        worker = _hire(after, staff, team, SOCIAL_WORKER, after.began)
        joined.append((worker, team))
        for child in children[first : first + A_CASELOAD]:
            if child in rows:
                after.again("workforce.Allocation", rows[child], ended_on=after.began,
                            end_reason="MANAGE")  # fmt: skip
            after.add(
                "workforce.Allocation",
                child_id=child,
                role=SOCIAL_WORKER,
                began_on=after.began,
                worker_id=worker,
                team_id=team,
                qualified=True,
            )
            after.now_with[child] = (worker, team)


def _share_reviews(after: After, staff: Staff) -> None:
    """As many officers as it takes for none to have more children than the handbook says."""
    rows = {
        child: row
        for (child, role), row in after.holds.items()
        if role == OFFICER and child in after.in_care and row.get("worker_id")
    }
    officers = {row["worker_id"] for row in rows.values()}
    wanted = math.ceil(len(rows) / OFFICERS_CASELOAD)
    team = next((row.get("team_id") for row in rows.values()), None)
    new = [
        _hire(after, staff, team, OFFICER, after.began)
        for _ in range(max(0, wanted - len(officers)))
    ]
    if not new:
        return
    moving = sorted(rows, key=lambda child: child.key)[:: max(1, wanted // len(new))]
    for place, child in enumerate(moving[: len(new) * OFFICERS_CASELOAD]):
        after.again("workforce.Allocation", rows[child], ended_on=after.began)
        row = {name: value for name, value in rows[child].items() if name != "ended_on"}
        after.add("workforce.Allocation", **{**row, "began_on": after.began,
                                             "worker_id": new[place % len(new)]})  # fmt: skip
        after.holds[child, OFFICER] = {**row, "worker_id": new[place % len(new)]}


def _supervise(after: After, chance: Chance, joined: list[tuple[Ref, Ref]]) -> None:
    """A session each month for everyone who works with children, with the team's manager."""
    posts = [
        (row["worker_id"], after.workers[row["worker_id"]].get("team_id"))
        for _, row in after.rows("workforce.Post")
        if row["role"] in SUPERVISED
        and not row.get("ended_on")
        and row["worker_id"] in after.workers
    ]
    for worker, team in [*posts, *joined]:
        if team not in after.managers:
            continue
        for day in after.days(chance, after.soon(chance, 12), SUPERVISED_EVERY, after.until + DAY):
            after.add(
                "workforce.Supervision",
                worker_id=worker,
                held_on=day,
                supervisor_id=after.managers[team],
                supervisor_registered=True,
                minutes=90,
                uninterrupted=True,
                children_discussed=True,
            )
