"""Reads all that a page needs of one child's record in one question to the database."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection, models

from sightline.core.spine import Recorded

UNUSABLE = (Recorded.Status.DRAFT, Recorded.Status.ENTERED_IN_ERROR)
"""A draft and a mistake are not told on a page."""

Reads = Mapping[str, tuple[str, ...]]
"""Tables about a child, each with the links to follow from it: "visit", or "visit__made_by"."""


@dataclass(frozen=True)
class ChildFile:
    """The rows held about one child, by table, in the order they were recorded."""

    child_id: int
    rows: dict[str, list[Any]] = field(default_factory=dict)

    def __getitem__(self, label: str) -> list[Any]:
        """The rows of one table. Raises KeyError for a table that was not asked for."""
        return self.rows[label]

    @property
    def child(self) -> Any | None:
        """The child; None where there is none of this number."""
        return next(iter(self.rows["people.Child"]), None)

    def on_the_day(self, label: str, as_at: dt.date) -> list[Any]:
        """Rows with a beginning and an end that hold on this day, the latest begun first."""
        held = [
            row
            for row in self[label]
            if (row.began_on is None or row.began_on <= as_at)
            and (row.ended_on is None or row.ended_on > as_at)
        ]
        return sorted(held, key=begun, reverse=True)


def begun(row: Any) -> tuple[bool, dt.date]:
    """What puts rows in the order they began; one with no beginning counts as the latest."""
    return (row.began_on is None, row.began_on or dt.date.min)


def read(child_id: int, *wanted: Reads, without: Iterable[str] = UNUSABLE) -> ChildFile:
    """The child and the rows of these tables, leaving out those that stand as `without` says.

    One statement, whatever the child's history: a page that asked table by table would wait for
    the database some thirty times.
    """
    tables: dict[str, set[str]] = {}
    for each in wanted:
        for label, links in each.items():
            tables.setdefault(label, set()).update(_whole(links))
    asked = tuple((label, tuple(sorted(tables[label]))) for label in sorted(tables))
    sql, keys = _statement(asked, tuple(map(str, without)))
    with connection.cursor() as cursor:
        cursor.execute(sql, [child_id] * len(keys))
        told = dict(cursor.fetchall())
    found = {key: _made(key[0], told.get(number, "[]")) for number, key in enumerate(keys)}
    for (label, source, link), rows in found.items():
        if link:
            _join(found[_at(keys, label, source, link)], link.split("__")[-1], rows)
    return ChildFile(child_id, {key[0]: rows for key, rows in found.items() if not key[2]})


def _whole(links: Iterable[str]) -> set[str]:
    """Links with those on the way to them: "visit__made_by" needs "visit"."""
    parts = [link.split("__") for link in links]
    return {"__".join(each[:count]) for each in parts for count in range(1, len(each) + 1)}


Key = tuple[str, str, str]
"""The table read, the table it was reached from, and by which link; the last two blank at first."""


def _at(keys: list[Key], label: str, source: str, link: str) -> Key:
    """Where the rows are that a link was followed from."""
    above = link.rpartition("__")[0]
    if not above:
        return (source, "", "")
    return next(key for key in keys if key[1] == source and key[2] == above)


def _join(rows: list[Any], name: str, linked: list[Any]) -> None:
    """Give each row what it points at, so that asking for it costs nothing more."""
    by_number = {each.pk: each for each in linked}
    for row in rows:
        link = row._meta.get_field(name)
        number = getattr(row, link.attname)
        if number in by_number:
            link.set_cached_value(row, by_number[number])


@cache
def _statement(
    asked: tuple[tuple[str, tuple[str, ...]], ...], without: tuple[str, ...]
) -> tuple[str, list[Key]]:
    """The statement that reads these tables, and what each of its numbered parts holds."""
    left_out = ", ".join(f"'{each}'" for each in without)
    keys: list[Key] = [("people.Child", "", "")]
    parts = [_part(0, "people.Child", "id = %s")]
    for label, links in asked:
        held = f"child_id = %s and status <> all (array[{left_out}]::text[])"
        parts.append(_part(len(keys), label, held))
        keys.append((label, "", ""))
        for link in links:
            target, chosen = _linked(apps.get_model(label), link.split("__"), held)
            parts.append(_part(len(keys), target._meta.label, chosen))
            keys.append((target._meta.label, label, link))
    return " union all ".join(parts), keys


def _linked(
    model: type[models.Model], steps: list[str], held: str
) -> tuple[type[models.Model], str]:
    """The table at the end of a link, and which of its rows are pointed at."""
    for step in steps:
        link: Any = model._meta.get_field(step)
        held = f'id in (select "{link.column}" from "{model._meta.db_table}" where {held})'
        model = link.related_model
    return model, held


def _part(number: int, label: str, chosen: str) -> str:
    meta = apps.get_model(label)._meta
    columns = ", ".join(f't."{each.column}"' for each in meta.concrete_fields)
    return (
        f"select {number}, json_agg(json_build_array({columns}) order by t.id)::text"
        f' from "{meta.db_table}" t where {chosen}'
    )


def _made(label: str, told: str | None) -> list[Any]:
    """Rows as the database told them, as records."""
    model, names, readers = _shape(label)
    made = []
    for values in json.loads(told, parse_float=Decimal) if told else ():
        for at, reader in readers:
            if values[at] is not None:
                values[at] = reader(values[at])
        made.append(model.from_db(connection.alias, names, values))
    return made


@cache
def _shape(label: str) -> tuple[type[models.Model], list[str], list[tuple[int, Callable]]]:
    """A table's model, its columns in order, and those that JSON does not hold as they are."""
    model = apps.get_model(label)
    fields = model._meta.concrete_fields
    readers = [
        (at, reader) for at, each in enumerate(fields) if (reader := _reader(each)) is not None
    ]
    return model, [each.attname for each in fields], readers


def _reader(column: models.Field) -> Callable[[Any], Any] | None:
    """What makes of a value in JSON what the column holds; None where it is so already."""
    if isinstance(column, models.DateTimeField):
        return _moment
    if isinstance(column, models.DateField):
        return dt.date.fromisoformat
    if isinstance(column, models.TimeField):
        return dt.time.fromisoformat
    if isinstance(column, models.DecimalField):
        return lambda value: Decimal(str(value))
    return None


def _moment(told: str) -> dt.datetime:
    return dt.datetime.fromisoformat(told).astimezone(dt.UTC)
