"""Reads the government's files of published figures, plain or compressed, whatever their names."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from sightline.core.refusal import Refused

from .book import all_tables, printed_in
from .language import MARKS, Measure, NotAFigure, Table, figure

LARGEST = 200 * 2**20
"""No table of figures is near so large, compressed or not: beyond it a file is not read."""
NEIGHBOURS = frozenset({"old_la_code", "la_name", "region_name", "SN_1", "SN_1P", "SN_10"})
NOT_NEEDED = {
    frozenset({"la_name", "region_name_correct"}): "a list of regions, which the tables give"
}
"""Files that come with the tables and say nothing that is wanted."""


@dataclass(frozen=True)
class Area:
    """An area as one row of a table names it."""

    code: str
    name: str
    level: str
    region: str
    statistics_code: str


@dataclass(frozen=True)
class Told:
    """One figure as a table prints it: a value, or the mark in its place."""

    measure: Measure
    area: str
    year: int
    value: Decimal | None
    mark: str


@dataclass(frozen=True)
class SetAside:
    """A row or cell that could not be taken, where it stands, and why."""

    file: str
    row: int
    column: str
    value: str
    reason: str


@dataclass
class Read:
    """One file and what it holds: the rows of a table, or the ten neighbours of each authority."""

    path: Path
    sha256: str
    columns: list[str]
    rows: list[dict[str, str]]
    table: Table | None = None
    neighbours: bool = False
    not_needed: str = ""
    areas: dict[str, tuple[int, Area]] = field(default_factory=dict)
    set_aside: list[SetAside] = field(default_factory=list)

    def aside(self, row: int, column: str, value: str, reason: str) -> None:
        """Leave one cell or row out, and say why."""
        self.set_aside.append(SetAside(self.path.name, row, column, value, reason))


def read(path: Path) -> Read:
    """A file with its table recognised. Raises Refused for one that is not of published figures."""
    content = _content(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as why:
        raise Refused(
            f"{path.name} is not written in UTF-8: byte {why.start:,} is not part of any letter."
            " Save it again as CSV UTF-8."
        ) from None
    asked = csv.DictReader(io.StringIO(text, newline=""))
    try:
        rows = list(asked)
    except csv.Error as why:
        raise Refused(f"{path.name} cannot be read as CSV, line {asked.line_num}: {why}.") from None
    found = Read(path, hashlib.sha256(content).hexdigest(), list(asked.fieldnames or ()), rows)
    _recognise(found)
    return found


def _content(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise Refused(f"{path.name} is far larger than any table of figures, and was not read.")
    if path.suffix != ".gz":
        return path.read_bytes()
    try:
        with gzip.open(path) as opened:
            content = opened.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        raise Refused(f"{path.name} is damaged: it cannot be unpacked. Fetch it again.") from None
    if len(content) > LARGEST:
        raise Refused(f"{path.name} unpacks to more than any table of figures, and was not read.")
    return content


def _recognise(found: Read) -> None:
    for columns, why in NOT_NEEDED.items():
        if set(found.columns) == columns:
            found.not_needed = why
            return
    if set(found.columns) >= NEIGHBOURS:
        found.neighbours = True
        return
    known = [
        table for table in all_tables().values() if table.is_known_by(found.columns, found.rows)
    ]
    if len(known) != 1:
        raise Refused(
            f"{found.path.name} is not a table of published figures that is known here. Its columns"
            f" begin {', '.join(found.columns[:6]) or 'with nothing'}."
        )
    found.table = known[0]


def figures(found: Read) -> Iterator[Told]:
    """Every figure that the book wants of this table; what cannot be taken is set aside."""
    assert found.table is not None
    wanted = printed_in(found.table)
    held: dict[tuple[str, str, int], int] = {}
    for number, row in enumerate(found.rows, start=2):
        if None in row or None in row.values():
            found.aside(number, "", "", "The row has not as many cells as there are columns.")
            continue
        area, year = _area(row), _year(row)
        if area is None or year is None:
            place = f"{row.get('geographic_level', '')} {row.get('time_period', '')}".strip()
            found.aside(number, "", place, "The row names no area and year that can be told.")
            continue
        for measure in wanted:
            if any(row.get(column) != value for column, value in measure.such_that.items()):
                continue
            told = _told(found, number, row, measure, area.code, year)
            if told is None:
                continue
            first = held.setdefault((measure.code, area.code, year), number)
            if first != number:
                why = f"Row {first} already gives this figure."
                found.aside(number, measure.column, row[measure.column], why)
                continue
            if area.code not in found.areas or found.areas[area.code][0] <= year:
                found.areas[area.code] = (year, area)
            yield told


def _told(
    found: Read, number: int, row: dict[str, str], measure: Measure, area: str, year: int
) -> Told | None:
    written = row.get(measure.column, "")
    try:
        value, mark = figure(written, measure.unit)
    except NotAFigure:
        why = f"It is neither a number nor one of the marks {', '.join(MARKS)}."
        found.aside(number, measure.column, written, why)
        return None
    return Told(measure, area, year, value, mark)


def _year(row: dict[str, str]) -> int | None:
    written = row.get("time_period", "").strip()
    return int(written) if len(written) == 4 and written.isdigit() else None


def _area(row: dict[str, str]) -> Area | None:
    level = row.get("geographic_level", "").strip()
    if level == "National":
        code = row["country_code"].strip()
        return Area(code, row["country_name"].strip(), "england", "", code) if code else None
    region = row.get("region_code", "").strip()
    if level == "Regional":
        return Area(region, row["region_name"].strip(), "region", "", region) if region else None
    number = _together(row.get("old_la_code", ""), "+")
    if level != "Local authority" or not number:
        return None
    name, code = _together(row["la_name"], " and "), _together(row["new_la_code"], "+")
    return Area(number, name, "authority", region, code)


def _together(written: str, between: str) -> str:
    """The parts of what two authorities printed together are called by."""
    return between.join(part.strip() for part in written.split("/"))


def neighbours(found: Read) -> Iterator[tuple[str, str, int, str]]:
    """Each authority's ten neighbours: both codes, the rank, and how close in the model's words."""
    for number, row in enumerate(found.rows, start=2):
        area = (row.get("old_la_code") or "").strip()
        for rank in range(1, 11):
            other = (row.get(f"SN_{rank}") or "").strip()
            if not (area.isdigit() and other.isdigit()):
                why = "An authority and its neighbour must each be a number of three digits."
                found.aside(number, f"SN_{rank}", other, why)
                continue
            yield area, other, rank, (row.get(f"SN_{rank}P") or "").strip().lower()
