"""What inspections asked for is held against the record at night."""

from __future__ import annotations

import datetime as dt

from sightline.core.models import Account
from sightline.core.night.work import Came, Job

from . import keeping


def _tests(by: Account, day: dt.date) -> Came:
    kept = keeping.keep(day)
    keeping.keep_no_days_between(day)
    if not kept:
        return Came("No test is attached to anything that an inspection asked for.")
    return Came(f"{kept:,} answers were worked out, of the day and of the months before it.")


JOBS = (Job("live-tests", "What inspections asked for is held against the record", _tests),)
