"""An inspected authority some months on, when what was asked of it has been put right.

Nothing that the record held by the last day of the inspection is changed: later rows are added,
and what then lasted may come to its end.
"""

from __future__ import annotations

import datetime as dt

from ..invent.rows import World
from . import at_home, auditing, care, learning, leaving, papers, staffing
from .after import After


def improve(world: World, *, seed: int, asked_on: dt.date, until: dt.date) -> After:
    """Go on from the day the world speaks to, until another, doing what was asked since a day.

    Raises ValueError where that day lies before the last the world knows.
    """
    if asked_on < world.as_at or until <= asked_on:
        raise ValueError("What was asked is put right after it was asked, and before the last day.")
    after = After(world, seed, asked_on, until)
    for part in (staffing, care, learning, leaving, at_home, auditing, papers):
        part.go_on(after)
    return after
