"""Writes the dataset from the record: each object as CSV and as Parquet, and what is filled."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from ..writing.books import File, Writing
from ..writing.files import as_csv
from ..writing.years import Day
from .objects import BY_DESIGN, FILLED, NOT_HELD, VERSION, Object, objects
from .origins import origins
from .sources import AT_ONCE, SOURCES
from .values import said

COVERAGE = "coverage.csv"
COLUMNS = ("object", "field", "state", "from", "why")


def rows_of(one: Object, as_at: dt.date) -> Iterator[dict[str, Any]]:
    """The rows of an object as at a day."""
    for row in SOURCES[one.name](as_at):
        yield {each.name: said(each, row, as_at) for each in one.fields}


def files(day: Day) -> dict[str, File]:
    """Two files for each object that can be filled, and the table of what is filled and not.

    Each is made as it is written, so that only one is in memory at a time.
    """
    found: dict[str, File] = {}
    for one in objects():
        if one.filled:
            for ending, way in (("csv", _csv), ("parquet", _parquet)):
                file = File(b"")
                file.content = way(one, day.ends_on, file)
                found[f"{one.name}.{ending}"] = file
    table = coverage()
    found[COVERAGE] = File(as_csv(COLUMNS, table), len(table))
    return found


def _csv(one: Object, as_at: dt.date, file: File) -> Iterator[bytes]:
    rows = [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in rows_of(one, as_at)
    ]
    file.rows = len(rows)
    yield as_csv([each.name for each in one.fields], rows)


def _parquet(one: Object, as_at: dt.date, file: File) -> Iterator[bytes]:
    import pyarrow as pa  # it is slow to start, and most returns need none
    import pyarrow.parquet as pq

    kinds = {
        "day": pa.date32(),
        "whole number": pa.int64(),
        "number": pa.float64(),
        "words": pa.string(),
    }
    schema = pa.schema([(each.name, kinds[each.kind]) for each in one.fields])
    held, rows, count = io.BytesIO(), rows_of(one, as_at), 0
    with pq.ParquetWriter(held, schema) as writer:
        while some := list(islice(rows, AT_ONCE)):
            writer.write_table(pa.Table.from_pylist(some, schema))
            count += len(some)
    file.rows = count
    yield held.getvalue()


def coverage() -> list[dict[str, str]]:
    """Every field of every object: filled, empty by design, or not held, and why."""
    return [
        {
            "object": one.name,
            "field": each.name,
            "state": each.state,
            "from": ", ".join(origins(one, each)),
            "why": each.why,
        }
        for one in objects()
        for each in one.fields
    ]


SAYS = f"""`sightline return write ssd --as-at DAY --out FOLDER` writes each object of the dataset,
version {VERSION}, that Sightline can fill, as CSV and as Parquet, as the record stood on the day,
and beside them `{COVERAGE}`: the table below. Ids of children are the authority's; all others are
ours and stay the same from day to day. Addresses that may not be told are left out. Beside a field
that is *filled* stand the fields of the record where its value is found, or that it is worked out
from. One that is *empty by design* is kept elsewhere on the record; one *not held* is not recorded
here."""


def reference() -> list[str]:
    """What the reference page says of the dataset: each object, and each of its fields."""
    lines = ["## Standard Safeguarding Dataset\n", SAYS, ""]
    lines += ["| Object | Fields | Filled | Empty by design | Not held |", "|---|---|---|---|---|"]
    for one in objects():
        states = [each.state for each in one.fields]
        counts = " | ".join(str(states.count(each)) for each in (FILLED, BY_DESIGN, NOT_HELD))
        lines.append(f"| {one.name} | {len(states)} | {counts} |")
    lines += ["", "| Field | State | From, or why |", "|---|---|---|"]
    for one in objects():
        for each in one.fields:
            says = ", ".join(f"`{name}`" for name in origins(one, each)) or each.why
            lines.append(f"| {each.name} | {each.state} | {says or 'of the files themselves'} |")
    return [*lines, ""]


WRITING = Writing(
    "ssd", "Standard Safeguarding Dataset", 2024, 2100, files, speaks_of=Day, reference=reference
)
