"""Keeps what live tests came to, month by month, so that a page can say since when."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence

from django.db import transaction
from django.utils import timezone

from sightline.indicators.figures import counting
from sightline.indicators.scorecards.keeping import month_ends

from .answers import worked_out
from .deadlines import published
from .models import ProofPoint
from .status import areas_of, point_of, tests_of

MONTHS = 13
"""A year and the day itself."""
LONGEST = 120
"""Months whose ends may be kept at most: ten years."""


def days_to_keep(as_at: dt.date, months: int = MONTHS) -> list[dt.date]:
    """The day, the ends of the months before it, and the last day of each inspection among them.

    Nothing is worked out for a day before the first inspection whose items are held.
    """
    reports = {area.report for area in areas_of()}
    ended = {each.ended_on for each in reports if each.ended_on and each.ended_on <= as_at}
    if not reports:
        return []
    first = min(ended, default=as_at)
    return sorted({day for day in month_ends(as_at, months) if day >= first} | ended)


def keep(
    as_at: dt.date,
    *,
    days: Sequence[dt.date] | None = None,
    areas: Sequence[int] | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Work every attached test out for the day and the months before it, and keep the answers.

    `days` chooses the days, and `areas` only some areas for improvement, by number. Returns how
    many answers were kept. `progress` is called after each day.
    """
    kept = 0
    tests = tests_of(areas_of(areas=areas))
    if days is None:
        days = days_to_keep(as_at)
    asked = {attached.pk: (test, published(attached.area)) for attached, test in tests}
    with counting() as run:
        for day in days if tests else []:
            answers = worked_out(run, asked.values(), day)
            now = timezone.now()
            rows = [
                point_of(attached, answers[asked[attached.pk]], day, now) for attached, _ in tests
            ]
            with transaction.atomic():
                ProofPoint.objects.filter(as_at=day, attached__in=asked).delete()
                ProofPoint.objects.bulk_create(rows, batch_size=2000)
            kept += len(rows)
            progress(1)
    return kept


def keep_no_days_between(as_at: dt.date) -> None:
    """Let go of answers of days on which nothing changed and no month and no inspection ended.

    The days on either side of a change stay, as they say since when something has been so.
    """
    shown = set(days_to_keep(as_at, months=LONGEST))
    stood: dict[dt.date, dict[int, str]] = defaultdict(dict)
    held = ProofPoint.objects.filter(as_at__lte=as_at).order_by("as_at")
    for day, attached, state in held.values_list("as_at", "attached_id", "state"):
        stood[day][attached] = state
    days = list(stood)
    like_both = [
        day
        for before, day, after in zip(days, days[1:], days[2:], strict=False)
        if day not in shown and stood[before] == stood[day] == stood[after]
    ]
    ProofPoint.objects.filter(as_at__in=like_both).delete()


def kept_days() -> list[dt.date]:
    """The days for which answers are kept, the newest first."""
    return list(ProofPoint.objects.order_by("-as_at").values_list("as_at", flat=True).distinct())
