"""What a year of allegations shows: who reports and who never does, how soon, what was found."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from django.shortcuts import render

from sightline.core.calendar import add
from sightline.core.periods import working_days
from sightline.core.spine import GONE
from sightline.record.protection.models import Allegation
from sightline.web.as_at import day_asked
from sightline.web.export import as_csv
from sightline.web.screen import screen

YEAR = dt.timedelta(days=365)


@screen(
    "allegations/year",
    title="What the year of allegations shows",
    needs="allegations.see",
    under="allegations.register.register",
)
def year(request):
    """The report to the board: the year to a day, as a page and as a file. It names nobody."""
    as_at = day_asked(request)
    held = Allegation.objects.exclude(status__in=GONE)
    rows = list(held.filter(referred_on__gt=as_at - YEAR, referred_on__lte=as_at))
    lines = by_sector(rows)
    if request.GET.get("format") == "csv":
        return as_csv(lines, f"allegations-{as_at.isoformat()}")
    given = {
        "as_at": as_at,
        "all": len(rows),
        "lines": lines,
        "silent": [each["sector"] for each in lines if not each["reported"]],
        "soon": sum(each["reported_in_a_working_day"] for each in lines),
        "outcomes": Counter(each.get_outcome_display() for each in rows if each.outcome),
        "open": sum(1 for each in rows if not each.closed_on and not each.withdrawn_on),
        "barred": sum(1 for each in rows if each.referred_to_barring_on),
    }
    return render(request, "allegations/year/year.html", given)


def by_sector(rows: list[Allegation]) -> list[dict[str, Any]]:
    """A line for each kind of employer, those who reported nothing too: they may not know how."""
    return [
        {
            "sector": title,
            "reported": len(theirs := [each for each in rows if each.sector == sector]),
            "reported_in_a_working_day": sum(1 for each in theirs if soon(each)),
            "in_writing": sum(1 for each in theirs if each.referred_in_writing),
            "substantiated": sum(1 for each in theirs if each.outcome == "substantiated"),
        }
        for sector, title in Allegation.Sector.choices
    ]


def soon(each: Allegation) -> bool:
    """Whether the employer reported it within one working day of knowing."""
    if each.employer_knew_on is None or each.referred_on is None:
        return False
    return each.referred_on <= add(working_days(1), each.employer_knew_on)
