"""One line a child: the next thing owed and when, those longest late first."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Min, Q

from sightline.duties.book import all_duties
from sightline.duties.clock import Position
from sightline.duties.models import Clock as Kept
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Role
from sightline.web.called import names_of
from sightline.web.owed import RUNNING, Line, Owed, line_of, owed_to, soonest
from sightline.web.words import age_on


@dataclass(frozen=True)
class ChildLine:
    """A child, the next thing owed to them, and how many more things are late."""

    child_id: int
    name: str
    age: int | None
    next: Line | None
    late: int
    worker: str

    @property
    def more_late(self) -> int:
        """How many things are late besides the one shown."""
        return max(0, self.late - 1)


@dataclass(frozen=True)
class Brief:
    """What puts a child in the list, and is counted over all of it."""

    child_id: int
    name: str
    due_on: dt.date | None
    late: int


def briefs_of(child_ids: Collection[int], as_at: dt.date) -> list[Brief]:
    """Every child in order, the longest late first; counted by the database."""
    late = Count("pk", filter=Q(position=Position.OVERDUE))
    running = Kept.objects.as_at(as_at).filter(child_id__in=child_ids, position__in=RUNNING)
    counted = running.filter(duty__in=all_duties()).values_list("child_id")
    owed = {child: rest for child, *rest in counted.annotate(Min("due_on"), late=late)}
    names = names_of(child_ids)
    briefs = [
        Brief(child_id, names.get(child_id, ""), *owed.get(child_id, (None, 0)))
        for child_id in child_ids
    ]
    return sorted(briefs, key=lambda brief: (brief.due_on or dt.date.max, brief.name))


def lines_of(briefs: Collection[Brief], as_at: dt.date) -> list[ChildLine]:
    """A line for each child of one page, in three questions however many there are."""
    child_ids = [brief.child_id for brief in briefs]
    next_day = {brief.child_id: brief.due_on for brief in briefs}
    first: dict[int, list[Owed]] = defaultdict(list)
    for each in owed_to(child_ids, as_at, RUNNING, {day for day in next_day.values() if day}):
        if each.clock.due_on == next_day[each.child_id]:
            first[each.child_id].append(each)
    workers = workers_of(child_ids, as_at)
    born = dict(Child.objects.filter(pk__in=child_ids).values_list("pk", "born_on"))
    lines = []
    for brief in briefs:
        owed = soonest(first[brief.child_id])
        born_on = born.get(brief.child_id)
        lines.append(
            ChildLine(
                child_id=brief.child_id,
                name=brief.name,
                age=age_on(born_on, as_at) if born_on and born_on <= as_at else None,
                next=line_of(owed[0]) if owed else None,
                late=brief.late,
                worker=workers.get(brief.child_id, ""),
            )
        )
    return lines


def workers_of(child_ids: Collection[int], as_at: dt.date) -> dict[int, str]:
    """The social worker of each child on a day."""
    held = (
        Allocation.objects.filter(
            child_id__in=child_ids, role=Role.SOCIAL_WORKER, worker__isnull=False
        )
        .filter(Q(began_on__isnull=True) | Q(began_on__lte=as_at))
        .filter(Q(ended_on__isnull=True) | Q(ended_on__gt=as_at))
        .exclude(status__in=("draft", "entered in error"))
        .order_by("began_on")
    )
    return dict(held.values_list("child_id", "worker__name"))
