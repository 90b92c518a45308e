"""Reads an SSDA903 return: a CSV of one table, or the XML of all of them."""

import csv
import io
from collections.abc import Iterator
from typing import cast

from lxml import etree

from sightline.core.spreadsheet import unguarded

from ..reading.columns import Column, ReadRow, Remark, Table, tidy
from ..reading.markup import numbered, told
from ..reading.refusing import NotReadable
from ..reading.rows import row_of
from .tables import TABLES

KIND = "SSDA903"
BY_NAME = {each.name: each for each in TABLES}
MOST_ROWS = 300_000
LONGEST_LINE = 100_000
NO_ROWS = ["The file has its headings and no rows, so nothing was read from it."]


def table(name: str, content: bytes) -> dict:
    """The rows of one CSV file. Raises NotReadable when it is not one of the return's tables."""
    lines = _lines(content)
    headings = next((line for _, line in lines), [])
    found = recognised(list(headings))
    places = found.placed(list(headings))
    rows = []
    for number, line in lines:
        rows.append(_row(found, name, number, line, places, len(headings)))
        if len(rows) > MOST_ROWS:
            raise NotReadable(
                f"The file holds more than {MOST_ROWS:,} rows, which no authority's return does."
                " Check that it is one return of one authority, or load it in parts."
            )
    return {
        "kind": KIND,
        "tables": (found.name,),
        "rows": rows,
        "notes": _notes(found, list(headings), set(places)) + NO_ROWS * (not rows),
    }


def lines(content: bytes) -> Iterator[tuple[Table, int, dict[str, str]]]:
    """The rows of one CSV file as they are written, each with its table and its number.

    Nothing is understood of them and no row is refused. Raises NotReadable when the file is not
    one of the return's tables.
    """
    found: Table | None = None
    places: dict[int, Column] = {}
    for number, line in _lines(content):
        if found is None:
            found = recognised(list(line))
            places = found.placed(list(line))
            continue
        written = {
            column.name: unguarded(line[place].strip())
            for place, column in places.items()
            if place < len(line)
        }
        yield found, number, {name: cell for name, cell in written.items() if cell}


def recognised(headings: list[object]) -> Table:
    """The table whose columns these are. Raises NotReadable when they are none of them."""
    best = max(TABLES, key=lambda each: each.fit(headings))
    if best.fit(headings) == 0:
        shown = ", ".join(tidy(each) for each in headings[:8])
        raise NotReadable(
            f"Its columns ({shown}) are not those of any return we know."
            " Check the headings against the guidance, and that they are on the first line."
        )
    return best


