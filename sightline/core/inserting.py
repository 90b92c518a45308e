"""Puts many new rows into one table at once, as quickly as the database can take them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from django.db import connection
from django.db.models import Field, JSONField, Model
from psycopg import sql


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


def insert_values(
    model: type[Model], fields: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Insert plain values under these fields of a table that nothing else points at.

    Every field must be given but the number. What goes into a JSON field is JSON already.
    """
    columns = [model._meta.get_field(name).column for name in fields]  # type: ignore[union-attr]
    if rows:
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
    if type(field).pre_save is not Field.pre_save:
        return lambda row: field.pre_save(row, True)
    return plain


def _as_json(value: Any, encoder: type[json.JSONEncoder] | None) -> str | None:
    return None if value is None else json.dumps(value, cls=encoder)
