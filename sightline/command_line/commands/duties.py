"""List the duties, or every clock as at a day, with why each stands where it does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ...core.facts import Subject
from ...core.refusal import Refused
from ...duties.book import all_validities, judged_by, whole_book
from ...duties.clock import Position
from ...duties.language import Duty, Validity, Version
from ...duties.subjects import OTHERS
from .. import output
from ..database import prepare

NEEDS_DATABASE = False  # neither the list nor a snapshot does; what does prepares it
CLOCK_COLUMNS = (
    *("duty", "basis", "class", "version", "child", "owner", "started_on", "due_on", "met_on"),
    *("position", "days_late", "because", "about"),
)
DUTY_COLUMNS = (
    *("code", "title", "basis", "class", "certainty", "versions", "owner", "escalates_to"),
    "examples",
)
AT_A_TERMINAL = (
    *("duty", "child", "about", "owner", "due_on", "position", "days_late", "because"),
)
LISTED_AT_A_TERMINAL = ("code", "class", "title")


@click.command("duties")
@click.option("--list", "listed", is_flag=True, help="List the duties in the book.")
@click.option("--as-at", type=output.Day(), help="The day to ask about, like 2024-03-31.")
@click.option("--duty", "code", help="Only this duty, by its code.")
@click.option(
    "--team",
    help="Only this team's workers, and children whose social worker was in it.",
)
@click.option("--position", help="Only clocks that stand so, such as overdue.")
@click.option(
    "--snapshot",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Ask this snapshot, and others like it, instead of the record.",
)
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    help="What works a snapshot's clocks out.  [default: duckdb]",
)
@output.format_option
def command(
    listed: bool,
    as_at: dt.date | None,
    code: str | None,
    team: str | None,
    position: str | None,
    folders: tuple[Path, ...],
    engine: str | None,
    format: str,
) -> None:
    """The duties in the book, or every clock as at a day."""
    if listed and folders:
        raise click.UsageError("--snapshot goes with --as-at, not with --list.")
    if engine and not folders:
        raise click.UsageError("--engine goes with --snapshot: the record needs no other engine.")
    if listed == (as_at is not None):
        raise click.UsageError("Say either --list or --as-at with a day, like 2024-03-31.")
    if listed:
        if team or position:
            raise click.UsageError("--team and --position go with --as-at, not with --list.")
        rows = [_duty(duty) for duty in whole_book().values() if code in (None, duty.code)]
        rows += [_validity(one) for one in all_validities().values() if code in (None, one.code)]
        _known(code, "duty", [*whole_book(), *all_validities()])
        columns = LISTED_AT_A_TERMINAL if format == "table" else DUTY_COLUMNS
        output.show(rows, format, columns)
        return
    assert as_at is not None
    _known(code, "duty", list(whole_book()))
    _known(position, "position", [one.value for one in Position])
    if folders:
        if team:
            raise click.UsageError("A snapshot does not say which team a child is in.")
        rows = _from_snapshots(folders, engine or "duckdb", as_at, code, position)
    else:
        prepare()
        _known(team, "team", _teams())
        rows = _clocks(as_at, code, team, position)
    output.show(rows, format, AT_A_TERMINAL if format == "table" else CLOCK_COLUMNS)


def _from_snapshots(
    folders: tuple[Path, ...],
    engine: str,
    as_at: dt.date,
    code: str | None,
    position: str | None,
) -> list[dict[str, Any]]:
    from ...duties.sets import answers, engines

    asked = engines.start(engine)
    snapshots = [answers.opened(folder) for folder in folders]
    for one in snapshots:
        if one.as_at and one.as_at < as_at:
            raise Refused(f"{one.folder} says nothing of days after {one.as_at:%-d %B %Y}.")
    answers.read(asked, snapshots)
    return answers.answers(asked, as_at, code, position)


def _known(given: str | None, what: str, allowed: list[str]) -> None:
    """Refuse a name that does not exist, saying which do."""
    if given is not None and given not in allowed:
        known = ", ".join(allowed) if allowed else "none is recorded"
        raise click.UsageError(f"There is no {what} called '{given}'. Known: {known}.")


def _teams() -> list[str]:
    from ...record.workforce.models import Team

    return list(Team.objects.order_by("name").values_list("name", flat=True))


def _duty(duty: Duty) -> dict[str, Any]:
    return {
        "code": duty.code,
        "title": duty.title,
        "basis": duty.basis,
        "class": duty.rule_class.value,
        "certainty": duty.certainty,
        "versions": [_version(version) for version in duty.versions],
        "owner": duty.owner.value,
        "escalates_to": duty.escalates_to.value,
        "examples": len(duty.examples),
    }


def _validity(validity: Validity) -> dict[str, Any]:
    """A rule of what counts has no clock: what it judges stands where versions do."""
    return {
        "code": validity.code,
        "title": validity.title,
        "basis": validity.basis,
        "class": validity.rule_class.value,
        "certainty": validity.certainty,
        "versions": [f"no clock of its own: judges {code}" for code in judged_by(validity)],
        "owner": validity.owner.value,
        "escalates_to": validity.escalates_to.value,
        "examples": 0,
    }


def _version(version: Version) -> str:
    since = f", from {version.since}" if version.since else ""
    until = f", to {version.until}" if version.until else ""
    return f"{version.name}{since}{until}"


def _clocks(
    as_at: dt.date, code: str | None, team: str | None, position: str | None
) -> list[dict[str, Any]]:
    found = [
        *_of_children(as_at, code, team, position),
        *(one for subject in OTHERS for one in _of_others(subject, as_at, code, team, position)),
    ]
    return [told for _, told in sorted(found, key=lambda pair: pair[0])]


Ordered = tuple[tuple[Any, ...], dict[str, Any]]


def _of_children(
    as_at: dt.date, code: str | None, team: str | None, position: str | None
) -> Iterator[Ordered]:
    from django.db.models import Exists, OuterRef, Q

    from ...duties.models import Clock
    from ...record.workforce.models import Allocation, Role

    found = Clock.objects.as_at(as_at).select_related("child", "owner_on_due")
    if team:
        held = Allocation.objects.filter(
            Q(began_on__lte=as_at) | Q(began_on__isnull=True, known_on__lte=as_at),
            Q(ended_on__isnull=True) | Q(ended_on__gt=as_at),
            child=OuterRef("child"),
            role=Role.SOCIAL_WORKER,
            team__name=team,
        )
        found = found.filter(Exists(held))
    for clock in _asked(found, code, position).iterator(chunk_size=2000):
        name = clock.child.la_child_id or str(clock.child.pk)
        yield _order(clock, clock.child_id), _clock(clock, as_at, child=name)


def _of_others(
    subject: Subject, as_at: dt.date, code: str | None, team: str | None, position: str | None
) -> Iterator[Ordered]:
    from ...duties.models import ServiceClock
    from ...duties.subjects import known_as, table_of

    found = ServiceClock.objects.as_at(as_at).filter(subject=subject)
    if team:
        if subject is not Subject.WORKER:
            return
        workers = table_of(subject)._default_manager.filter(team__name=team)
        found = found.filter(number__in=workers.values("pk"))
    clocks = list(_asked(found.select_related("owner_on_due"), code, position))
    names = known_as(subject, {clock.number for clock in clocks})
    for clock in clocks:
        name = names.get(clock.number, str(clock.number))
        yield _order(clock, clock.number), _clock(clock, as_at, about=name)


def _asked(found: Any, code: str | None, position: str | None) -> Any:
    if code:
        found = found.filter(duty=code)
    return found.filter(position=position) if position else found


def _order(clock: Any, number: int) -> tuple[Any, ...]:
    """By the day it is due, those of no day last; then so that the order is always the same."""
    return (clock.due_on or dt.date.max, clock.duty, number, clock.about, clock.ordinal)


def _clock(clock: Any, as_at: dt.date, child: str = "", about: str = "") -> dict[str, Any]:
    from ...duties.because import because
    from ...duties.clock import days_late

    duty, worked = whole_book()[clock.duty], clock.worked()
    return {
        "duty": clock.duty,
        "basis": duty.basis,
        "class": duty.rule_class.value,
        "version": clock.version,
        "child": child,
        "owner": clock.owner_on_due.name if clock.owner_on_due else clock.owner_role,
        "started_on": clock.started_on,
        "due_on": clock.due_on,
        "met_on": clock.met_on if clock.met_on and clock.met_on <= as_at else None,
        "position": clock.position,
        "days_late": days_late(worked, as_at),
        "because": because(worked, duty, as_at),
        "about": about,
    }
