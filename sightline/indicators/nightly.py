"""The figures of scorecards are worked out at night, for the day and each month before it."""

from __future__ import annotations

import datetime as dt

from sightline.core.models import Account
from sightline.core.night.work import Came, Job

from .scorecards import keeping

MONTHS = 13
"""The day, and a year of months before it, in which what is recorded late may still change much.
Those before them stay as they were last worked out."""


def _figures(by: Account, day: dt.date) -> Came:
    kept = keeping.keep(day, months=MONTHS)
    keeping.keep_month_ends_alone(day)
    return Came(f"{kept:,} figures were worked out, of the day and of the months before it.")


JOBS = (Job("figures", "The figures of scorecards are worked out", _figures),)
