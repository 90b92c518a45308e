"""How long each kind of record takes from opening its form to saving it, so that we are judged."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from django.shortcuts import render
from django.utils import timezone

from sightline.web.models import TimeSpent
from sightline.web.recording.making import recordings
from sightline.web.screen import screen

FEW = 5
MONTHS = {"1": 31, "3": 92, "12": 366}


@dataclass(frozen=True)
class Kind:
    """One kind of record: how many were made, the middle time, and the longest tenth."""

    title: str
    count: int
    middle: int
    longest_tenth: int
    hours: float
    sittings: float
    few: bool


@screen(
    "recording/time",
    title="How long recording takes",
    needs="recording.time",
    reach="numbers",
    listed="How long recording takes",
)
def time(request):
    """Each kind of record, those that take most in all first."""
    wanted = request.GET.get("months", "")
    months = wanted if wanted in MONTHS else "3"
    since = timezone.localdate() - dt.timedelta(days=MONTHS[months])
    kinds = kinds_since(since)
    given = {
        "kinds": kinds,
        "since": since,
        "months": months,
        "choices": list(MONTHS),
        "hours": sum(kind.hours for kind in kinds),
        "records": sum(kind.count for kind in kinds),
        "few": FEW,
    }
    return render(request, "recording/time/time.html", given)


def kinds_since(since: dt.date) -> list[Kind]:
    """What was recorded from a day on, by kind."""
    held = defaultdict(list)
    for form, seconds, sittings in TimeSpent.objects.filter(on__gte=since).values_list(
        "form", "seconds", "sittings"
    ):
        held[form].append((seconds, sittings))
    titles = {made.name: made.title for made in recordings()}
    found = [_kind(titles.get(form, form), rows) for form, rows in held.items()]
    return sorted(found, key=lambda kind: (-kind.hours, kind.title))


def _kind(title: str, rows: list[tuple[int, int]]) -> Kind:
    times = sorted(seconds for seconds, _ in rows)
    return Kind(
        title=title,
        count=len(rows),
        middle=round(median(times)),
        longest_tenth=times[min(len(times) - 1, len(times) * 9 // 10)],
        hours=sum(times) / 3600,
        sittings=sum(sittings for _, sittings in rows) / len(rows),
        few=len(rows) < FEW,
    )
