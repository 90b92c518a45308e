"""What the night's work came to: whether it was done, what it found, and night by night."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.shortcuts import render
from django.utils import timezone

from sightline.core.models import NightlyWork
from sightline.core.night.work import Job, all_jobs
from sightline.web.screen import screen

NIGHTS = 30
LATE_AFTER = dt.timedelta(hours=30)
"""A night and some hours: whoever comes in the morning is told if the last one was left out."""


@dataclass(frozen=True)
class Line:
    """One job, with what came of it the last time it was done, if it ever was."""

    job: Job
    last: NightlyWork | None

    @property
    def late(self) -> bool:
        """Whether it was not done last night."""
        return self.last is None or self.last.ended_at < timezone.now() - LATE_AFTER

    @property
    def took(self) -> float:
        """Seconds that it took."""
        return (self.last.ended_at - self.last.began_at).total_seconds() if self.last else 0


@screen(
    "performance/night",
    title="What the night’s work found",
    needs="performance.tell",
    reach="numbers",
    under="performance.quality.quality",
)
def night(request):
    """Each job of the night, what came of it last, and what somebody has to look into."""
    since = timezone.now() - dt.timedelta(days=NIGHTS)
    held = list(NightlyWork.objects.filter(began_at__gte=since).order_by("-began_at", "-pk"))
    lines = last_of_each(held)
    given = {
        "lines": lines,
        "ever": any(line.last for line in lines),
        "look": [line for line in lines if line.last and line.last.to_look_at],
        "late": [line for line in lines if line.late],
        "nights": by_night(held),
        "jobs": [line.job for line in lines],
    }
    return render(request, "performance/night/night.html", given)


def last_of_each(held: Iterable[NightlyWork]) -> list[Line]:
    """Each job with the latest of what is held of it, the newest first."""
    latest: dict[str, NightlyWork] = {}
    for each in held:
        latest.setdefault(each.job, each)
    return [Line(job, latest.get(code)) for code, job in all_jobs().items()]


def by_night(held: Iterable[NightlyWork]) -> list[tuple[dt.date, dict[str, NightlyWork]]]:
    """What came of each job on each day it was done, the newest day first."""
    nights: dict[dt.date, dict[str, NightlyWork]] = {}
    for each in held:
        nights.setdefault(timezone.localdate(each.began_at), {}).setdefault(each.job, each)
    return list(nights.items())
