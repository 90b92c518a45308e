"""The last inspection of the authority and what it asked for, with how each thing stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sightline.inspection.improvement.status import Item, statuses
from sightline.record.governance.models import InspectionReport


@dataclass(frozen=True)
class Last:
    """The report last published up to a day, and where each thing it asked for stands."""

    report: InspectionReport
    items: list[Item]


def last_inspection(as_at: dt.date) -> Last | None:
    """The last report published up to the day; None where there is none.

    Where the live tests are not worked out for the day yet, that is said and nothing is waited for.
    """
    held = InspectionReport.objects.filter(published_on__lte=as_at)
    report = (
        held.exclude(status__in=("draft", "entered in error")).order_by("-published_on").first()
    )
    if report is None:
        return None
    return Last(report, statuses(as_at, reports=[report], work=False))
