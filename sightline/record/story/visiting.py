"""The deeds by which workers record visits and notes as they happen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, recording
from sightline.record.people.models import Child
from sightline.record.workforce.models import Worker
from sightline.record.workforce.services import registered_on

from .models import CaseNote, ChildSeen, ChronologyEntry, Purpose, Visit


@dataclass(frozen=True)
class Seen:
    """What was true of one child at a visit. Their words are kept as they said them."""

    child: Child
    seen: bool
    seen_alone: bool | None = None
    not_seen_because: str = ""
    not_alone_because: str = ""
    seen_where: str = ""
    bedroom_seen: bool | None = None
    childs_words: str = ""
    said_how: str = ""
    childs_view_means: str = ""
    what_we_will_do: str = ""

    def values(self) -> dict[str, Any]:
        """The columns of its row."""
        return {name: value for name, value in vars(self).items() if name != "child"}


def record_visit(
    *,
    by: Account,
    children: Sequence[Seen],
    happened_on: dt.date,
    purposes: Sequence[str],
    made_by: Worker | None = None,
    at: dt.time | None = None,
    chronology: str = "",
    **more: Any,
) -> Visit:
    """Record one visit and what was true of each child at it. Raises Refused.

    `more` holds what else there is to say: its kind, where, the language, a summary. `made_by` is
    the worker of `by` unless another is named. Whether they were a registered social worker that
    day is read from the register, and never asked. `chronology` is a line for the story of each
    child, where the visit matters to it.
    """
    numbers = [each.child.pk for each in children]
    with recording(by=by, did="visit recorded", children=numbers) as here:
        _refuse_visit(children, happened_on, purposes)
        worker = made_by or _worker_of(by)
        now = timezone.localtime(here.at)
        more |= {"written_up_on": now.date(), "written_up_at": now}
        visit = here.add(
            Visit,
            happened_on=happened_on,
            happened_at=moment(happened_on, at),
            purposes=list(purposes),
            made_by=worker,
            made_by_qualified=registered_on(worker, happened_on),
            **more,
        )
        seen = [
            here.add(ChildSeen, visit=visit, child=each.child, **each.values()) for each in children
        ]
        _tell_the_story(here, seen, happened_on, chronology, "visit.happened_on", "")
    return visit


def _refuse_visit(children: Sequence[Seen], on: dt.date, purposes: Sequence[str]) -> None:
    has_happened(on, "This visit")
    if not children:
        raise Refused("Say of at least one child whether they were seen.")
    if not purposes or not set(purposes) <= set(Purpose.values):
        raise Refused("Say what the visit was for: choose at least one.")
    for each in children:
        if each.seen_alone and not each.seen:
            raise Refused(f"{each.child.called} cannot be seen alone and not seen. Choose one.")
        if not each.seen and each.childs_words.strip():
            raise Refused(f"{each.child.called} was not seen, so leave their words empty.")


def record_note(
    *,
    by: Account,
    children: Sequence[Child],
    happened_on: dt.date,
    kind: str,
    text: str,
    at: dt.time | None = None,
    critical: bool | None = None,
    chronology: str = "",
) -> list[CaseNote]:
    """Record a call, meeting, message or talk on the file of each child. Raises Refused."""
    numbers = [each.pk for each in children]
    with recording(by=by, did="note recorded", children=numbers) as here:
        has_happened(happened_on, "This")
        if not children:
            raise Refused("Tick at least one child whom the note is about.")
        if not text.strip():
            raise Refused("Write what happened: what was said and seen, and what it means.")
        now = timezone.localtime(here.at)
        notes = [
            here.add(
                CaseNote,
                child=child,
                happened_on=happened_on,
                happened_at=moment(happened_on, at),
                kind=kind,
                text=text.strip(),
                critical=critical,
                written_up_on=now.date(),
                written_up_at=now,
            )
            for child in children
        ]
        _tell_the_story(here, notes, happened_on, chronology, "happened_on", text.strip())
    return notes


def _tell_the_story(
    here: Recording, rows: Sequence[Any], on: dt.date, chronology: str, day: str, says: str
) -> None:
    """A line for the story of each child, which keeps the row it came from as its source."""
    if chronology.strip():
        for row in rows:
            here.add(
                ChronologyEntry,
                child_id=row.child_id,
                happened_on=on,
                what=chronology.strip(),
                source_kind=row._meta.label,
                source_id=row.pk,
                source_part=day,
                source_on=on,
                source_said=says,
            )


def moment(day: dt.date, at: dt.time | None) -> dt.datetime | None:
    """The instant of a day and a time of day here; None where no time is known."""
    if at is None:
        return None
    return dt.datetime.combine(day, at, timezone.get_current_timezone())


def _worker_of(by: Account) -> Worker:
    worker = getattr(by, "worker", None)
    if worker is None:
        raise Refused("Say who made the visit: your sign-in is not that of a worker.")
    return worker
