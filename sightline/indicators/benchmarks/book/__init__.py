"""The published measures that Sightline knows, found by their folder."""

from __future__ import annotations

import functools
import sys

from sightline.core.book import everything_in

from ..language import Measure, Published, Table, WorkedOut


@functools.cache
def all_measures() -> dict[str, Published]:
    """Every measure by its code: those that are printed first, then those worked out from them."""
    here = sys.modules[__name__]
    found: dict[str, Published] = {**everything_in(here, Measure)}
    found.update(everything_in(here, WorkedOut))
    return found


@functools.cache
def all_tables() -> dict[str, Table]:
    """Every published table by its code."""
    return everything_in(sys.modules[__name__], Table)


def printed_in(table: Table) -> list[Measure]:
    """The measures that one table prints."""
    return [
        one for one in all_measures().values() if isinstance(one, Measure) and one.table == table
    ]
