"""Every column of any invented return is written as it was, and loads as nothing new."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from sightline.core.acting import system_account
from sightline.returns.loading import load
from sightline.returns.writing import books
from sightline.returns.writing.files import as_csv, put

from ..reading.columns import Column, Table
from ..writing.values import carried, written
from .conftest import BY_NAME, Rows, invented
from .test_writing import _as_read
from .writing import ROWS

CHILDREN = 24
Said = set[tuple[str, tuple]]


def _put(folder: Path, rows: Rows, year: int) -> None:
    files = {}
    for name, told in rows.items():
        columns = carried(BY_NAME[name], year)
        cells = [{each.name: written(each, row[each.name]) for each in columns} for row in told]
        files[f"{name}.csv"] = as_csv([each.name for each in columns], cells)
    put(folder, files)


def _said(folder: Path) -> Said:
    return {
        (table, tuple((name, value) for name, value in values if value is not None))
        for table, _, values in _as_read(folder)
    }


def _columns(year: int) -> set[tuple[str, str]]:
    """Every column of every table that the return of the year has."""

    def has(table: Table, columns: list[Column]) -> bool:
        return all(each in columns for each in table.columns if each.required)

    found = {table.name: (table, carried(table, year)) for table, _, _ in ROWS}
    return {
        (name, each.name)
        for name, (table, columns) in found.items()
        if has(table, columns)
        for each in columns
    }


@pytest.mark.django_db
@pytest.mark.parametrize(("year", "seed"), [(2023, 1), (2025, 2), (2026, 3), (2027, 4), (2027, 5)])
def test_every_column_of_any_return_comes_back_and_loads_as_nothing_new(tmp_path, year, seed):
    end, given, out = dt.date(year, 3, 31), tmp_path / "given", tmp_path / "out"
    made = {
        name: rows
        for name, rows in invented(seed, year, CHILDREN).items()
        if name in {table for table, _ in _columns(year)}
    }
    _put(given, made, year)
    loaded = load([str(given)], by=system_account(), today=end + dt.timedelta(days=60))
    assert loaded.set_aside == []

    books.write("ssda903", end, out, by=system_account())

    told = _said(given)
    filled = {(table, name) for table, values in told for name, _ in values}
    assert filled == _columns(year), "a column was never filled"
    assert _said(out) == told
    again = load([str(out)], by=system_account(), today=end + dt.timedelta(days=60)).to_dict()
    totals = again["totals"]
    assert totals["rows_in"] == totals["unchanged"] == sum(len(rows) for rows in made.values())
