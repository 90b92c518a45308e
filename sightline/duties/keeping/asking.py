"""Asks the record many questions about some children in one journey to the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from psycopg import sql

Row = tuple[Any, ...]

FIRST, LAST = -(2**63), 2**63 - 1
"""What stands in a question for the lowest and the highest number of the children asked about."""


class Question:
    """A query that is written once and asked again and again, each time of other children."""

    def __init__(self, rows: QuerySet[Any, Any]) -> None:
        """`rows` are values, narrowed where need be to children from FIRST to LAST."""
        self._compiler: Any = rows.query.get_compiler(connection=connection)
        query, values = self._compiler.as_sql()
        parts = query.split("%s")
        written = [parts[0]]
        for value, rest in zip(values, parts[1:], strict=True):
            written += [_literal(value), rest]
        self.text = "".join(written)
        self._converters = self._compiler.get_converters(
            [expression for expression, _, _ in self._compiler.select]
        )

    def read(self, rows: list[Row]) -> Sequence[Row]:
        """The rows with their values as the models know them."""
        if not self._converters:
            return rows
        return list(map(tuple, self._compiler.apply_converters(rows, self._converters)))


def _literal(value: Any) -> str:
    if value == FIRST:
        return "%(first)s"
    if value == LAST:
        return "%(last)s"
    return sql.Literal(value).as_string(None).replace("%", "%%")


def answers(questions: Sequence[Question], first: int, last: int) -> Iterator[Sequence[Row]]:
    """The rows of each question in turn, of the children whose numbers lie between these two.

    Asked of the database itself: inside a deed, what writes history would read on past all the
    answers but the last.
    """
    with connection.cursor() as wrapped, connection.wrap_database_errors:
        cursor: Any = wrapped.cursor
        cursor.execute(";\n".join(one.text for one in questions), {"first": first, "last": last})
        for one in questions:
            yield one.read(cursor.fetchall())
            cursor.nextset()
