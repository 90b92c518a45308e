"""Conferences to come within reach, soonest first, with what is missing for each."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.shortcuts import render
from django.utils import timezone

from sightline.core import access
from sightline.record.planning.choices import Agency
from sightline.record.protection.calling import CHAIR
from sightline.record.protection.models import AgencyReport, ConferenceBooking
from sightline.web.called import names_of
from sightline.web.protection.standing import missing_for
from sightline.web.screen import screen

AFTER = 30
"""How many that were held, and still lack something, are looked at."""


@screen(
    "protection/desk",
    title="Conferences",
    needs=CHAIR,
    reach="children in reach",
    menu=(46, "Conferences"),
)
def desk(request):
    """What is to be held; then what was held and has not gone out; then how reports come."""
    reach = access.reach_of(request.user)
    held = reach.of(ConferenceBooking.objects.all(), "meeting__children__child_id").distinct()
    live = held.filter(meeting__cancelled_on=None).select_related("meeting__chaired_by")
    coming = list(live.filter(meeting__held_on=None).order_by("meeting__planned_on", "pk"))
    after = live.exclude(meeting__held_on=None).order_by("-meeting__held_on", "-pk")[:AFTER]
    rows = [_row(each, reach) for each in coming]
    done = [row for each in after if (row := _row(each, reach))["missing"]]
    given = {
        "rows": rows,
        "done": done,
        "reports": _reports(held),
        "names": names_of({number for row in (*rows, *done) for number in row["children"]}),
        "today": timezone.localdate(),
        "late": sum(any(each.late for each in row["missing"]) for row in rows),
    }
    return render(request, "protection/desk/desk.html", given)


def _row(booking: ConferenceBooking, reach: access.Reach) -> dict[str, Any]:
    """One conference, with the children the reader can reach."""
    numbers = booking.meeting.children.order_by("pk").values_list("child_id", flat=True)
    return {
        "booking": booking,
        "children": [number for number in numbers if number in reach],
        "missing": missing_for(booking),
    }


def _reports(bookings: Any) -> list[dict[str, Any]]:
    """For each agency, how many reports were owed, came in time, came late, and were poor."""
    held = AgencyReport.objects.filter(meeting__booking__in=bookings)
    owed: Counter[str] = Counter()
    came: Counter[str] = Counter()
    late: Counter[str] = Counter()
    poor: Counter[str] = Counter()
    for each in held:
        owed[each.agency] += 1
        in_time = each.received_on and (each.due_on is None or each.received_on <= each.due_on)
        came[each.agency] += bool(in_time)
        late[each.agency] += bool(each.received_on and not in_time)
        poor[each.agency] += each.chair_grade == "poor"
    return [
        {
            "agency": Agency(agency).label,
            "owed": owed[agency],
            "in_time": came[agency],
            "late": late[agency],
            "none": owed[agency] - came[agency] - late[agency],
            "poor": poor[agency],
        }
        for agency in Agency.values
        if owed[agency]
    ]
