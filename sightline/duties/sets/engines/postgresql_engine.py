"""Runs the queries in PostgreSQL, over tables that last as long as the session."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...language import Duty
from ...models import local_numbers
from .. import kept, published, reading
from ..published import Columns, Row

NAME = "postgresql"
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
            for name in ("covered_for_all", "covered_for_child"):
                cursor.execute(f"drop table if exists pg_temp.{name}")
                cursor.execute(f"create temp table {name} as {kept.shared(name, NAME)}")
                cursor.execute(f"analyze pg_temp.{name}")

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives.

        PostgreSQL cannot reckon how many rows each part of so long a query will have, and takes
        them for few: joined row by row, what takes a second took minutes.
        """
        with self.connection.cursor() as cursor:
            cursor.execute("set enable_nestloop = off; set jit = off")
            cursor.execute(query)
            found = list(cursor.fetchall())
            cursor.execute("reset enable_nestloop; reset jit")
            return found

    def read_record(self, authority: str, duties: Iterable[Duty]) -> None:
        """Publish the record of this database itself, for as long as the session lasts."""
        facts = published.facts_of(duties)
        columns = published.events_columns(facts)
        local = local_numbers()
        self.put("events", columns, [])
        with self.connection.cursor() as cursor:
            for query in reading.events_queries(authority, facts, columns):
                cursor.execute(f"insert into pg_temp.events {query}")
            cursor.execute("create index on pg_temp.events (fact, child)")
            cursor.execute("analyze pg_temp.events")
        self.put("coverage", published.COVERAGE, [])
        with self.connection.cursor() as cursor:
            cursor.execute(f"insert into pg_temp.coverage {reading.coverage_query(authority)}")
        self.put("local_numbers", published.LOCAL_NUMBERS, published.local_rows(authority, local))
        dates = published.local_date_rows(authority, local)
        self.put("local_dates", published.LOCAL_DATES, dates)
        days = published.calendar_rows(authority, local.terms)
        self.put("calendar", published.CALENDAR, days)
        self.prepare()
