"""Whose a clock is: whoever held the role on the day it was due, and who holds it now."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from sightline.core.coverage import FOREVER
from sightline.core.facts import Subject
from sightline.record.workforce.models import Allocation

from .events import NEVER_EVENTS
from .language import Role
from .subjects import table_of


@dataclass(frozen=True, slots=True)
class Held:
    """One worker in one role for one child, between two days."""

    role: str
    worker: int | None
    manager: int | None
    since: dt.date
    until: dt.date


@dataclass(slots=True)
class Holders:
    """Everyone who has held a role for one child."""

    held: list[Held] = field(default_factory=list)

    def on(self, role: Role, day: dt.date) -> int | None:
        """Who held the role on this day; on a day of handing over, whoever took it on.

        The team manager is whoever manages the team of the child's social worker, unless one
        is named for the child.
        """
        found = [one for one in self.held if one.since <= day <= one.until]
        mine = [one for one in found if one.role == role.value and one.worker is not None]
        if mine:
            return max(mine, key=lambda one: one.since).worker
        if role is Role.TEAM_MANAGER:
            through = [one for one in found if one.role == Role.SOCIAL_WORKER.value]
            return max(through, key=lambda one: one.since).manager if through else None
        return None

    def now(self, role: Role) -> int | None:
        """Who holds the role still."""
        return self.on(role, FOREVER)


def holder_rows(first: int, last: int) -> QuerySet[Any, Any]:
    """Who has held which role for the children whose numbers lie between these two."""
    return (
        Allocation.objects.filter(child_id__gte=first, child_id__lte=last)
        .exclude(status__in=NEVER_EVENTS)
        .order_by("child_id", "pk")
        .values_list(
            *("child_id", "role", "worker_id", "team__manager_id"),
            *("began_on", "known_on", "ended_on"),
        )
    )


def holders_told(rows: Iterable[Sequence[Any]]) -> dict[int, Holders]:
    """The same for each child, from the rows."""
    out: dict[int, Holders] = defaultdict(Holders)
    for child, role, worker, manager, began, known, ended in rows:
        out[child].held.append(Held(role, worker, manager, began or known, ended or FOREVER))
    return out


ANSWERS_FOR: dict[Subject, tuple[str, tuple[Role, ...]]] = {
    Subject.WORKER: ("team__manager", (Role.TEAM_MANAGER, Role.REVIEWING_MANAGER)),
    Subject.ALLEGATION: ("handled_by", (Role.ALLEGATIONS_OFFICER,)),
}
"""Who answers for a worker or an allegation: whom the record names now, since it names no other."""


def answered_for(subject: Subject) -> QuerySet[Any, Any]:
    """The subjects of a kind for whom somebody named answers."""
    path, _ = ANSWERS_FOR[subject]
    rows: Any = table_of(subject)._default_manager.filter(**{f"{path}__isnull": False})
    return rows.exclude(status__in=NEVER_EVENTS).order_by("pk")


def answering(subject: Subject, first: int, last: int) -> dict[int, Holders]:
    """Who answers for each worker, or allegation, whose number lies between these two."""
    out: dict[int, Holders] = defaultdict(Holders)
    if subject in ANSWERS_FOR:
        path, roles = ANSWERS_FOR[subject]
        found = answered_for(subject).filter(pk__gte=first, pk__lte=last)
        for number, worker in found.values_list("pk", path):
            for role in roles:
                out[number].held.append(Held(role.value, worker, None, dt.date.min, FOREVER))
    return out
