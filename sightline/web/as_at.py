"""The day a page speaks of: the one asked for, else today, else the last that can be told."""

import datetime as dt

from django.db.models import Count, Max, Q
from django.http import HttpRequest
from django.utils import timezone

from sightline.core.models import Coverage

from .words import read_day


def day_asked(request: HttpRequest, usual: dt.date | None = None) -> dt.date:
    """The day in `?as-at=`, where it is a real one and not to come; else the usual day.

    A page that has the usual day already gives it, so that it is not asked for twice.
    """
    day = read_day(request.GET.get("as-at", ""))
    if day is None or day > timezone.localdate():
        return usual or usual_day()
    return day


def day_passed_over(request: HttpRequest) -> str:
    """Why the day that was typed could not be used; nothing where it could, or none was."""
    asked = request.GET.get("as-at", "").strip()
    if not asked:
        return ""
    day = read_day(asked)
    if day is None:
        return "Enter a day, such as 31 3 2024"
    return "Enter a day that has been" if day > timezone.localdate() else ""


def usual_day() -> dt.date:
    """Today while any source still speaks; else the last day that one did.

    An authority that has only loaded its returns is shown as on the last day they cover: on any
    later day nothing could be told.
    """
    today = timezone.localdate()
    told = Coverage.objects.aggregate(
        going_on=Count("pk", filter=Q(until__isnull=True) | Q(until__gte=today)),
        last=Max("until"),
    )
    return today if told["going_on"] else told["last"] or today