def _lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Each line that says anything, with its number, one at a time: a file may be very large."""
    text = _text(content)
    first = next((line for line in text if line.strip()), "") if content.strip() else ""
    text.seek(0)
    mark = max(",;\t|", key=first.count)
    try:
        for number, line in enumerate(csv.reader(text, delimiter=mark), start=1):
            if any(tidy(cell) for cell in line):
                yield number, line
    except csv.Error:
        raise NotReadable("The file is not a CSV that can be read. Save it again as CSV.") from None


def _text(content: bytes) -> io.TextIOWrapper:
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            content = content.decode("utf-16").encode("utf-8")
        if b"\x00" in content:
            raise NotReadable(
                "The file is not text, or is written in a way we do not read. Only CSV, XML, Excel"
                " workbooks and zips are read: save it as one of those (CSV as 'CSV UTF-8')."
            )
        text = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8-sig", newline="")
        while line := text.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE:
                raise NotReadable(
                    "A line of the file is longer than any row of a return. Save it again as CSV."
                )
    except UnicodeDecodeError:
        raise NotReadable(
            "The file is not written in UTF-8. Save it again as 'CSV UTF-8' and load it again."
        ) from None
    text.seek(0)
    return text


def _row(
    found: Table, name: str, number: int, line: list[str], places: dict, width: int
) -> ReadRow:
    cells = {
        column.name: line[position] for position, column in places.items() if position < len(line)
    }
    for column in places.values():
        cells.setdefault(column.name, "")
    row = row_of(found, name, number, cells)
    if lines := sum(cell.count("\n") for cell in line):
        row.trouble = _ran_together(lines)
    over = [cell for cell in line[width:] if tidy(cell)]
    if over:
        row.trouble = row.trouble or _too_wide(over, line, width)
    return row


def _ran_together(lines: int) -> Remark:
    return Remark(
        "",
        "",
        f"The row runs on over {lines} more {'line' if lines == 1 else 'lines'}, because a"
        " quotation mark in it is not closed; what stands on them was not read. Take the mark out"
        " and load the file again.",
    )


def _too_wide(over: list[str], line: list[str], width: int) -> Remark:
    return Remark(
        "",
        ", ".join(over),
        f"The row has {len(line)} values under {width} headings, so they have slipped sideways."
        " Look for a comma inside a value, put the value in quotes and load again.",
    )


def _notes(found: Table, headings: list[object], places: set[int]) -> list[str]:
    notes = []
    absent = [each.name for each in found.columns if each not in found.placed(headings).values()]
    if absent:
        notes.append(f"The file has no column {', '.join(absent)}.")
    extra = [tidy(each) for at, each in enumerate(headings) if at not in places and tidy(each)]
    if extra:
        notes.append(f"{', '.join(extra)}: no part of the return, so not read.")
    return notes


# THE XML FORM OF THE RETURN

IN_HEADER = {
    "AREVIEW": "Reviews",
    "AMISSING": "Missing",
    "PERMANENCE": "PrevPerm",
    "OC2": "OC2",
    "AD_PLACED": "PlacedAdoption",
}
TOGETHER = {"UASC": ("DUC",), "OC3": ("IN_TOUCH", "ACTIV", "ACCOM"), "AD1": ("DATE_INT",)}
ALONE = "UASC"
"""The element that says whether a child is unaccompanied, which no file of the return has."""


def is_ours(root: etree._Element) -> bool:
    """Whether this XML is an SSDA903 return."""
    return root.tag == "EXPSSDA903"


def document(name: str, root: etree._Element) -> dict:
    """The rows of the XML form: the same tables as the CSV files, child by child."""
    rows = [row_of(found, name, line, cells) for found, line, cells in elements(root)]
    tables = tuple(dict.fromkeys(row.table.name for row in rows))
    return {"kind": KIND, "tables": tables, "rows": rows, "notes": numbered(rows)}


def elements(root: etree._Element) -> Iterator[tuple[Table, int, dict[str, str]]]:
    """The rows of the XML form as they are written, each with its table and its line.

    The child's own row has what the files have no column for: whether it is unaccompanied. Nothing
    is understood of them. Raises NotReadable.
    """
    for child in root.iter("CHILD"):
        header = child.find("HEADER")
        if header is None:
            raise NotReadable(f"The child at line {child.sourceline} has no HEADER.")
        who = {
            "CHILD": told(header, "CHILDID") or "",
            "DOB": told(header, "DOB") or "",
            "SEX": told(header, "SEX") or "",
        }
        for table_name, element in _of_child(child, header):
            found = BY_NAME[table_name]
            cells = {column.name: told(element, column.name) or "" for column in found.columns}
            if table_name == "Episodes":
                cells["PLACE"] = told(element, "PL") or ""
            cells |= {key: value for key, value in who.items() if key in cells}
            if table_name == "Header":
                cells[ALONE] = (told(header, ALONE) or "").strip()
            yield found, cast(int, element.sourceline), cells


def _of_child(
    child: etree._Element, header: etree._Element
) -> Iterator[tuple[str, etree._Element]]:
    """The elements of a child, each with the table that it is a row of."""
    yield "Header", header
    for table_name, columns in TOGETHER.items():
        alone = table_name == ALONE and (told(header, ALONE) or "").strip() == "1"
        if alone or any((told(header, column) or "").strip() for column in columns):
            yield table_name, header
    for element, table_name in IN_HEADER.items():
        for each in header.findall(element):
            yield table_name, each
    for each in child.findall("EPISODE"):
        yield "Episodes", each
