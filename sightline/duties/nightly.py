"""Every clock is worked out again at night, which finds any that a deed has left behind."""

from __future__ import annotations

import datetime as dt

from sightline.core.models import Account
from sightline.core.night.work import Came, Job

from . import store


def _clocks(by: Account, day: dt.date) -> Came:
    found = store.rebuild()
    if not found.changed:
        return Came(f"All {found.clocks:,} clocks were as they should be.")
    had = "1 clock was" if found.changed == 1 else f"{found.changed:,} clocks were"
    return Came(f"{had} put right, of {found.clocks:,}.", found.changed)


JOBS = (
    Job(
        "clocks",
        "Every clock is worked out again",
        _clocks,
        "A clock that had to be put right was left behind by something recorded that day, or by a"
        " load that did not end. After a new version of Sightline some are expected once. At any"
        " other time tell whoever keeps the service.",
    ),
)
