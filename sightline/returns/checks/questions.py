"""What rules of any return ask: of codes, of birthdays, and which rows something is so of."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterator

from sightline.core.calendar import add_months

from ..reading.codes import code_lists
from .rows import Child, Row


@functools.cache
def codes(name: str, year: int) -> frozenset[str]:
    """The codes of a list that the return of the year takes."""
    return frozenset(each.code for each in code_lists()[name].codes.values() if each.allowed(year))


def not_a_code(
    child: Child, table: str, column: str, name: str, *, needed: bool = False
) -> Iterator[Row]:
    """Rows whose code is none of the year's list; a blank is one too where it is `needed`."""
    allowed = codes(name, child.year)
    for row in child[table]:
        written = row[column]
        if (written and written not in allowed) or (needed and not written):
            yield row


def where(child: Child, table: str, is_so: Callable[[Row], object]) -> Iterator[Row]:
    """The rows of a table of which something is so."""
    return (row for row in child[table] if is_so(row))


@functools.lru_cache(maxsize=200_000)
def birthday(born: dt.date, age: int) -> dt.date:
    """The day of that birthday; 28 February, in other years, for a child of the 29th."""
    return add_months(12 * age, born)
