"""Where figures are counted: in PostgreSQL over the record, or in DuckDB over a snapshot."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

import duckdb

from sightline.core.refusal import Refused

from . import reading
from .published import Table

Row = tuple[Any, ...]


class Engine(Protocol):
    """What can hold the published tables and count them."""

    name: str

    def record(self, table: Table) -> None:
        """Publish a table of the record, whole, with `_record` after its name."""

    def view(self, name: str, query: str) -> None:
        """Call a query by a name, in place of what was so called."""

    def make(self, name: str, query: str) -> None:
        """Keep the rows of a query under a name, in place of what was so called."""

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives."""

    def coverage(self) -> list[Row]:
        """What every source carries: fact, how, since, until."""

    def close(self) -> None:
        """Let go of all that was published."""


class PostgreSQL:
    """The database of the record itself, with tables that last until this is closed."""

    name = "postgresql"

    def __init__(self, connection: Any = None) -> None:
        from django.db import connection as usual

        self.connection = connection or usual
        self.held: list[tuple[str, str]] = []

    def record(self, table: Table) -> None:
        """Publish a table of the record, whole, with `_record` after its name."""
        self.make(f"{table.name}_record", reading.query(table))
        if table.of_children:
            with self.connection.cursor() as cursor:
                cursor.execute(f"create index on pg_temp.{table.name}_record (child)")

    def put(self, table: Table, rows: Iterable[Row]) -> None:
        """Publish these rows as a table, for an example or a trial."""
        kinds = ", ".join(f"{name} {kind}" for name, kind in table.columns)
        with self.connection.cursor() as cursor:
            self._drop(cursor, "table", table.name)
            cursor.execute(f"create temp table {table.name} ({kinds})")
            marks = ", ".join(["%s"] * len(table.columns))
            cursor.executemany(f"insert into pg_temp.{table.name} values ({marks})", list(rows))
        self.held.append(("table", table.name))

    def view(self, name: str, query: str) -> None:
        """Call a query by a name, in place of what was so called."""
        with self.connection.cursor() as cursor:
            cursor.execute(f"create or replace temp view {name} as {query}")
        if ("view", name) not in self.held:
            self.held.append(("view", name))

    def make(self, name: str, query: str) -> None:
        """Keep the rows of a query under a name, in place of what was so called."""
        with self.connection.cursor() as cursor:
            self._drop(cursor, "table", name)
            cursor.execute(f"create temp table {name} as {query}")
            cursor.execute(f"analyze pg_temp.{name}")
        self.held.append(("table", name))

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives."""
        with self.connection.cursor() as cursor:
            cursor.execute(query)
            return list(cursor.fetchall())

    def coverage(self) -> list[Row]:
        """What every source carries: fact, how, since, until."""
        from sightline.core.models import Coverage

        return list(Coverage.objects.values_list("fact", "how", "since", "until"))

    def close(self) -> None:
        """Let go of all that was published."""
        with self.connection.cursor() as cursor:
            for kind, name in reversed(self.held):
                self._drop(cursor, kind, name)
        self.held.clear()

    def _drop(self, cursor: Any, kind: str, name: str) -> None:
        cursor.execute(f"drop {kind} if exists pg_temp.{name} cascade")


class DuckDB:
    """An embedded database over the Parquet files of one snapshot, or over rows that are given."""

    name = "duckdb"

    def __init__(self, folder: Path | None = None, threads: int = 2) -> None:
        self.folder = folder
        self.connection = duckdb.connect(config={"threads": threads})

    def record(self, table: Table) -> None:
        """Publish a table of the record, whole, with `_record` after its name. Raises Refused."""
        path = self._file(table.name)
        self.view(f"{table.name}_record", f"select * from read_parquet('{path}')")

    def put(self, table: Table, rows: Iterable[Row]) -> None:
        """Publish these rows as a table, for an example or a trial."""
        kinds = ", ".join(f"{name} {kind}" for name, kind in table.columns)
        self.connection.execute(f"drop table if exists {table.name}")
        self.connection.execute(f"create table {table.name} ({kinds})")
        marks = ", ".join(["?"] * len(table.columns))
        held = [list(row) for row in rows]
        if held:
            self.connection.executemany(f"insert into {table.name} values ({marks})", held)

    def view(self, name: str, query: str) -> None:
        """Call a query by a name, in place of what was so called."""
        self.connection.execute(f"create or replace view {name} as {query}")

    def make(self, name: str, query: str) -> None:
        """Keep the rows of a query under a name, in place of what was so called."""
        self.connection.execute(f"create or replace table {name} as {query}")

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives."""
        return self.connection.execute(query).fetchall()

    def coverage(self) -> list[Row]:
        """What every source carries: fact, how, since, until."""
        path = self._file("coverage")
        return self.rows(f"select fact, how, since, until from read_parquet('{path}')")

    def close(self) -> None:
        """Let go of the memory."""
        self.connection.close()

    def _file(self, name: str) -> str:
        if self.folder is None or not (self.folder / f"{name}.parquet").exists():
            raise Refused(
                f"{self.folder} has no {name}.parquet: it is not a snapshot, or an earlier version"
                " wrote it. Write one with `sightline snapshot --out`."
            )
        return str(self.folder / f"{name}.parquet").replace("'", "''")


def dated(query: str, first: dt.date, last: dt.date) -> str:
    """A kept query with its two days put in."""
    return query.replace("the first day", first.isoformat()).replace(
        "the last day", last.isoformat()
    )
