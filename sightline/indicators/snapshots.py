"""What a snapshot holds for counting, beside the facts that the duties need."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from sightline.core.refusal import Refused
from sightline.duties.sets.published import Columns
from sightline.duties.sets.snapshot import MANIFEST

from . import compiling, reading
from .book import all_indicators
from .published import recorded

_KINDS = {"double precision": "double"}


def needed() -> list[str]:
    """The tables of the record that some indicator of the book reads, in order of name.

    What is covered is in every snapshot already.
    """
    names = {name for one in all_indicators().values() for name in one.needs} | {"children"}
    return sorted(compiling.needed(names) - {"coverage"})


def tables(as_at: dt.date | None = None) -> Iterator[tuple[str, Columns, str]]:
    """Each table that a snapshot carries: its name, its columns, and the query that reads it.

    With `as_at`, what happened after that day is left out.
    """
    for name in needed():
        table = recorded()[name]
        columns = {name: _KINDS.get(kind, kind) for name, kind in table.columns}
        query = reading.query(table)
        first = next((one for one in ("began_on", "on_day", "started_on") if one in columns), "")
        if as_at and first:
            query = f"select * from ({query}) t where {first} is null or {first} <= '{as_at}'::date"
        yield name, columns, query


def opened(folder: Path) -> dt.date | None:
    """The last day a snapshot speaks of, None for no limit. Raises Refused for one not whole."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Refused(
            f"{folder} is not a snapshot: it has no manifest that can be read. Write one with"
            " `sightline snapshot --out`."
        ) from None
    for name in [*needed(), "coverage"]:
        path, said = folder / f"{name}.parquet", told["tables"].get(name, {})
        if not path.exists() or _digest(path) != said.get("sha256"):
            raise Refused(f"{path} is missing, or is not as it was written. Write it again.")
        columns = {} if name == "coverage" else recorded()[name].kinds
        lacking = sorted(set(columns) - set(said["columns"]))
        if lacking:
            raise Refused(
                f"{folder} was written by an earlier version: {name} lacks {', '.join(lacking)}."
                " Write it again."
            )
    return dt.date.fromisoformat(told["as_at"]) if told["as_at"] else None


def _digest(path: Path) -> str:
    with path.open("rb") as held:
        return hashlib.file_digest(held, "sha256").hexdigest()
