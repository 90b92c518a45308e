"""Reads an Annex A workbook: eleven lists, each recognised by its headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sightline.core.spreadsheet import guarded

from ..reading.columns import ReadRow, Table, tidy
from ..reading.refusing import NotReadable
from ..reading.rows import row_of
from ..reading.workbooks import look_inside, opened
from .tables import LISTS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

KIND = "Annex A"
LOOK_AT = 15


def workbook(name: str, content: bytes) -> dict:
    """The rows of every list in the workbook. Raises NotReadable when no sheet is one."""
    look_inside(content)
    formulas, answers = opened(content, answers=False), opened(content, answers=True)
    rows: list[ReadRow] = []
    notes: list[str] = []
    tables: list[str] = []
    for sheet in formulas.worksheets:
        lines: list[list[object]] = [list(line) for line in sheet.iter_rows(values_only=True)]
        found = _recognised(lines)
        if found is None:
            if any(any(cell is not None for cell in line) for line in lines):
                notes.append(f"The sheet '{sheet.title}' is not one of the eleven lists.")
            continue
        table, at = found
        tables.append(table.name)
        worked = [list(line) for line in answers[sheet.title].iter_rows(values_only=True)]
        _keep_words(sheet, lines)
        rows += _rows(table, f"{name}", at, lines, worked)
        notes += _notes(table, sheet.title, lines[at]) + _merged(sheet, at)
    if not tables:
        raise NotReadable(
            "No sheet of this workbook has the headings of an Annex A list, and Annex A is the"
            " only return we read from a workbook. Check the headings against the guidance, or save"
            " a table of another return as CSV. Ofsted's lists of homes are loaded with sightline"
            " homes load."
        )
    return {"kind": KIND, "tables": tuple(tables), "rows": rows, "notes": notes}


def _recognised(lines: list[list[object]]) -> tuple[Table, int] | None:
    """The list a sheet is, and the row its headings are on: they may have a title above them."""
    for at, line in enumerate(lines[:LOOK_AT]):
        best = max(LISTS, key=lambda each: each.fit(line, enough=0.6))
        if best.fit(line, enough=0.6):
            return best, at
    return None


def _keep_words(sheet: Worksheet, lines: list[list[object]]) -> None:
    """Guard what the workbook itself marks as words, so that it is taken for no formula; and
    what begins with an apostrophe that is one, so that it is not taken off."""
    for row, line in enumerate(lines, start=1):
        for column, written in enumerate(line, start=1):
            if isinstance(written, str) and written.startswith(("=", "'")):
                cell = sheet.cell(row, column)
                if cell.data_type != "f" and (cell.quotePrefix or written.startswith("'")):
                    line[column - 1] = guarded(written)


def _rows(table: Table, name: str, at: int, lines: list, worked: list) -> list[ReadRow]:
    places = table.placed(lines[at])
    rows = []
    for position in range(at + 1, len(lines)):
        line = lines[position]
        if not any(tidy(cell) for cell in line if cell is not None):
            continue
        cells: dict[str, object] = {}
        for spot, column in places.items():
            cells[column.name] = _cell(line[spot], worked[position][spot])
        rows.append(row_of(table, name, position + 1, cells))
    return rows


def _cell(written: object, answer: object) -> object:
    """A formula counts only by the answer the spreadsheet saved; it is never worked out here."""
    if isinstance(written, str) and written.startswith("="):
        saved = answer is not None and not str(answer).startswith("=")
        return answer if saved else written
    if not isinstance(written, str | int | float | bool) and written is not None:
        return written if hasattr(written, "year") else str(written)
    return written


def _merged(sheet: Worksheet, at: int) -> list[str]:
    """Cells merged below the headings hold their value only once, so other rows look blank."""
    below = [str(each) for each in sheet.merged_cells.ranges if each.max_row > at + 1]
    if not below:
        return []
    more = f" and {len(below) - 5} more" if len(below) > 5 else ""
    return [
        f"The sheet '{sheet.title}' has merged cells ({', '.join(sorted(below)[:5])}{more}), and"
        " only the first cell of each holds its value. Unmerge them, fill in the rest and load"
        " again."
    ]


def _notes(table: Table, sheet: str, headings: list[object]) -> list[str]:
    places = table.placed(headings)
    notes = []
    absent = [each.name for each in table.columns if each not in places.values()]
    if absent:
        notes.append(f"The sheet '{sheet}' has no column {'; '.join(absent)}.")
    extra = [
        tidy(each) for spot, each in enumerate(headings) if each is not None and spot not in places
    ]
    if extra:
        notes.append(f"In the sheet '{sheet}', not read: {'; '.join(extra)}.")
    return notes
