"""Unmet needs of all families, counted by kind, cause and part of the area, for commissioning."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from django.shortcuts import render

from sightline.core.access import reach_of
from sightline.core.spine import GONE
from sightline.record.early_help.models import NeedCategory, UnmetNeed, WhyUnmet
from sightline.web.as_at import day_asked
from sightline.web.export import as_csv
from sightline.web.screen import screen

YEAR = dt.timedelta(days=365)
SMALL = 5
"""A count below this could tell who is meant, and is not sent out of the service."""


@screen(
    "early-help/needs",
    title="Help that could not be had",
    needs="early_help.see",
    reach="numbers",
    under="early_help.register.register",
)
def needs(request):
    """The year to a day, by kind and cause; each quarter; and as a file for commissioners."""
    as_at = day_asked(request)
    held = reach_of(request.user).of(UnmetNeed.objects.exclude(status__in=GONE))
    rows = list(held.filter(found_on__gt=as_at - YEAR, found_on__lte=as_at))
    if request.GET.get("format") == "csv":
        return as_csv(_lines(rows), f"unmet-needs-{as_at.isoformat()}")
    counts = Counter((each.category, each.why_unmet) for each in rows)
    waits = [
        (as_at - each.waited_since_on).days
        for each in rows
        if each.waited_since_on and each.met_on is None
    ]
    given = {
        "as_at": as_at,
        "all": len(rows),
        "unmet": sum(1 for each in rows if each.met_on is None or each.met_on > as_at),
        "longest": max(waits, default=0),
        "kinds": [
            (title, [counts[(kind, why)] for why in WhyUnmet.values], _of(rows, kind, as_at))
            for kind, title in NeedCategory.choices
            if any(each.category == kind for each in rows)
        ],
        "causes": WhyUnmet.labels,
        "districts": Counter(each.district or "Not told" for each in rows).most_common(12),
        "ahead": ahead(rows, as_at),
    }
    return render(request, "early_help/needs/needs.html", given)


def _of(rows: list[UnmetNeed], kind: str, as_at: dt.date) -> int:
    """How many of one kind are still not met."""
    return sum(
        1 for each in rows if each.category == kind and (not each.met_on or each.met_on > as_at)
    )


def ahead(rows: list[UnmetNeed], as_at: dt.date) -> tuple[list[tuple[str, int]], int]:
    """How many were found in each quarter of the year, and how many to expect in the next.

    The next is taken to be like the mean of the four: there is too little to say more.
    """
    quarters = []
    for number in range(4, 0, -1):
        last = as_at - dt.timedelta(days=91 * (number - 1))
        first = last - dt.timedelta(days=91)
        count = sum(1 for each in rows if first < each.found_on <= last)
        quarters.append((f"to {last:%-d %B %Y}", count))
    return quarters, round(sum(count for _, count in quarters) / 4)


def _lines(rows: list[UnmetNeed]) -> list[dict[str, Any]]:
    """One line for each kind, cause and part of the area; small counts are said to be so."""
    counts = Counter((each.category, each.why_unmet, each.district) for each in rows)
    return [
        {
            "category": category,
            "why_unmet": why,
            "district": district or "not told",
            "families": count if count >= SMALL else f"fewer than {SMALL}",
        }
        for (category, why, district), count in sorted(counts.items())
    ]
