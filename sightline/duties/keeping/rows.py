"""How a clock is written as a row of a table, of children or of others."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db import connection

from ..clock import Clock
from ..language import Duty
from ..owners import Holders

Row = tuple[Any, ...]
OF_CLOCK = (*Clock._fields, "owner_role", "owner_on_due_id", "owner_now_id")
"""The columns of a clock, whoever it is of."""

AS_TEXT = {"not_told", "not_valid", "unsaid"}
"""Columns that hold lists, and are compared as the texts the database writes."""

_NOT_TOLD = Clock._fields.index("not_told")


def row_of(number: int, duty: Duty, clock: Clock, holders: Holders) -> Row:
    """The clock of a child, or other, of this number as a row: the number, then its columns."""
    owed_on = clock.due_on or clock.started_on
    return (
        number,
        *clock[:_NOT_TOLD],
        _as_json(clock.not_told),
        _as_json(clock.not_valid),
        _as_json(clock.unsaid),
        clock.last_valid_on,
        duty.owner.value,
        holders.on(duty.owner, owed_on),
        holders.now(duty.owner) if clock.met_on is None else None,
    )


def _as_json(value: tuple[Any, ...]) -> str:
    """A list as the database writes it, so that kept and wanted rows can be compared as text."""
    return json.dumps(value, ensure_ascii=False, default=str) if value else "[]"


def insert(table: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    """Add rows to a table with COPY."""
    named = ", ".join(f'"{name}"' for name in columns)
    with (
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{table}" ({named}) FROM STDIN') as copy,
    ):
        for row in rows:
            copy.write_row(row)
