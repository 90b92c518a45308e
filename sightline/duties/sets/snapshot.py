"""Writes one authority's facts as Parquet files, with a manifest that says what they are."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.db import connection
from psycopg.conninfo import make_conninfo

from sightline.core.refusal import Refused

from ..book import whole_book
from ..keeping.asking import FIRST, LAST
from ..models import local_numbers
from . import arrow, published, reading
from .published import Columns, Row

FORM = 2
"""The form of these files; a reader refuses a form it does not know."""

MANIFEST = "manifest.json"
Progress = Callable[[str], None]
Table = tuple[str, Columns, str]


def write(
    folder: Path,
    authority: str,
    as_at: dt.date | None = None,
    progress: Progress | None = None,
    also: Iterable[Table] = (),
) -> dict[str, Any]:
    """Write a snapshot into a folder that is new or empty, whole or not at all.

    With `as_at`, what happened after that day is left out. `also` names other tables to write,
    each with its columns and its query. Returns the manifest. Raises Refused.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"There is something in {folder} already. Choose a new folder.")
    part = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        told = _write_all(part, authority, as_at, progress or (lambda table: None), also)
        if folder.exists():
            folder.rmdir()
        part.rename(folder)
    except OSError as why:
        raise Refused(f"The snapshot could not be written to {folder}: {why.strerror}.") from why
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return told


def _write_all(
    part: Path,
    authority: str,
    as_at: dt.date | None,
    progress: Progress,
    also: Iterable[Table],
) -> dict[str, Any]:
    facts = published.facts_of(whole_book().values())
    columns = published.events_columns(facts)
    tables: dict[str, Any] = {}

    def keep(name: str, columns: Columns, found: Iterable[pa.RecordBatch]) -> None:
        progress(name)
        tables[name] = _keep(part / f"{name}.parquet", columns, found)

    with _Record() as record:
        everyone = {"first": FIRST, "last": LAST}
        queries = [
            f"{query % everyone} order by 3, 4"
            for query in reading.events_queries(authority, facts, columns, as_at)
        ]
        keep("events", columns, (batch for query in queries for batch in record.batches(query)))
        for name, columns_of, query in (
            ("coverage", published.COVERAGE, reading.coverage_query(authority)),
            ("children", published.CHILDREN, reading.children_query(authority)),
            ("holders", published.HOLDERS, reading.holders_query(authority)),
            ("subjects", published.SUBJECTS, reading.subjects_query(authority)),
            ("answering", published.ANSWERING, reading.answering_query(authority)),
            *also,
        ):
            keep(name, columns_of, record.batches(query))
    for name, columns_of, rows in _own_rules(authority):
        keep(name, columns_of, list(arrow.table(columns_of, rows).to_batches()))
    told = _manifest(authority, as_at, tables)
    (part / MANIFEST).write_text(json.dumps(told, indent=2, ensure_ascii=False), encoding="utf-8")
    return told


def _own_rules(authority: str) -> Iterator[tuple[str, Columns, Iterable[Row]]]:
    """The numbers, days and terms that an authority counts by."""
    local = local_numbers()
    yield "local_numbers", published.LOCAL_NUMBERS, published.local_rows(authority, local)
    yield "local_dates", published.LOCAL_DATES, published.local_date_rows(authority, local)
    yield "calendar", published.CALENDAR, published.calendar_rows(authority, local.terms)


def _manifest(authority: str, as_at: dt.date | None, tables: dict[str, Any]) -> dict[str, Any]:
    return {
        "form": FORM,
        "software": f"sightline {version('sightline')}",
        "authority": authority,
        "as_at": as_at.isoformat() if as_at else None,
        "made_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "tables": tables,
    }


def _keep(path: Path, columns: Columns, found: Iterable[pa.RecordBatch]) -> dict[str, Any]:
    """Write one table, and say how many rows it has and what its file's digest is."""
    schema, rows = arrow.schema(columns), 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in found:
            rows += batch.num_rows
            if batch.num_rows:
                writer.write_batch(pa.RecordBatch.from_arrays(batch.columns, schema=schema))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"file": path.name, "rows": rows, "sha256": digest, "columns": dict(columns)}


class _Record:
    """The record as it was at one moment, read as Arrow through a connection of its own."""

    def __enter__(self) -> _Record:
        from adbc_driver_postgresql import dbapi

        asked = connection.get_connection_params()
        where = {
            name: asked[name]
            for name in ("host", "port", "dbname", "user", "password", "sslmode")
            if asked.get(name)
        }
        self.opened: Any = dbapi.connect(make_conninfo(**where))
        with self.opened.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read read only")
        return self

    def __exit__(self, *why: object) -> None:
        self.opened.rollback()
        self.opened.close()

    def batches(self, query: str) -> Iterator[pa.RecordBatch]:
        """The rows of a query, a batch at a time."""
        with self.opened.cursor() as cursor:
            cursor.execute(query)
            yield from cursor.fetch_record_batch()
