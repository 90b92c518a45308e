"""Draws up the eleven lists from the record, as it stood on a day, by their own columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from sightline.core.child_lists import ChildList, Row
from sightline.record.people.models import Child
from sightline.record.workforce.models import Role

from ..reading.columns import Table
from . import cohorts, tables
from .beside import people, records_beside
from .counting import counted
from .options import shown
from .values import Told, said

AT_ONCE = 1000
"""Rows drawn up together, so that memory does not grow with the authority."""


@dataclass(frozen=True)
class Drawing:
    """How one list is drawn up: its table, who is on it, and the day its rows are put in order by.

    `child` leads from the row to the child: "" where the row is one, None where it is about none.
    """

    table: Table
    cohort: Callable[[dt.date], QuerySet[Any]]
    on: str
    child: str | None = "child"

    def rows(self, as_at: dt.date, restricted: bool) -> Iterator[Row]:
        """Every row, in order of the children's ids; `restricted` records too, or none of them."""
        rows = iter(self._ordered(as_at, restricted).iterator(chunk_size=AT_ONCE))
        while some := list(islice(rows, AT_ONCE)):
            yield from self._written(some, as_at)

    def _ordered(self, as_at: dt.date, restricted: bool) -> QuerySet[Any]:
        found = self.cohort(as_at)
        if self.child is None:
            return found.order_by("identifier", "pk")
        way = f"{self.child}__" if self.child else ""
        if not restricted:
            found = found.filter(**{f"{way}restricted": False})
        found = found.select_related(self.child) if self.child else found
        return found.order_by(f"{way}la_child_id", f"{way}pk", self.on, "pk")

    def _written(self, rows: Sequence[Any], as_at: dt.date) -> Iterator[Row]:
        name = self.table.name
        beside = records_beside(name, rows, as_at)
        worked_out = counted(name, rows, as_at)
        children = {each.pk: self._child(each) for each in rows}
        ids = {each.pk for each in children.values() if each}
        have = people(ids, as_at)
        advisers = people(ids, as_at, (Role.PERSONAL_ADVISER,)) if name == "List 9" else {}
        for each in rows:
            child = children[each.pk]
            told = Told(as_at, {kind: found.get(each.pk) for kind, found in beside.items()})
            told.records[each._meta.label] = each
            told.records["people.Child"] = child
            told.worked_out = {heading: found[each.pk] for heading, found in worked_out.items()}
            if child:
                told.worker, told.adviser = have.get(child.pk), advisers.get(child.pk)
            cells = tuple(shown(column, said(column, told)) for column in self.table.columns)
            yield Row(cells, child.pk if child else None)

    def _child(self, row: Any) -> Child | None:
        if self.child is None:
            return None
        child: Child = getattr(row, self.child) if self.child else row
        return child


DRAWINGS = (
    Drawing(tables.LIST_1, cohorts.contacts, "received_on"),
    Drawing(tables.LIST_2, cohorts.early_help, "began_on"),
    Drawing(tables.LIST_3, cohorts.referrals, "received_on"),
    Drawing(tables.LIST_4, cohorts.assessments, "began_on"),
    Drawing(tables.LIST_5, cohorts.enquiries, "began_on"),
    Drawing(tables.LIST_6, cohorts.in_need, "received_on"),
    Drawing(tables.LIST_7, cohorts.plans, "began_on"),
    Drawing(tables.LIST_8, cohorts.in_care, "began_on"),
    Drawing(tables.LIST_9, cohorts.leavers, "born_on", ""),
    Drawing(tables.LIST_10, cohorts.adoption, "decided_on"),
    Drawing(tables.LIST_11, cohorts.adopters, "enquired_on", None),
)
"""Every list, in the order of the form."""


def child_lists() -> tuple[ChildList, ...]:
    """The lists as they are offered to whoever needs one."""
    return tuple(
        ChildList(
            each.table.name.removeprefix("List "),
            each.table.title.capitalize(),
            tuple(column.name for column in each.table.columns),
            each.rows,
            about_children=each.child is not None,
        )
        for each in DRAWINGS
    )
