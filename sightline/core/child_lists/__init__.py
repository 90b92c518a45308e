"""The lists of children that inspectors are given: one source, used wherever a list is drawn up.

The returns know the lists, an inspection freezes them, and neither may know the other. So whoever
can draw a list offers it here, and whoever needs one asks here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Cell = str | int | float | dt.date | None
"""What stands in a cell: words, a number, a day, or nothing."""


@dataclass(frozen=True)
class Row:
    """One row of a list, and the number of the child it is about; None where it is about none."""

    cells: tuple[Cell, ...]
    child: int | None


@dataclass(frozen=True)
class ChildList:
    """One list: its number, what it is called, its headings, and how it is drawn up.

    `rows` takes the day and whether children with restricted records are on it. `certainty` is
    how sure we are of who belongs on it, as the rulebook marks it.
    """

    code: str
    title: str
    headings: tuple[str, ...]
    rows: Callable[[dt.date, bool], Iterator[Row]]
    about_children: bool = True
    certainty: str = "K"


_OFFERED: dict[str, ChildList] = {}


def offer(*lists: ChildList) -> None:
    """Make lists known, in the order given. A list offered again takes its own place."""
    for each in lists:
        _OFFERED[each.code] = each


def offered() -> dict[str, ChildList]:
    """Every list by its number, in the order in which they were offered."""
    return dict(_OFFERED)
