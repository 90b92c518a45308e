"""Draws up one list of children from the record, as it stood on the cut-off.

Restricted records are left out of every list: they are kept to named readers, and an inspector who
must read one is named by whoever may.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from sightline.core.child_lists import Cell, ChildList

from ..drawing import fingerprint

NOBODY = 0
"""Stands for the child of a row that is about none, such as a row about somebody who adopts."""


@dataclass(frozen=True)
class DrawnUp:
    """A list as it is to be frozen: its headings, its rows and whose each row is."""

    columns: list[str]
    rows: list[list[str]]
    children: list[int]

    @property
    def fingerprint(self) -> str:
        """What tells this list from any other, to the letter."""
        return fingerprint([json.dumps(each) for each in [self.columns, *self.rows, self.children]])


def draw_up(one: ChildList, as_at: dt.date) -> DrawnUp:
    """The list on the day: a row for each event or spell, in the order of the children's ids."""
    rows, children = [], []
    for row in one.rows(as_at, False):
        rows.append([_written(cell) for cell in row.cells])
        children.append(row.child or NOBODY)
    return DrawnUp(list(one.headings), rows, children)


def _written(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return f"{cell:%d/%m/%Y}"
    return "" if cell is None else str(cell)
