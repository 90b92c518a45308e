"""The day from which work is recorded here, and what that recording covers."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from sightline import record
from sightline.core.acting import Refused, allow, deed, note
from sightline.core.facts import Fact
from sightline.core.models import Account, Coverage
from sightline.core.recording import HERE
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Team

from .. import store

PERMISSION = "recording.begin"
SMALL = 2000
"""Children whose clocks are worked out at once when recording begins; more wait for the night."""


def all_facts() -> list[Fact]:
    """Every fact that the record can tell."""
    return [
        value
        for context in pkgutil.iter_modules(record.__path__)
        for value in vars(
            importlib.import_module(f"{record.__name__}.{context.name}.facts")
        ).values()
        if isinstance(value, Fact)
    ]


@transaction.atomic
def begin_recording(*, by: Account, on: dt.date, team: Team | None = None) -> bool:
    """Say that a team, or with none the whole authority, records its work here from a day.

    Live recording covers every fact from the day on which the last team that holds children has
    begun: a team that has not would else be said to owe what it only wrote elsewhere. Returns
    whether the whole authority now records here. Raises Refused.
    """
    allow(by, PERMISSION)
    if on > timezone.localdate():
        raise Refused("Recording begins today or began before. Say so on the day it begins.")
    teams = Team.objects.select_for_update().order_by("pk")
    with deed(by=by, why="Recording begins"):
        for each in teams.filter(pk=team.pk) if team else teams:
            if each.records_here_from_on is None or on < each.records_here_from_on:
                each.records_here_from_on = on
                each.save(update_fields=["records_here_from_on"])
        since = on if team is None else _all_begun_on()
        if since:
            _cover(since)
        whose = team.name if team else "the whole authority"
        note(by=by, did=f"said that {whose} records here from {on:%d/%m/%Y}", about=team)
    if since and Child.objects.count() <= SMALL:
        store.rebuild()
    return since is not None


def _all_begun_on() -> dt.date | None:
    """The day on which the last team that holds children began; None while one has not."""
    open_now = Allocation.objects.filter(
        Q(ended_on=None) | Q(ended_on__gt=timezone.localdate()), role="social worker"
    ).exclude(status__in=("draft", "entered in error"))
    teams = Team.objects.filter(
        Q(pk__in=open_now.values("team")) | Q(workers__in=open_now.values("worker"))
    )
    days = list(teams.distinct().values_list("records_here_from_on", flat=True))
    if not days:
        days = list(Team.objects.values_list("records_here_from_on", flat=True))
    return max(day for day in days if day) if days and None not in days else None


def _cover(since: dt.date) -> None:
    """Every fact is covered from the day; a day further back than before replaces the later."""
    held = {row.fact: row for row in Coverage.objects.filter(source=HERE)}
    for fact in {fact.name: fact for fact in all_facts()}.values():
        row = held.get(fact.name)
        if row is None:
            Coverage.objects.create(
                source=HERE, fact=fact.name, how=Coverage.How.EVERY_EVENT, since=since
            )
        elif since < row.since:
            row.since = since
            row.save(update_fields=["since"])
