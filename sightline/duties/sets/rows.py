"""Reads the rows that a query gives back into the clocks that the pure rules know."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from ..clock import Clock, NotValid

FIELDS = (
    *("authority", "duty", "version", "child", "about", "ordinal", "started_on", "counted_from"),
    *("started_by", "allowance", "due_on", "due_at", "met_on", "met_by", "in_time", "ended_on"),
    *("ended_by", "known_until", "not_told", "not_valid", "unsaid", "last_valid_on"),
)
"""What every query gives back, in this order; with a position last where one was asked for."""

_LISTS = ("not_told", "not_valid", "unsaid")


def as_clock(row: Sequence[Any]) -> tuple[str, int, Clock]:
    """The authority, the child and the clock that a row stands for."""
    told = dict(zip(FIELDS, row, strict=False))
    for name in _LISTS:
        told[name] = tuple(json.loads(told[name]))
    told["not_valid"] = tuple(
        NotValid(dt.date.fromisoformat(on), what, why) for on, what, why in told["not_valid"]
    )
    if told["due_at"] is not None:
        told["due_at"] = told["due_at"].replace(tzinfo=dt.UTC)
    authority, child = told.pop("authority"), told.pop("child")
    return authority, child, Clock(**told)
