"""By when each thing that an inspection asked for is to be so, by the tier the report gives it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sightline.core.calendar import CannotCount, add
from sightline.duties.book import inspection
from sightline.duties.language import LocalNumbers, Once
from sightline.record.governance.models import AreaForImprovement

Tier = AreaForImprovement.Tier
BY_TIER = {
    Tier.IMMEDIATE: inspection.IMMEDIATE,
    Tier.THREE_MONTHS: inspection.THREE_MONTHS,
    Tier.SIX_MONTHS: inspection.SIX_MONTHS,
}
"""The duty that holds how long each tier allows: the same number is written nowhere else."""


@dataclass(frozen=True)
class Deadline:
    """The day, and what it was counted from; no day where there is nothing to count from."""

    on: dt.date | None
    says: str


def deadline(area: AreaForImprovement, local: LocalNumbers) -> Deadline:
    """When an area for improvement is due, from the day the report was published.

    A report that does not say when it was published is counted from the day it came, else from
    the last day of the inspection, and that is said.
    """
    report = area.report
    clock = BY_TIER[Tier(area.tier)].versions[0].clock
    assert isinstance(clock, Once)
    within = local.period(clock.within)
    for day, counted in (
        (report.published_on, "the day the report was published"),
        (report.received_on, "the day the report came, as it does not say when it was published"),
        (report.ended_on, "the inspection's last day, as the report does not say when it was"
         " published"),
    ):  # fmt: skip
        if day is not None:
            try:
                return Deadline(add(within, day, local.terms), f"{within} from {counted}")
            except CannotCount:
                break
    return Deadline(None, "the report gives no day to count from")


def published(area: AreaForImprovement) -> dt.date:
    """The day from which a document answers the report, where tests count from one."""
    report = area.report
    return report.published_on or report.received_on or report.ended_on or dt.date.min
