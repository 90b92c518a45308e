"""Turns the cells of one row into a row of typed values, or says why it was set aside."""

from collections.abc import Mapping

from .columns import ReadRow, Remark, Table
from .values import reading


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
        if column.name not in cells:
            continue
        written = cells[column.name]
        shown = _shown(written)
        if shown:
            row.written[column.name] = shown
        value, remark = reading(column, written, year)
        row.values[column.name] = value
        if column.required and value is None:
            row.trouble = row.trouble or remark or Remark(column.name, shown, _missing(column.name))
        elif remark:
            row.remarks.append(remark)
    return row


def _shown(written: object) -> str:
    if written is None:
        return ""
    if isinstance(written, list | tuple):
        return ", ".join(str(each) for each in written)
    return str(written).strip()


def _missing(column: str) -> str:
    return f"{column} is blank, and the row means nothing without it. Fill it in and load again."
