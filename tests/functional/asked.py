"""What two inspections asked of the small authority, the same thing twice, for the browser."""

from __future__ import annotations

import datetime as dt

from sightline.core.models import Account
from sightline.inspection.improvement import keeping, recurring, services
from sightline.inspection.improvement.models import Recurrence
from sightline.inspection.improvement.services import AskedFor
from sightline.record.governance.models import AreaForImprovement, InspectionReport

PLANS = "Every child in care has a care plan that says how their needs are met"
AGAIN = "Care plans for every child in care, with the needs and how they are met"
HEALTH = "Health assessments done in time"


def make(by: Account, today: dt.date) -> list[AreaForImprovement]:
    """Two reports and what they asked for, worked out for the day; one pair confirmed."""
    asked = (
        (dt.date(2011, 3, 18), [AskedFor(AGAIN, "immediately", "20"),
                                AskedFor(HEALTH, "within three months", "20")]),
        (dt.date(2013, 5, 17), [
            AskedFor(PLANS, "immediately", "15", ("every-child-has-a-care-plan",)),
            AskedFor("Health assessments in time, and about this child", "within six months"),
        ]),
    )  # fmt: skip
    areas: list[AreaForImprovement] = []
    for ended, wanted in asked:
        report = InspectionReport.objects.create(
            reference=f"Exampleshire, {ended.year}", began_on=ended, ended_on=ended,
            published_on=ended + dt.timedelta(days=35),
        )  # fmt: skip
        areas = services.begin_items(by=by, report=report, asked_for=wanted)
    services.agree_action(
        by=by, area=areas[0], what="A weekly list of who is without", agreed_on=today,
        due_on=today + dt.timedelta(days=30), owner_says="The head of service",
    )  # fmt: skip
    services.close_by_hand(
        by=by, area=areas[1], closed_on=today, because="Agreed with the inspectors"
    )
    keeping.keep(today, days=[today - dt.timedelta(days=12), today])
    recurring.propose(by=by, authority=recurring.OURS)
    first = Recurrence.objects.order_by("-likeness").first()
    if first is not None:
        recurring.decide(by=by, recurrence=first, same=True, on=today)
    return areas
