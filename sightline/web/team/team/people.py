"""Each worker of a team on a line: how much they hold, when supervision is due, what is late."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Max, Min
from django.utils import timezone

from sightline.core.facts import Subject
from sightline.duties.clock import Position
from sightline.duties.models import Clock, ServiceClock
from sightline.quality.caseloads.loads import Load, loads_of
from sightline.record.workforce.models import Supervision, Worker
from sightline.web.models import Draft
from sightline.web.words import ago, how_long, uk_date

SESSIONS = (
    *("sw-supervision", "nqsw-supervision", "nqsw-supervision-fortnightly"),
    "nqsw-supervision-monthly",
)
"""The duties to supervise."""
WRITING_UP = ("record-timeliness", "record-timeliness-note")
"""The duties to write up what was done."""
LEFT_LYING = dt.timedelta(days=2)
"""How long a draft may lie before it counts as work that the record does not show."""


@dataclass(frozen=True)
class Person:
    """One worker, as a line of the team's page."""

    load: Load
    late: int
    unwritten: int
    supervision_due: dt.date | None
    supervised_on: dt.date | None
    day: dt.date

    @property
    def worker(self) -> Worker:
        """Who it is."""
        return self.load.worker

    @property
    def session_late(self) -> bool:
        """Whether a session is overdue."""
        return self.supervision_due is not None and self.supervision_due < self.day

    @property
    def session_says(self) -> str:
        """When supervision is due or how late it is; when it last was, where no clock can tell."""
        if self.supervision_due is not None:
            days = (self.day - self.supervision_due).days
            if days > 0:
                return f"{how_long(days)} late"
            return f"due {uk_date(self.supervision_due)}"
        if self.supervised_on is not None:
            return f"last {ago(self.supervised_on, self.day)}"
        return "none is recorded"


def people(workers: Collection[Worker], day: dt.date) -> list[Person]:
    """A line for each: over the limit first, then those with most that is late."""
    numbers = [each.pk for each in workers]
    late = dict(
        Clock.objects.overdue(day)
        .filter(owner_now__in=numbers)
        .values_list("owner_now")
        .annotate(Count("pk"))
    )
    due = dict(
        ServiceClock.objects.as_at(day)
        .filter(
            subject=Subject.WORKER,
            number__in=numbers,
            duty__in=SESSIONS,
            position__in=(Position.OVERDUE, Position.DUE),
        )
        .values_list("number")
        .annotate(Min("due_on"))
    )
    unwritten = _unwritten(workers, day)
    held = Supervision.objects.filter(worker__in=numbers, held_on__lte=day)
    last = dict(held.values_list("worker").annotate(Max("held_on")))
    lines = [
        Person(
            load,
            late.get(load.worker.pk, 0),
            unwritten.get(load.worker.pk, 0),
            due.get(load.worker.pk),
            last.get(load.worker.pk),
            day,
        )
        for load in loads_of(workers, day)
    ]
    return sorted(lines, key=lambda one: (not one.load.over, -one.late, one.worker.name))


def _unwritten(workers: Collection[Worker], day: dt.date) -> dict[int, int]:
    """Work that was done and is not on the record: late to be written up, or lying as a draft."""
    late = Clock.objects.overdue(day).filter(
        owner_now__in=[each.pk for each in workers], duty__in=WRITING_UP
    )
    found = dict(late.values_list("owner_now").annotate(Count("pk")))
    worker_of = {each.account_id: each.pk for each in workers if each.account_id}
    lying = Draft.objects.filter(
        started_by__in=worker_of,
        ended_at=None,
        opened_at__lt=timezone.now() - LEFT_LYING,
        child_id__isnull=False,
    ).exclude(fields={})
    for account_id, many in lying.values_list("started_by").annotate(Count("pk")):
        worker = worker_of[account_id]
        found[worker] = found.get(worker, 0) + many
    return found
