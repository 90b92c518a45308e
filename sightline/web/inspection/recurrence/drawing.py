"""The timeline as a picture: a column for each report, a line for each weakness found again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sightline.inspection.improvement.recurring import Thread

LEFT, RIGHT, TOP, LINE = 30, 40, 54, 34
WIDTH = 760


@dataclass(frozen=True)
class Dot:
    """One report that asked for a weakness to be mended."""

    x: float
    number: int


@dataclass(frozen=True)
class Row:
    """One weakness: where its line lies, and its dots."""

    y: float
    label: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Column:
    """One report: where it stands on the line of time, and what is written over it."""

    x: float
    says: str
    upper: bool


@dataclass(frozen=True)
class Drawn:
    """The picture in units of its own."""

    width: int
    height: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def timeline_of(reports: Sequence[tuple[dt.date, str]], threads: Sequence[Thread]) -> Drawn | None:
    """Where everything lies, to scale in time; None with no weakness that was found again."""
    if not threads or len(reports) < 2:
        return None
    first, last = reports[0][0], reports[-1][0]
    days = max(1, (last - first).days)
    room = WIDTH - LEFT - RIGHT - 40

    def across(day: dt.date) -> float:
        return round(LEFT + 40 + (day - first).days * room / days, 1)

    columns = tuple(
        Column(across(on), f"{on:%b %Y}", place % 2 == 0) for place, (on, _) in enumerate(reports)
    )
    rows = tuple(
        Row(
            TOP + 20 + LINE * place,
            place + 1,
            tuple(Dot(across(each.on), each.number) for each in thread.weaknesses),
        )
        for place, thread in enumerate(threads)
    )
    return Drawn(WIDTH, TOP + 20 + LINE * len(threads), columns, rows)
