"""A return laid out for checking: the rows of each child, this year's and last year's."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from ..reading.columns import Table

Of = Mapping[str, Any]
"""The records a row was written from: what each is ("care.Episode"), and its number."""


class Days(dict[str, dt.date]):
    """Days by how they are written, each read once: a return says the same few thousand."""

    def __init__(self, read: Callable[[str], dt.date]) -> None:
        """`read` makes a day of what is written, or raises ValueError."""
        super().__init__()
        self.read = read

    def __missing__(self, written: str) -> dt.date:
        try:
            day = self.read(written)
        except ValueError:
            raise KeyError(written) from None
        if len(self) < 100_000:
            self[written] = day
        return day


def _as_in_csv(written: str) -> dt.date:
    return dt.datetime.strptime(written, "%d/%m/%Y").date()  # noqa: DTZ007


class Row(dict[str, Any]):
    """One row: text as written, days as dates, and None or "" where it is blank or has no column.

    `unread` holds what was written in a column of days and is no day; `days` reads them.
    """

    __slots__ = ("number", "of", "table", "unread")
    days = Days(_as_in_csv)

    def __init__(self, table: Table, number: int, cells: Mapping[str, str], of: Of | None = None):
        super().__init__(cells)
        self.table, self.number, self.of = table, number, of or {}
        self.unread: dict[str, str] = {}
        for name in days_of(table):
            if name in self:
                self[name] = self._day(name, self[name])

    def _day(self, name: str, written: str) -> dt.date | None:
        if not written:
            return None
        try:
            return self.days[written]
        except KeyError:
            self.unread[name] = written
            return None

    def __missing__(self, name: str) -> str:
        return ""

    def written(self, name: str) -> str:
        """What stands in a cell, as it would be written."""
        value = self.get(name) or self.unread.get(name, "")
        return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else value


_columns_of_days: dict[int, tuple[str, ...]] = {}


def days_of(table: Table) -> tuple[str, ...]:
    """The columns of a table that hold days."""
    known = _columns_of_days.get(id(table))
    if known is None:
        known = tuple(each.name for each in table.columns if each.kind == "date")
        _columns_of_days[id(table)] = known
    return known


class Rows(dict[str, list[Row]]):
    """One child's rows of one year, by the name of the table."""

    def __missing__(self, name: str) -> list[Row]:
        return []

    @cached_property
    def header(self) -> Row | None:
        """The child's own row, where there is one."""
        return next(iter(self["Header"]), None)

    @cached_property
    def episodes(self) -> list[Row]:
        """Episodes of care in the order they began; those with no day are left out."""
        return sorted((each for each in self["Episodes"] if each["DECOM"]), key=_began)

    @cached_property
    def last_episode(self) -> Row | None:
        """The episode that began last."""
        return self.episodes[-1] if self.episodes else None


def _began(row: Row) -> tuple[dt.date, dt.date]:
    return row["DECOM"], row["DEC"] or dt.date.max


class Child(Rows):
    """All that a return says of one child; `last` is what last year's said.

    `last_year` says whether there is a return of last year to compare with at all, and `whole` is
    all of this year's, for the few rules that look beyond one child.
    """

    whole: Given

    def __init__(self, called: str, year: int, rows: Mapping[str, list[Row]]) -> None:
        super().__init__(rows)
        self.called, self.year = called, year
        self.begins, self.ends = dt.date(year - 1, 4, 1), dt.date(year, 3, 31)
        self.last, self.last_year = Rows(), False

    @cached_property
    def born(self) -> dt.date | None:
        """The birth date of the child's own row, or else of any other."""
        every = (self["Header"], *(self[name] for name in self if name != "Header"))
        return next((each["DOB"] for rows in every for each in rows if each["DOB"]), None)


class Given:
    """The rows of a whole return of one year, child by child.

    `lacking` says why what some rules need is not told, by what it is.
    """

    def __init__(
        self, year: int, rows: Iterable[Row], lacking: Mapping[str, str] | None = None
    ) -> None:
        self.year, self.lacking = year, lacking or {}
        self.children: dict[str, dict[str, list[Row]]] = defaultdict(dict)
        self.tables: set[str] = set()
        self._counts: dict[tuple[str, str], Counter[str]] = {}
        for row in rows:
            self.tables.add(row.table.name)
            held = self.children[row[row.table.who]]
            held.setdefault(row.table.name, []).append(row)

    def every_row(self) -> Iterator[Row]:
        """Every row of every table."""
        return (row for held in self.children.values() for rows in held.values() for row in rows)

    def every(self, table: str) -> Iterator[Row]:
        """Every row of a table."""
        return (row for held in self.children.values() for row in held.get(table, ()))

    def counts(self, table: str, column: str) -> Counter[str]:
        """How many rows of a table have each value of a column; counted once."""
        if (table, column) not in self._counts:
            self._counts[table, column] = Counter(row[column] for row in self.every(table))
        return self._counts[table, column]

    def beside(self, last: Given | None) -> Iterable[Child]:
        """Every child of the return, with what was said last year, in the order of their ids."""
        for called in sorted(self.children):
            child = Child(called, self.year, self.children[called])
            child.whole = self
            if last is not None:
                child.last_year = True
                child.last = Rows(last.children.get(called, {}))
            yield child
