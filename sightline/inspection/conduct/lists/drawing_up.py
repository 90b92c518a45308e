"""Draws up one list of children from the record, as it stood on the cut-off.

Restricted records are left out of every list: they are kept to named readers, and an inspector who
must read one is named by whoever may.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import F, Max, Q, QuerySet

from sightline.core.calendar import add_months
from sightline.record.care.models import LegalStatus, Placement
from sightline.record.workforce.models import Allocation, Role

from ..drawing import fingerprint
from .language import ABOUT_CHILD, ALLOCATED, ChildList, Column, Latest

UNUSABLE = ("draft", "entered in error", "superseded")
WORKERS = (Role.SOCIAL_WORKER, Role.PERSONAL_ADVISER, Role.SUPPORT_WORKER)


@dataclass(frozen=True)
class DrawnUp:
    """A list as it is to be frozen: its headings, its rows and whose each row is."""

    columns: list[str]
    rows: list[list[str]]
    children: list[int]

    @property
    def fingerprint(self) -> str:
        """What tells this list from any other, to the letter."""
        return fingerprint([json.dumps(each) for each in [self.columns, *self.rows, self.children]])


def draw_up(one: ChildList, as_at: dt.date) -> DrawnUp:
    """The list on the day: a row for each event or spell, in the order of the children's ids."""
    held = list(_rows(one, as_at))
    ids = {row.child_id for row in held}
    known: dict[str, Mapping[int, Any]] = {
        each.heading: _latest(each, ids, as_at) for each in one.columns if isinstance(each, Latest)
    }
    known |= _beside(ids, as_at)
    columns = (*ABOUT_CHILD, *one.columns, *ALLOCATED)
    rows = [[_cell(row, column, known, as_at) for column in columns] for row in held]
    return DrawnUp(one.headings, rows, [row.child_id for row in held])


def _rows(one: ChildList, as_at: dt.date) -> QuerySet[Any]:
    model = apps.get_model(one.rows)
    begun = Q(**{f"{one.on}__lte": as_at})
    if one.may_have_begun_unsaid:
        begun |= Q(**{f"{one.on}__isnull": True})
    if one.ended:
        since = add_months(-one.months, as_at) if one.months else as_at
        begun &= Q(**{f"{one.ended}__isnull": True}) | Q(**{f"{one.ended}__gt": since})
    elif one.months is not None:
        begun &= Q(**{f"{one.on}__gt": add_months(-one.months, as_at)})
    held = model._default_manager.filter(begun, child__restricted=False)
    return (
        held.exclude(status__in=UNUSABLE)
        .select_related("child")
        .order_by("child__la_child_id", "child_id", one.on, "pk")
    )


def _latest(column: Latest, ids: set[int], as_at: dt.date) -> dict[int, dt.date]:
    held = apps.get_model(column.rows)._default_manager.filter(
        **{f"{column.child}__in": ids, f"{column.on}__lte": as_at}
    )
    if column.rows == "story.ChildSeen":
        held = held.filter(seen=True)
    found = held.exclude(status__in=UNUSABLE).values_list(column.child)
    return dict(found.annotate(latest=Max(column.on)).values_list(column.child, "latest"))


def _beside(ids: set[int], as_at: dt.date) -> dict[str, dict[int, str]]:
    """What stands beside the row: who has the child, and where and under what law they live."""
    on_day = Q(began_on__isnull=True) | Q(began_on__lte=as_at)
    on_day &= Q(ended_on__isnull=True) | Q(ended_on__gt=as_at)
    known: dict[str, dict[int, str]] = {
        name: {} for name in ("team", "worker", "legal_status", "placement", "placement_location")
    }

    def on_the_day(model: Any) -> QuerySet[Any]:
        held = model._default_manager.filter(on_day, child_id__in=ids)
        return held.exclude(status__in=UNUSABLE).order_by(F("began_on").asc(nulls_first=True), "pk")

    people = on_the_day(Allocation).filter(role__in=WORKERS).select_related("team", "worker__team")
    for role in reversed(WORKERS):
        for row in (each for each in people if each.role == role):
            team = row.team or (row.worker and row.worker.team)
            known["team"][row.child_id] = team.name if team else ""
            known["worker"][row.child_id] = row.worker.name if row.worker else ""
    for row in on_the_day(LegalStatus):
        known["legal_status"][row.child_id] = row.get_code_display() or row.get_group_display()
    for row in on_the_day(Placement):
        kind = row.get_kind_display() or row.get_kind_group_display()
        known["placement"][row.child_id] = kind
        known["placement_location"][row.child_id] = {
            True: "In the area", False: "Outside the area",
        }.get(row.in_area, "")  # fmt: skip
    return known


def _cell(
    row: Any, column: Column | Latest, known: Mapping[str, Mapping[int, Any]], as_at: dt.date
) -> str:
    """One value as it is written in the list."""
    if isinstance(column, Latest):
        return _day(known[column.heading].get(row.child_id))
    if column.path in known:
        return str(known[column.path].get(row.child_id, ""))
    holder = row
    *way, name = column.path.split(".")
    for step in way:
        holder = getattr(holder, step)
    if column.as_ == "label":
        return str(getattr(holder, f"get_{name}_display")())
    value = getattr(holder, name)
    if column.as_ == "age":
        return "" if value is None else str(_age(value, as_at))
    if column.as_ == "yes or no":
        return {True: "Yes", False: "No"}.get(value, "")
    if column.as_ == "date":
        return _day(value)
    return "" if value is None else str(value)


def _day(day: dt.date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"


def _age(born_on: dt.date, as_at: dt.date) -> int:
    return as_at.year - born_on.year - ((as_at.month, as_at.day) < (born_on.month, born_on.day))
