"""What stands in the files of a return: every row of every table, with whose it is."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..checks.cin.laying_out import NEED, PLAN_OF, from_files
from ..checks.rows import Row
from ..ssda903.reading import lines
from ..ssda903.writing import ROWS
from ..writing.values import carried

Cells = dict[str, str]
OURS = (NEED, PLAN_OF)
"""What we number rows by, which no return carries."""


class Stands(NamedTuple):
    """One row: the table or file it is of, whose it is, and its cells as they are written."""

    table: str
    child: str
    cells: Cells


def rows_of(files: Mapping[str, bytes]) -> Iterator[Stands]:
    """The rows about children in the CSV files and the XML of a return, in the order they stand."""
    for name in sorted(files):
        if name.endswith(".csv"):
            text = io.StringIO(files[name].decode("utf-8-sig"), newline="")
            for cells in csv.DictReader(text):
                yield Stands(name, cells["CHILD"], dict(cells))
        elif name.endswith(".xml"):
            for row in from_files([(name, files[name])]):
                if row["LAchildID"]:
                    yield Stands(row.table.name, row["LAchildID"], _cells(row))


def of_loaded(contents: Iterable[bytes], year: int) -> Iterator[Stands]:
    """The rows of SSDA903 files as somebody loaded them, as if they had been written here: by the
    name we give each file, with every column of the year."""
    written_to = {table.name: file for table, file, _ in ROWS}
    for content in contents:
        for table, _, cells in lines(content):
            if table.name in written_to and cells.get("CHILD"):
                whole = {each.name: cells.get(each.name, "") for each in carried(table, year)}
                yield Stands(written_to[table.name], cells["CHILD"], whole)


def by_table(files: Mapping[str, bytes]) -> dict[str, list[Cells]]:
    """The rows of each table; of a table of the census, each with whose it is."""
    held: dict[str, list[Cells]] = defaultdict(list)
    for each in rows_of(files):
        held[each.table].append(each.cells)
    return held


def _cells(row: Row) -> Cells:
    """The cells of a row of the census, days as XML writes them, and the child's id."""
    names = dict.fromkeys([*(each.name for each in row.table.columns), *row])
    cells = {
        name: str(row.get(name) or row.unread.get(name, "")) for name in names if name not in OURS
    }
    return cells | {"LAchildID": row["LAchildID"]}
