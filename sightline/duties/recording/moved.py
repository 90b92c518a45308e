"""Which clocks a deed moved: met, started, ended, or done in a way that does not count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils import timezone

from sightline.core.facts import Subject

from .. import store
from ..keeping import others
from ..models import Clock


class Moved(StrEnum):
    """What a deed did to a clock."""

    MET = "met"
    STARTED = "started"
    ENDED = "ended"
    NOT_VALID = "done, not valid"


@dataclass(frozen=True)
class ClockMoved:
    """One clock of one child that a deed moved, and how."""

    child_id: int
    duty: str
    how: Moved
    due_on: dt.date | None
    in_time: bool | None = None
    says: str = ""


_SHOWN = ("duty", "about", "counted_from", "ordinal")
_READ = (*_SHOWN, "due_on", "met_on", "in_time", "ended_on", "not_valid")


def work_out_again(subject: Subject, number: int) -> list[ClockMoved]:
    """Work out the clocks of one child, worker or other subject, and say which moved."""
    if subject is not Subject.CHILD:
        others.refresh(subject, number)
        return []
    before = _clocks(number)
    store.refresh(number)
    return list(_moved(number, before, _clocks(number)))


def _clocks(child_id: int) -> dict[tuple, dict[str, Any]]:
    rows = Clock.objects.filter(child_id=child_id).values(*_READ)
    return {tuple(row[name] for name in _SHOWN): row for row in rows}


def _moved(
    child_id: int, before: dict[tuple, Any], after: dict[tuple, Any]
) -> Iterator[ClockMoved]:
    for key, now in after.items():
        was = before.get(key)
        told = (child_id, now["duty"])
        if now["met_on"] and not (was and was["met_on"]):
            yield ClockMoved(*told, Moved.MET, now["due_on"], now["in_time"])
        elif _over(now) and was and not _over(was):
            yield ClockMoved(*told, Moved.ENDED, now["due_on"])
        elif was is None and not _over(now) and not now["met_on"]:
            yield ClockMoved(*told, Moved.STARTED, now["due_on"])
        fresh = [each for each in now["not_valid"] if each not in (was["not_valid"] if was else [])]
        for _, _, why in fresh:
            yield ClockMoved(*told, Moved.NOT_VALID, now["due_on"], says=why)


def _over(row: dict[str, Any]) -> bool:
    """Whether it has fallen away; an eighteenth birthday to come has not ended anything yet."""
    return row["ended_on"] is not None and row["ended_on"] <= timezone.localdate()
