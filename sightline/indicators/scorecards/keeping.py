"""Keeps figures month by month, so that a scorecard need not count a year of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from django.db import transaction

from sightline.core.calendar import add_months

from ..arithmetic import exact
from ..book import all_indicators
from ..figures import Figure, counting
from ..periods import Over, Span, said
from .models import FigurePoint

SPLITS = ("", "service", "team", "worker")
"""For whom a figure is kept: everybody, then each service, team and worker."""
SO_FAR = "year so far"
"""The split under which a year that has not ended is kept, from 1 April to the day."""
MONTHS = 25
"""Two years and the month itself: enough for a control chart and last year's figure."""


def month_ends(as_at: dt.date, months: int = MONTHS) -> list[dt.date]:
    """The day itself and the last days of the months before it, the earliest first."""
    first = as_at.replace(day=1)
    earlier = [add_months(-back, first) - dt.timedelta(days=1) for back in range(months - 1)]
    return sorted({*earlier, as_at})


def keep(
    as_at: dt.date,
    *,
    months: int = MONTHS,
    splits: Sequence[str] = SPLITS,
    codes: Iterable[str] | None = None,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Work the figures out for each month and keep them in place of those kept before.

    Each month is split by service, team and worker as they then were. Of the day asked about, what
    has come of the year so far is kept as well. Returns how many points were kept. `progress` is
    called after each day.
    """
    book = all_indicators()
    chosen = [book[code] for code in codes] if codes is not None else list(book.values())
    kept = 0
    with counting() as run:
        for day in month_ends(as_at, months):
            rows: list[FigurePoint] = []
            for split in splits:
                found = run.figures(chosen, day, split or None, to_date=True)
                rows += [_point(figure, split, day) for figure in found]
            if day == as_at:
                yearly = [one for one in chosen if one.over in (Over.YEAR, Over.ROLLING)]
                found = run.between(yearly, _year_so_far(day))
                rows += [_point(figure, SO_FAR, day) for figure in found]
            with transaction.atomic():
                FigurePoint.objects.filter(
                    as_at=day,
                    indicator__in=[one.code for one in chosen],
                    split__in=[*splits, SO_FAR],
                ).delete()
                FigurePoint.objects.bulk_create(rows, batch_size=2000)
            kept += len(rows)
            progress(1)
    return kept


def keep_month_ends_alone(as_at: dt.date) -> None:
    """Let go of the figures of days before this one that ended no month, as a scorecard shows none.

    Else the figures of every day of every year would be kept, and each drawn as if it were a month.
    """
    days = FigurePoint.objects.filter(as_at__lt=as_at).values_list("as_at", flat=True).distinct()
    between = [day for day in days if (day + dt.timedelta(days=1)).day != 1]
    FigurePoint.objects.filter(as_at__in=between).delete()


def _year_so_far(day: dt.date) -> Span:
    """From the last 1 April to the day."""
    first = dt.date(day.year - (day.month < 4), 4, 1)
    return Span(first, day, f"{said(first)} to {said(day)}")


def _point(figure: Figure, split: str, day: dt.date) -> FigurePoint:
    return FigurePoint(
        indicator=figure.code,
        split=split,
        group=figure.group or "",
        as_at=day,
        period=figure.period,
        numerator=_number(figure.numerator),
        denominator=_number(figure.denominator),
        value=figure.value,
        cannot_tell=figure.cannot_tell,
        excluded=[list(pair) for pair in figure.excluded],
        version=figure.version,
    )


def _number(number: object) -> float | None:
    return None if number is None else float(exact(number))  # type: ignore[arg-type]


def kept_days() -> list[dt.date]:
    """The days for which the whole authority's figures are kept, the newest first."""
    return list(
        FigurePoint.objects.filter(split="")
        .order_by("-as_at")
        .values_list("as_at", flat=True)
        .distinct()
    )
