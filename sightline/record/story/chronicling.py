"""The deeds that make a chronology of what the record drafts: choose, word, leave out, review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import IntegrityError
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.record.people.models import Child

from .models import ChronologyEntry, ChronologyReview

REVIEW_EVERY = dt.timedelta(days=91)
"""A manager reads the whole chronology again about every three months: our own standard."""


@dataclass(frozen=True)
class Drafted:
    """A line as the record drafts it: from which row, and what that row says today."""

    source_kind: str
    source_id: int
    source_part: str
    on: dt.date
    says: str


def keep_drafted(*, by: Account, child: Child, lines: Sequence[Drafted]) -> list[ChronologyEntry]:
    """Put lines on the chronology as the record drafts them. Raises Refused for one there already.

    All of them or none.
    """
    return _decide(by, child, lines, "line kept", "")


def leave_out(
    *, by: Account, child: Child, lines: Sequence[Drafted], why: str
) -> list[ChronologyEntry]:
    """Say that drafted lines are not significant for this child, and why. Raises Refused."""
    if len(why.split()) < 3:
        raise Refused("Say in a sentence why these do not belong in the child’s chronology.")
    return _decide(by, child, lines, "line left out", why.strip())


def _decide(by: Account, child: Child, lines, did: str, why: str) -> list[ChronologyEntry]:
    allow(by, "record.write", child.pk)
    if not lines:
        raise Refused("Tick the lines you mean.")
    try:
        with deed(by=by, why=why or did):
            made = [_from_source(by, child, each, why) for each in lines]
            for each in made:
                note(by=by, did=f"chronology {did}", child_id=child.pk, about=each, why=why)
            return made
    except IntegrityError as twice:
        raise Refused(
            "Somebody has decided about one of these lines a moment ago. Look at the page again."
        ) from twice


def _from_source(by: Account, child: Child, line: Drafted, why: str) -> ChronologyEntry:
    _is_about(child, line.source_kind, line.source_id)
    return ChronologyEntry.objects.create(
        child=child,
        happened_on=line.on,
        what=line.says,
        source_kind=line.source_kind,
        source_id=line.source_id,
        source_part=line.source_part,
        source_on=line.on,
        source_said=line.says,
        left_out_because=why,
        recorded_by=by,
    )


def _is_about(child: Child, kind: str, number: int) -> None:
    """Raises Refused where the source is no record of this child."""
    found = apps.get_model(kind).objects.filter(pk=number, child_id=child.pk)
    if not found.exclude(status__in=("draft", "entered in error")).exists():
        raise Refused("The record this line was drafted from is gone. Look at the page again.")


def add_line(
    *, by: Account, children: Sequence[Child], what: str, happened_on: dt.date, **told: Any
) -> list[ChronologyEntry]:
    """Write a line by hand, from another agency or from memory, for each child it touches."""
    for child in children:
        allow(by, "record.write", child.pk)
    _sound(what, happened_on)
    if not told.get("source_agency", "").strip():
        raise Refused("Say where this is known from: which agency, which paper, or who told you.")
    with deed(by=by, why="Chronology line added"):
        made = []
        for child in children:
            row = ChronologyEntry.objects.create(
                child=child, what=what.strip(), happened_on=happened_on, recorded_by=by, **told
            )
            note(by=by, did="chronology line added", child_id=child.pk, about=row)
            made.append(row)
    return made


def reword(
    *, by: Account, entry: ChronologyEntry, what: str, happened_on: dt.date, **told: Any
) -> ChronologyEntry:
    """Word a line better, or say what it meant; where it is from stays. Raises Refused."""
    allow(by, "record.write", entry.child_id)
    _sound(what, happened_on)
    with deed(by=by, why="Chronology line worded"):
        entry.what, entry.happened_on = what.strip(), happened_on
        for name, value in told.items():
            setattr(entry, name, value)
        entry.save()
        note(by=by, did="chronology line changed", child_id=entry.child_id, about=entry)
    return entry


def accept_source(*, by: Account, entry: ChronologyEntry, line: Drafted) -> ChronologyEntry:
    """Say that a line was looked at again, after the record it came from had changed."""
    allow(by, "record.write", entry.child_id)
    if (entry.source_kind, entry.source_id) != (line.source_kind, line.source_id):
        raise Refused("That is not the record this line was drawn from.")
    with deed(by=by, why="Looked at again after its source changed"):
        entry.source_on, entry.source_said = line.on, line.says
        entry.save(update_fields=["source_on", "source_said"])
        note(by=by, did="chronology line checked", child_id=entry.child_id, about=entry)
    return entry


def withdraw(*, by: Account, entry: ChronologyEntry, why: str) -> None:
    """Take a line off; one that was drafted from the record waits to be chosen again."""
    allow(by, "record.write", entry.child_id)
    if len(why.split()) < 3:
        raise Refused("Say in a sentence why the line is taken off.")
    with deed(by=by, why=why):
        entry.status = ChronologyEntry.Status.ENTERED_IN_ERROR
        entry.save(update_fields=["status"])
        note(by=by, did="chronology line withdrawn", child_id=entry.child_id, about=entry, why=why)


def review(*, by: Account, child: Child, found: str) -> ChronologyReview:
    """Say that the whole chronology was read, and what was found. Raises Refused."""
    allow(by, "record.sign_off", child.pk)
    if len(found.split()) < 3:
        raise Refused("Say in a sentence what you found: what is missing, or that it will do.")
    with deed(by=by, why=found):
        made = ChronologyReview.objects.create(
            child=child, reviewed_on=timezone.localdate(), found=found.strip(), recorded_by=by
        )
        note(by=by, did="chronology reviewed", child_id=child.pk, about=made, why=found)
    return made


def _sound(what: str, happened_on: dt.date) -> None:
    if not what.strip():
        raise Refused("Say what happened, in a line.")
    if happened_on > timezone.localdate():
        raise Refused("That day has not come yet. A chronology holds what has happened.")
