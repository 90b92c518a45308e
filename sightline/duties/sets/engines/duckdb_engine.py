"""Runs the queries in DuckDB, over Parquet files or over rows that are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from .. import arrow, kept
from ..published import Columns, Row

NAME = "duckdb"
CHUNK = 20_000


class DuckDB:
    """One embedded database in memory; `threads` and `memory` keep it modest."""

    name = NAME

    def __init__(self, threads: int = 2, memory: str = "") -> None:
        settings: dict[str, Any] = {"threads": threads}
        if memory:
            settings["memory_limit"] = memory
        self.connection = duckdb.connect(config=settings)

    def put(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Fill a published table with these rows, in place of what it held."""
        given = arrow.table(columns, rows)
        self.connection.register("given", given)
        self.connection.execute(
            f"create or replace table {table} as select * from given"
        ).fetchall()
        self.connection.unregister("given")

    def read(self, table: str, files: Sequence[Path]) -> None:
        """Read a published table from Parquet files, each time it is asked for."""
        listed = ", ".join("'" + str(path).replace("'", "''") + "'" for path in files)
        self.connection.execute(
            f"create or replace view {table} as"
            f" select * from read_parquet([{listed}], union_by_name = true)"
        ).fetchall()

    def prepare(self) -> None:
        """Work out what is covered, once for all duties."""
        for name in ("covered_for_all", "covered_for_child"):
            query = kept.shared(name, NAME)
            self.connection.execute(f"create or replace temp table {name} as {query}").fetchall()

    def rows(self, query: str) -> list[Row]:
        """The rows a query gives."""
        return self.connection.execute(query).fetchall()

    def each_row(self, query: str) -> Iterator[Row]:
        """The rows a query gives, a chunk at a time."""
        chunks: Any = self.connection.execute(query).to_arrow_reader(CHUNK)
        for chunk in chunks:
            yield from zip(*(column.to_pylist() for column in chunk.columns), strict=True)

    def close(self) -> None:
        """Let go of the memory."""
        self.connection.close()
