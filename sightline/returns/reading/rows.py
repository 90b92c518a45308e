"""Turns the cells of one row into a row of typed values, or says why it was set aside."""

from collections.abc import Mapping

from .columns import Column, ReadRow, Remark, Table
from .values import reading

MOST_KNOWN, LONGEST_KNOWN = 8_000, 60
"""Of each column, and in letters, so that a very large file does not fill the memory."""


def row_of(
    table: Table,
    file: str,
    number: int,
    cells: Mapping[str, object],
    year: int | None = None,
    within: Mapping[str, object] | None = None,
) -> ReadRow:
    """One row. A required value that is blank or not understood sets the row aside; an optional
    one that is not understood is left out and remarked upon."""
    row = ReadRow(file, number, table, {}, {}, dict(within or {}))
    for column in table.columns:
        name = column.name
        if name not in cells:
            continue
        shown, value, remark = _understood(table, column, cells[name], year)
        if shown:
            row.written[name] = shown
        row.values[name] = value
        if column.required and value is None:
            row.trouble = row.trouble or remark or Remark(name, shown, _missing(name))
        elif remark:
            row.remarks.append(remark)
    return row


def _understood(
    table: Table, column: Column, written: object, year: int | None
) -> tuple[str, object, Remark | None]:
    """What a cell shows and says. The same words are worked out once for each column."""
    if type(written) is not str or len(written) > LONGEST_KNOWN:
        return (_shown(written), *reading(column, written, year))
    known = table.known.setdefault((column.name, year), {})
    answer = known.get(written)
    if answer is None:
        if len(known) >= MOST_KNOWN:
            known.clear()
        answer = known[written] = (_shown(written), *reading(column, written, year))
    return answer


def _shown(written: object) -> str:
    if written is None:
        return ""
    if isinstance(written, list | tuple):
        return ", ".join(str(each) for each in written)
    return str(written).strip()


def _missing(column: str) -> str:
    return f"{column} is blank, and the row means nothing without it. Fill it in and load again."
