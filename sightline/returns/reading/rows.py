"""Turns the cells of one row into a row of typed values, or says why it was set aside."""

import functools
from collections.abc import Mapping

from .columns import Answer, Column, Known, ReadRow, Remark, Table
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
    for column, known in zip(table.columns, _known(table, year), strict=True):
        name = column.name
        if name not in cells:
            continue
        cell = cells[name]
        answer = known.get(cell) if type(cell) is str else None
        shown, value, remark = answer or _understood(column, cell, year, known)
        if shown:
            row.written[name] = shown
        row.values[name] = value
        if column.required and value is None:
            row.trouble = row.trouble or remark or Remark(name, shown, _missing(name))
        elif remark:
            row.remarks.append(remark)
    return row


def _known(table: Table, year: int | None) -> list[Known]:
    """What the words met so far in each column were found to say."""
    if year not in table.known:
        table.known[year] = [_known_in(column, year) for column in table.columns]
    return table.known[year]


@functools.cache
def _known_in(column: Column, year: int | None) -> Known:
    """The same for columns that are the same in several tables, such as the child's id."""
    return {}


def _understood(column: Column, written: object, year: int | None, known: Known) -> Answer:
    """What a cell shows and says, kept for the next cell of the same words."""
    answer = (_shown(written), *reading(column, written, year))
    if type(written) is str and len(written) <= LONGEST_KNOWN:
        if len(known) >= MOST_KNOWN:
            known.clear()
        known[written] = answer
    return answer


def _shown(written: object) -> str:
    if written is None:
        return ""
    if isinstance(written, list | tuple):
        return ", ".join(str(each) for each in written)
    return str(written).strip()


def _missing(column: str) -> str:
    return f"{column} is blank, and the row means nothing without it. Fill it in and load again."
