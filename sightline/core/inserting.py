"""Puts many new rows into one table at once, as quickly as the database can take them."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import Field, JSONField, Model
from django.db.models.base import ModelState
from psycopg import sql


def made(model: type[Model], values: Mapping[str, Any]) -> Any:
    """A new row, as `model(**values)` makes it, in a fraction of the time.

    Values are given under the names of columns ("child_id"); a row with others is made as ever.
    """
    plain, worked_out = _defaults(model)
    if not values.keys() <= plain.keys():
        return model(**values)
    row = model.__new__(model)
    row.__dict__.update(plain, _state=ModelState())
    for name, default in worked_out:
        row.__dict__[name] = default()
    row.__dict__.update(values)
    return row


@functools.cache
def _defaults(model: type[Model]) -> tuple[dict[str, Any], list[tuple[str, Callable[[], Any]]]]:
    """The defaults that are always the same, and those worked out for each row."""
    plain, worked_out = {}, []
    for field in model._meta.concrete_fields:
        if field.has_default() and callable(field.default):
            plain[field.attname] = None
            worked_out.append((field.attname, field.default))
        else:
            plain[field.attname] = field.get_default()
    return plain, worked_out


def insert(rows: Sequence[Model]) -> None:
    """Insert new rows of one model, and give each its number, in the order of the rows.

    Everything the database checks or does for a row happens as ever, history included. Raises
    what Django raises for a row that breaks a rule.
    """
    if not rows:
        return
    meta = type(rows[0])._meta
    for row, number in zip(rows, _numbers(type(rows[0]), len(rows)), strict=True):
        row.pk = number
        row._state.adding, row._state.db = False, connection.alias
    getters = [_getter(field) for field in meta.concrete_fields]
    columns = [field.column for field in meta.concrete_fields]
    _copy(meta.db_table, columns, ([get(row) for get in getters] for row in rows))


def insert_values(model: type[Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert plain values under these fields of a table that nothing else points at.

    Every field must be given but the number. What goes into a JSON field is JSON already. Rows
    that are made as they are asked for are made while the database takes those before them.
    """
    columns = [model._meta.get_field(name).column for name in fields]  # type: ignore[union-attr]
    _about_to_write()
    _copy(model._meta.db_table, columns, rows)


def _copy(table: str, columns: Iterable[str], rows: Iterable[Sequence[Any]]) -> None:
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(statement) as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _numbers(model: type[Model], count: int) -> Iterator[int]:
    """The next numbers of the table. Asked for so that history learns who is acting and why."""
    key = model._meta.pk
    assert key is not None
    with connection.cursor() as cursor:
        cursor.execute(
            "with next as (select nextval(pg_get_serial_sequence(%s, %s))"
            " from generate_series(1, %s)) select * from next",
            [f'"{model._meta.db_table}"', key.column, count],
        )
        return iter([number for (number,) in cursor.fetchall()])


def _about_to_write() -> None:
    """COPY says nothing of who is acting; a statement that is not a plain query says it first."""
    with connection.cursor() as cursor:
        cursor.execute("values (1)")


def _getter(field: Field[Any, Any]) -> Callable[[Model], Any]:
    """How to take a field's value from a row, ready for the database."""
    plain = attrgetter(field.attname)
    if isinstance(field, JSONField):
        encoder = field.encoder
        return lambda row: _as_json(plain(row), encoder)
    if isinstance(field, ArrayField):
        return lambda row: _as_list(plain(row))
    if type(field).pre_save is not Field.pre_save:
        return lambda row: field.pre_save(row, True)
    return plain


def _as_list(value: Iterable[Any] | None) -> list[Any] | None:
    """The database is told of a list; a tuple it would take for a row."""
    return None if value is None else list(value)


def _as_json(value: Any, encoder: type[json.JSONEncoder] | None) -> str | None:
    return None if value is None else json.dumps(value, cls=encoder)
