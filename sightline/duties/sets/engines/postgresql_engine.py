"""Runs the queries in PostgreSQL, over tables that last as long as the session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from django.db import DatabaseError

from ...keeping.asking import FIRST, LAST
from ...language import Duty
from ...models import local_numbers
from .. import kept, published, reading
from ..published import Columns, Row

NAME = "postgresql"
TABLES = ("events", "coverage", "local_numbers", "local_dates", "calendar")
COVERED = ("covered_for_all", "covered_for_child")
_TYPES = {"text": 'text collate "C"'}
"""Texts are put in order by their bytes, as every other engine does it."""


class PostgreSQL:
    """One session of the database; what is put in it is gone when the session ends."""

    name = NAME

    def __init__(self, connection: Any) -> None:
        """`connection` is Django's, or any other whose cursor can copy."""
        self.connection = connection

    def put(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Fill a published table with these rows, in place of what it held."""
        kinds = ", ".join(f"{name} {_TYPES.get(kind, kind)}" for name, kind in columns.items())
        with self.connection.cursor() as cursor:
            cursor.execute(f"drop table if exists pg_temp.{table}")
            cursor.execute(f"create temp table {table} ({kinds})")
            with cursor.copy(f"copy pg_temp.{table} from stdin") as copy:
                for row in rows:
                    copy.write_row(row)
            cursor.execute(f"analyze pg_temp.{table}")

    def prepare(self) -> None:
        """Work out what is covered, once for all duties."""
        with self.connection.cursor() as cursor:
            for name in COVERED:
                cursor.execute(f"drop table if exists pg_temp.{name}")
                cursor.execute(f"create temp table {name} as {kept.shared(name, NAME)}")
                cursor.execute(f"analyze pg_temp.{name}")

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives."""
        with taking_all_at_once(self.connection) as cursor:
            cursor.execute(query)
            return list(cursor.fetchall())

    def read_record(self, authority: str, duties: Iterable[Duty]) -> None:
        """Publish the record of this database itself, for as long as the session lasts."""
        self.read_authority(authority, duties)
        self.read_events(FIRST, LAST)

    def read_authority(self, authority: str, duties: Iterable[Duty]) -> None:
        """Publish what bears on every child alike: coverage, calendar and local numbers."""
        facts = published.facts_of(duties)
        columns = published.events_columns(facts)
        local = local_numbers()
        self.put("events", columns, [])
        self.put("coverage", published.COVERAGE, [])
        with self.connection.cursor() as cursor:
            cursor.execute("create index on pg_temp.events (fact, child)")
            cursor.execute(f"insert into pg_temp.coverage {reading.coverage_query(authority)}")
        self.put("local_numbers", published.LOCAL_NUMBERS, published.local_rows(authority, local))
        dates = published.local_date_rows(authority, local)
        self.put("local_dates", published.LOCAL_DATES, dates)
        days = published.calendar_rows(authority, local.terms)
        self.put("calendar", published.CALENDAR, days)
        self._events = list(reading.events_queries(authority, facts, columns))

    def read_events(self, first: int, last: int) -> None:
        """Publish what happened to the children whose numbers lie between these two, no others."""
        with self.connection.cursor() as cursor:
            cursor.execute("truncate pg_temp.events")
            for query in self._events:
                cursor.execute(
                    f"insert into pg_temp.events {query}", {"first": first, "last": last}
                )
            cursor.execute("analyze pg_temp.events")
        self.prepare()

    def close(self) -> None:
        """Drop what was published."""
        tables = ", ".join(f"pg_temp.{name}" for name in (*TABLES, *COVERED))
        with self.connection.cursor() as cursor:
            cursor.execute(f"drop table if exists {tables}")


SETTINGS = {
    "enable_nestloop": "off",
    "enable_mergejoin": "off",
    "jit": "off",
    "work_mem": "64MB",
}


@contextmanager
def taking_all_at_once(connection: Any) -> Iterator[Any]:
    """A cursor with which long queries over many children take the time they need and no more.

    PostgreSQL cannot reckon how many rows each part of so long a query will have, and takes
    them for few: joined row by row, what takes a second took minutes.
    """
    with connection.cursor() as cursor:
        before = _changed(cursor, SETTINGS)
        try:
            yield cursor
        except Exception:
            with suppress(psycopg.Error, DatabaseError):  # a rollback has put them back already
                _changed(cursor, before)
            raise
        _changed(cursor, before)


def _changed(cursor: Any, settings: Mapping[str, str]) -> dict[str, str]:
    """Change settings of the session, and say what they were."""
    before = {}
    for name, value in settings.items():
        cursor.execute("select current_setting(%s), set_config(%s, %s, false)", (name, name, value))
        before[name] = cursor.fetchone()[0]
    return before
