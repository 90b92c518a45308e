"""Whose findings are out of date, because something was done about the child since they were asked.

A deed marks the child, in its own transaction; no deed waits for rules to be asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from ..models import ChangedSince, ReturnCheck

Marks = dict[int, dt.datetime]
"""Marks as they stood at some moment: when each child was last changed, by the mark's number."""


def mark(children: Iterable[int]) -> None:
    """Say that something was done about these children, in every return that was checked."""
    checked = ReturnCheck.objects.order_by().values_list("return_name", "year_ends_on").distinct()
    held = list(checked)
    if not held:
        return
    now = timezone.now()
    ChangedSince.objects.bulk_create(
        [
            ChangedSince(return_name=name, year_ends_on=day, child_id=each, since=now)
            for name, day in held
            for each in sorted(children)
        ],
        update_conflicts=True,
        unique_fields=["return_name", "year_ends_on", "child"],
        update_fields=["since"],
        batch_size=2000,
    )


def waiting(name: str, year_ends_on: dt.date) -> QuerySet[ChangedSince]:
    """The children whose findings in a return are out of date."""
    return ChangedSince.objects.filter(return_name=name, year_ends_on=year_ends_on)


def marks(whose: QuerySet[ChangedSince]) -> Marks:
    """The marks as they stand, to be cleared once the children were asked as they stand."""
    return dict(whose.values_list("pk", "since"))


def clear(asked: Marks) -> None:
    """Take these marks away. A child changed after they were read, or just now, keeps its mark."""
    stand = marks(ChangedSince.objects.filter(pk__in=asked).select_for_update(skip_locked=True))
    same = [pk for pk, since in stand.items() if since == asked[pk]]
    ChangedSince.objects.filter(pk__in=same).delete()
