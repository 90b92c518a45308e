"""The deeds that change who works where and who is responsible for whom."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from sightline.core.acting import Refused, allow, deed, note, stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .models import (
    Allocation,
    FirstYear,
    Oversight,
    Post,
    Registration,
    Role,
    SickLeave,
    Supervision,
    Team,
    Vacancy,
    Worker,
    WorkingHours,
)

Rows = Sequence[Mapping[str, Any]]
LONG_ENOUGH = 90
"""Minutes of a supervision session, uninterrupted, as the standards for employers ask."""


def state_teams(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Teams, as a source names them. Raises Refused."""
    return stated(
        by=by,
        model=Team,
        source=source,
        key=("name",),
        rows=rows,
    )


def state_workers(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Workers, as a source names them. Raises Refused."""
    return stated(
        by=by,
        model=Worker,
        source=source,
        key=(
            "code",
            "name",
        ),
        rows=rows,
    )


def state_registrations(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Professional registrations, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Registration,
        source=source,
        key=(
            "worker_id",
            "began_on",
        ),
        rows=rows,
    )


def state_allocations(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Who is responsible for which child, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=Allocation,
        source=source,
        key=(
            "child_id",
            "role",
            "began_on",
            "known_on",
        ),
        rows=rows,
        spells=Spells("social worker's allocation", (("role", Role.SOCIAL_WORKER.value),)),
    )


def state_oversight(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Managers' decisions on children's files, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Oversight,
        source=source,
        key=(
            "child_id",
            "decided_on",
        ),
        rows=rows,
    )


def state_posts(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """What workers are employed to do, as a source states it. Raises Refused."""
    return stated(by=by, model=Post, source=source, key=("worker_id", "began_on"), rows=rows)


def state_working_hours(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """How much of full time workers work, as a source states it. Raises Refused."""
    key = ("post_id", "began_on")
    return stated(by=by, model=WorkingHours, source=source, key=key, rows=rows)


def state_vacancies(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Posts that nobody is employed in, as a source states them. Raises Refused."""
    key = ("team_id", "role", "began_on")
    return stated(by=by, model=Vacancy, source=source, key=key, rows=rows)


def state_sick_leave(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Times when workers were away sick, as a source states them. Raises Refused."""
    return stated(by=by, model=SickLeave, source=source, key=("worker_id", "began_on"), rows=rows)


def state_first_years(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """First years in practice, as a source states them. Raises Refused."""
    return stated(by=by, model=FirstYear, source=source, key=("worker_id", "began_on"), rows=rows)


def state_supervision(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Supervision sessions, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Supervision,
        source=source,
        key=("worker_id", "held_on"),
        rows=[
            {**row, "long_enough": long_enough(row.get("minutes"), row.get("uninterrupted"))}
            for row in rows
        ],
    )


def long_enough(minutes: int | None, uninterrupted: bool | None) -> bool | None:
    """Whether a session was what the standards ask; None where too little is known to say."""
    if uninterrupted is False or (minutes is not None and minutes < LONG_ENOUGH):
        return False
    return None if minutes is None or uninterrupted is None else True


def registered_on(worker: Worker, day: dt.date) -> bool:
    """Whether a worker was a registered social worker on a day."""
    return (
        worker.registrations.filter(profession="social worker", began_on__lte=day)
        .filter(Q(ended_on=None) | Q(ended_on__gte=day))
        .exclude(status__in=("draft", "entered in error"))
        .exists()
    )


def begin_post(
    *, by: Account, worker: Worker, role: str, began_on: dt.date, percent: int = 100
) -> Post:
    """Say what a worker is employed to do, and how much of full time. Raises Refused."""
    allow(by, "workforce.supervise")
    if role not in Role.values:
        raise Refused(f"There is no role called '{role}'. Choose one that is listed.")
    _refuse_share(percent)
    if worker.posts.filter(role=role, ended_on=None).exists():
        raise Refused("This worker has such a post already. End it first, or change its hours.")
    with deed(by=by, why="A post began"):
        post = Post.objects.create(worker=worker, role=role, began_on=began_on, recorded_by=by)
        WorkingHours.objects.create(post=post, percent=percent, began_on=began_on, recorded_by=by)
        note(by=by, did=f"began a post as {role}", about=post)
    return post


def change_hours(*, by: Account, post: Post, percent: int, from_on: dt.date) -> WorkingHours:
    """Change how much of full time is worked in a post, from a day. Raises Refused."""
    allow(by, "workforce.supervise")
    _refuse_share(percent)
    with deed(by=by, why="Working hours changed"):
        now = post.hours.filter(ended_on=None).first()
        if now is not None and now.began_on >= from_on:
            raise Refused(f"These hours began on {now.began_on:%d/%m/%Y}. Choose a later day.")
        if now is not None:
            now.ended_on = from_on
            now.save(update_fields=["ended_on"])
        made = WorkingHours.objects.create(
            post=post, percent=percent, began_on=from_on, recorded_by=by
        )
        note(by=by, did=f"changed hours to {percent} in a hundred", about=made)
    return made


def end_post(*, by: Account, post: Post, ended_on: dt.date) -> None:
    """End a post, and the hours worked in it. Raises Refused."""
    allow(by, "workforce.supervise")
    latest = max([post.began_on, *post.hours.values_list("began_on", flat=True)])
    if ended_on < latest:
        raise Refused("It ends before it begins. Correct one of the dates.")
    with deed(by=by, why="A post ended"):
        post.hours.filter(ended_on=None).update(ended_on=ended_on)
        post.ended_on = ended_on
        post.save(update_fields=["ended_on"])
        note(by=by, did="ended a post", about=post)


def begin_first_year(*, by: Account, worker: Worker, began_on: dt.date) -> FirstYear:
    """Say when a newly qualified worker's first year began. Raises Refused."""
    allow(by, "workforce.supervise")
    if worker.first_years.filter(ended_on=None).exists():
        raise Refused("This worker's first year is running already. End it first.")
    with deed(by=by, why="A first year in practice began"):
        made = FirstYear.objects.create(worker=worker, began_on=began_on, recorded_by=by)
        note(by=by, did="began a first year in practice", about=made)
    return made


def end_first_year(*, by: Account, first_year: FirstYear, ended_on: dt.date, outcome: str) -> None:
    """Say when a first year ended, and what came of it. Raises Refused."""
    allow(by, "workforce.supervise")
    if ended_on < first_year.began_on:
        raise Refused("It ends before it begins. Correct one of the dates.")
    if outcome not in FirstYear.Outcome.values:
        raise Refused("Say what came of the year: passed, extended, failed or left.")
    with deed(by=by, why="A first year in practice ended"):
        first_year.ended_on, first_year.outcome = ended_on, outcome
        first_year.save(update_fields=["ended_on", "outcome"])
        note(by=by, did=f"ended a first year in practice: {outcome}", about=first_year)


def _refuse_share(percent: int) -> None:
    if not 0 < percent <= 100:
        raise Refused("Say how much of full time as a number from 1 to 100.")
