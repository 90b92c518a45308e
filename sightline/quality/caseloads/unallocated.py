"""Children with an open need whom no qualified worker has: none of them can be left out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q

from sightline.record.workforce.models import (
    Allocation,
    Registration,
    Risk,
    Role,
    Team,
    UnallocatedLook,
    Worker,
)

from .work import NEVER, Need, open_needs

RANK = {"": 0, Risk.HIGH.value: 1, Risk.MEDIUM.value: 2, Risk.LOW.value: 3}
"""Whom nobody has looked at comes first: that risk is not known, and so not known to be low."""


@dataclass(frozen=True)
class Waiting:
    """A child with no qualified worker: why, since when, and how it was last looked at.

    `told` is False where the worker's registration is not recorded, so that nobody can tell.
    """

    child_id: int
    says: str
    since: dt.date
    need: Need
    held: Allocation | None
    look: UnallocatedLook | None
    told: bool = True

    @property
    def risk(self) -> str:
        """The risk as it was last rated; blank where nobody has since the child was unallocated."""
        return self.look.risk if self.look else ""

    def look_late(self, day: dt.date) -> bool:
        """Whether somebody should have looked again by now, or for the first time."""
        return self.look is None or self.look.next_look_on < day

    def days(self, day: dt.date) -> int:
        """How many days nobody has had the child."""
        return (day - self.since).days


def unallocated(day: dt.date, child_ids: Collection[int] | None = None) -> list[Waiting]:
    """Every child who is waiting on a day: not looked at first, then by risk, the longest first."""
    needs = open_needs(day, child_ids)
    held, last = _held(day, needs), _last_held(day, needs)
    known = _Known(day)
    looks = _looks(day, needs)
    found = []
    for child_id, need in needs.items():
        now = held.get(child_id)
        says, since, told = known.why_not(now)
        if not says:
            continue
        since = max(filter(None, (since or last.get(child_id), need.since)))
        look = looks.get(child_id)
        if look is not None and look.looked_on < since:
            look = None
        found.append(Waiting(child_id, says, since, need, now, look, told))
    return sorted(found, key=lambda one: (not one.told, RANK[one.risk], one.since, one.child_id))


class _Known:
    """What is known of workers on a day: who left, who manages, and who is registered."""

    def __init__(self, day: dt.date) -> None:
        self.day = day
        managers = Team.objects.filter(manager__isnull=False)
        self.managers = set(managers.values_list("manager_id", flat=True))
        rows = Registration.objects.filter(profession="social worker").exclude(status__in=NEVER)
        self.ever = set(rows.values_list("worker_id", flat=True))
        now = rows.filter(began_on__lte=day).filter(Q(ended_on=None) | Q(ended_on__gte=day))
        self.registered = set(now.values_list("worker_id", flat=True))

    def why_not(self, held: Allocation | None) -> tuple[str, dt.date | None, bool]:
        """Why whoever has the child does not count, since when, and whether it can be told."""
        if held is None:
            return "Nobody has this child.", None, True
        if held.worker is None:
            whose = held.team or "A team"
            return f"{whose} has this child, and no worker in it does.", None, True
        worker: Worker = held.worker
        if worker.ended_on is not None and worker.ended_on <= self.day:
            return f"{worker}, who has this child, has left.", worker.ended_on, True
        if worker.pk in self.managers:
            return f"{worker} holds this child as a manager, which is not allocation.", None, True
        if worker.pk in self.registered:
            return "", None, True
        if held.qualified is False or worker.pk in self.ever:
            return f"{worker} is not a registered social worker.", held.began_on, True
        if held.qualified:
            return "", None, True
        return f"Whether {worker} is a registered social worker is not recorded.", None, False


def _held(day: dt.date, child_ids: Iterable[int]) -> dict[int, Allocation]:
    """Who has each child on a day as social worker; the latest where there are two."""
    rows = (
        Allocation.objects.filter(role=Role.SOCIAL_WORKER, child_id__in=list(child_ids))
        .filter(Q(began_on__isnull=True) | Q(began_on__lte=day))
        .filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))
        .exclude(status__in=NEVER)
        .select_related("worker", "team")
        .order_by("began_on", "pk")
    )
    return {each.child_id: each for each in rows}


def _last_held(day: dt.date, child_ids: Iterable[int]) -> dict[int, dt.date]:
    """The last day that a worker, not known to be unqualified, gave each child up."""
    last: dict[int, dt.date] = {}
    rows = Allocation.objects.filter(
        role=Role.SOCIAL_WORKER,
        child_id__in=list(child_ids),
        worker__isnull=False,
        ended_on__lte=day,
    ).exclude(status__in=NEVER)
    for child_id, ended_on in rows.exclude(qualified=False).values_list("child_id", "ended_on"):
        last[child_id] = max(ended_on, last.get(child_id, ended_on))
    return last


def _looks(day: dt.date, child_ids: Iterable[int]) -> dict[int, UnallocatedLook]:
    rows = UnallocatedLook.objects.filter(child_id__in=list(child_ids), looked_on__lte=day)
    rows = rows.exclude(status__in=NEVER).select_related("looked_by").order_by("looked_on", "pk")
    return {each.child_id: each for each in rows}


def by_team(found: Iterable[Waiting]) -> dict[int | None, list[Waiting]]:
    """The same by the team that has each child; None for those whom no team has."""
    out: dict[int | None, list[Waiting]] = defaultdict(list)
    for each in found:
        team = each.held and (each.held.team_id or (each.held.worker and each.held.worker.team_id))
        out[team or None].append(each)
    return out
