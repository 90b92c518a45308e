"""Makes words safe to open in a spreadsheet, which would run some of them as formulas."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TextIO, cast

# A cell that begins with one of these is run by Excel, LibreOffice or Google Sheets.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def guarded(value: Any) -> Any:
    """The value with an apostrophe before it when a spreadsheet might run it as a formula.

    Only words are guarded: numbers and dates are returned as they are. Words that look guarded
    already are guarded too, so that `unguarded` always gives back what was written.
    """
    if isinstance(value, str) and value.lstrip("'").lstrip(" ").startswith(DANGEROUS):
        return f"'{value}"
    return value


def unguarded(cell: str) -> str:
    """The cell without the apostrophe that was put before it, where one was."""
    bare = cell.removeprefix("'")
    return bare if guarded(bare) == cell else cell


def write(to: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write a CSV file whose every cell, headings included, is guarded."""
    writer = csv.writer(to, lineterminator="\r\n")
    writer.writerow([guarded(column) for column in columns])
    for row in rows:
        writer.writerow([guarded(value) for value in row])


NARROW, WIDE = 12, 40
DAY_FORMAT = "dd/mm/yyyy"


class Sheet(NamedTuple):
    """One sheet of a workbook: its name, its headings and its rows."""

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Any]]


def workbook(sheets: Iterable[Sheet]) -> tuple[bytes, dict[str, int]]:
    """A tidy workbook and the rows of each sheet: headings stay in sight, days are days.

    Words are words, whatever they begin with: none is ever a formula. Rows go to disk as they
    come, so that memory does not grow with them.
    """
    from openpyxl import Workbook  # it is slow to start, and most commands write no workbook

    book, rows = Workbook(write_only=True), {}
    for each in sheets:
        rows[each.name] = _fill(book.create_sheet(each.name), each.headings, each.rows)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue(), rows


def _fill(sheet: Any, headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    from openpyxl.utils import get_column_letter

    last = get_column_letter(len(headings))
    sheet.freeze_panes = "B2"
    for place, heading in enumerate(headings, start=1):
        width = min(max(len(heading) // 2 + 4, NARROW), WIDE)
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.row_dimensions[1].height = 62
    sheet.append(list(_heading(sheet, headings)))
    shown, count = _Shown(sheet), 0
    for row in rows:
        sheet.append([shown(cell) for cell in row])
        count += 1
    sheet.auto_filter.ref = f"A1:{last}{count + 1}"
    return count


def _heading(sheet: Any, headings: Sequence[str]) -> Iterator[Any]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill

    for words in headings:
        cell = WriteOnlyCell(sheet, words)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E7EDF2")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        yield cell


class _Shown:
    """Cells made ready: days in the form of the country, and no words that run as a formula."""

    def __init__(self, sheet: Any) -> None:
        from openpyxl.cell import WriteOnlyCell

        self.sheet = sheet
        self.make = cast(Any, WriteOnlyCell)
        dated = self.make(sheet, dt.date(2026, 1, 1))
        dated.number_format = DAY_FORMAT
        self.day_style = dated._style

    def __call__(self, value: Any) -> Any:
        if isinstance(value, dt.date):
            cell = self.make(self.sheet, value)
            cell._style = self.day_style
            return cell
        if isinstance(value, str) and value.lstrip(" ").startswith(DANGEROUS):
            cell = self.make(self.sheet, value)
            cell.data_type = "s"  # words, whatever they begin with
            cell.quotePrefix = True
            return cell
        return value
