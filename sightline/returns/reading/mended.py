"""Reads rows that were set aside, mended by a person in the file that Sightline gave them."""

import csv
import datetime as dt
import io

from sightline.core import spreadsheet

from ..annex_a.tables import LISTS
from ..cin_census.tables import TABLES as CENSUS
from ..ssda903.tables import TABLES as SSDA903
from .columns import ReadRow, Table, tidy
from .refusing import NotReadable
from .rows import row_of

ABOUT = ("Return", "Table", "Speaks to", "File", "Row", "Why it was set aside")
OF = "Of: "
"""Before the name of what a row stands inside: the child or the referral of a census."""

TABLES = {(each.return_name, each.name): each for each in (*SSDA903, *CENSUS, *LISTS)}


def is_ours(content: bytes) -> bool:
    """Whether this is a file of rows set aside: it says so in its first headings."""
    first = content[:4096].decode("utf-8-sig", errors="replace").split("\n", 1)[0]
    return [tidy(each) for each in first.split(",")][: len(ABOUT)] == list(ABOUT)


def table(name: str, content: bytes) -> dict:
    """The rows of the file. Raises NotReadable where it is no longer as it was given."""
    try:
        lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    except (csv.Error, UnicodeDecodeError):
        raise NotReadable("The file is not a CSV in UTF-8. Save it again as 'CSV UTF-8'.") from None
    days = {tidy(line["Speaks to"] or "") for line in lines}
    kinds = {tidy(line["Return"] or "") for line in lines}
    if len(days) != 1 or len(kinds) != 1:
        raise NotReadable(
            "All rows of a file set aside must be of one return and speak to one day. Leave its"
            " first three columns as they were given."
        )
    kind, day = kinds.pop(), _day(days.pop())
    rows = [_row(name, kind, number, line) for number, line in enumerate(lines, start=2)]
    return {
        "kind": kind,
        "tables": tuple(dict.fromkeys(row.table.name for row in rows)),
        "rows": rows,
        "about": {"mended": "yes", "speaks_to": day.isoformat() if day else ""},
        "notes": ["Rows set aside by an earlier load, mended."],
    }


def _day(written: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(written, "%d/%m/%Y").date() if written else None  # noqa: DTZ007
    except ValueError:
        raise NotReadable(f"'Speaks to' is {written}, which is no day like 31/03/2024.") from None


def _row(name: str, kind: str, number: int, line: dict[str, str]) -> ReadRow:
    found: Table | None = TABLES.get((kind, tidy(line["Table"] or "")))
    if found is None:
        raise NotReadable(
            f"Row {number} is of {kind} '{line['Table']}', which is no table we know. Leave the"
            " first columns as they were given."
        )
    plain = {head: spreadsheet.unguarded(cell or "") for head, cell in line.items() if head}
    within = {
        column.name: value
        for column in (each for table in CENSUS for each in table.columns)
        if (value := _within(column, plain))
    }
    cells = {each.name: plain.get(each.name, "") for each in found.columns}
    return row_of(found, name, number, cells, within=within)


def _within(column, plain: dict[str, str]) -> object:
    from .values import reading

    value, _ = reading(column, plain.get(f"{OF}{column.name}", ""), None)
    return value
