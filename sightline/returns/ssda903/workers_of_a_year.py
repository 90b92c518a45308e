"""What the return says of the social workers of children in care: who, from when, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from django.db.models import QuerySet

from sightline.record.care.models import Episode
from sightline.record.workforce.models import (
    Allocation,
    Registration,
    Role,
)

from ..writing.years import Year

SHORT_BREAKS = ("V3", "V4")
CALLED = ("SW", "XX")
"""How a social worker's number begins in the return."""


def rows(
    year: Year, episodes: Iterable[Episode], held: QuerySet[Allocation]
) -> Iterator[Allocation]:
    """Who had each child in the year: of those allocations `held`, in order of child and day.

    Of a child in care when the year ends it is every social worker of the year. Of one who left,
    it is those of the time in care, as things stood on its last day: whoever had the child then
    is told as having the child still.
    """
    left = _left(year, episodes)
    numbers = _numbers()
    for child, spells in groupby(held, key=lambda each: each.child_id):
        before: Allocation | None = None
        for each in spells:
            told = _told(each, year, left.get(child))
            each.began_because = each.began_because or _why(before)
            before = before if each.worker_id is None else each
            if told is not None:
                _as_returned(told, year, left.get(child), numbers)
                yield told


def _left(year: Year, episodes: Iterable[Episode]) -> dict[int, dt.date]:
    """The day each child's care ended, of those who were in care in the year and not at its end."""
    found: dict[int, dt.date] = {}
    still: set[int] = set()
    for each in episodes:
        if each.ended_on is None or each.ended_on > year.ends_on:
            if each.legal_status.code not in SHORT_BREAKS:
                still.add(each.child_id)
        else:
            found[each.child_id] = max(each.ended_on, found.get(each.child_id, each.ended_on))
    return {child: day for child, day in found.items() if child not in still}


def _told(held: Allocation, year: Year, left_on: dt.date | None) -> Allocation | None:
    if held.worker_id is None or held.began_on is None or held.began_on > year.ends_on:
        return None
    if held.ended_on is not None and held.ended_on < year.begins_on:
        return None
    if left_on is not None and held.began_on >= left_on:
        return None
    return held


def _why(before: Allocation | None) -> str:
    """Where it was not said: what ended the time with the worker before. Else it is not known."""
    return "" if before is None else before.end_reason


def _as_returned(
    held: Allocation, year: Year, left_on: dt.date | None, numbers: Mapping[int, str]
) -> None:
    last = year.ends_on if left_on is None else left_on - dt.timedelta(days=1)
    if held.ended_on is not None and held.ended_on > last:
        held.ended_on = None
    worker: Any = held.worker
    if not worker.code.upper().startswith(CALLED):
        worker.code = numbers.get(worker.pk, worker.code)


def _numbers() -> dict[int, str]:
    """Each worker's registration number, where one is recorded."""
    found = Registration.objects.exclude(status="entered in error").exclude(number="")
    return dict(found.order_by("began_on", "pk").values_list("worker_id", "number"))


def allocations() -> QuerySet[Allocation]:
    """Every allocation of a social worker that has a first day, with the worker."""
    named = Allocation.objects.filter(role=Role.SOCIAL_WORKER, began_on__isnull=False)
    return named.exclude(status__in=("entered in error", "draft")).select_related("worker")
