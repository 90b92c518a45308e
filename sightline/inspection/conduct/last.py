"""The last inspection of the authority and what it asked for, with how each thing stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sightline.record.governance.models import AreaForImprovement, InspectionReport


@dataclass(frozen=True)
class Last:
    """The report last published up to a day, and each thing it asked for."""

    report: InspectionReport
    areas: list[AreaForImprovement]


def last_inspection(as_at: dt.date) -> Last | None:
    """The last report published up to the day; None where there is none."""
    held = InspectionReport.objects.filter(published_on__lte=as_at)
    report = (
        held.exclude(status__in=("draft", "entered in error")).order_by("-published_on").first()
    )
    if report is None:
        return None
    return Last(report, list(report.areas.order_by("number")))
