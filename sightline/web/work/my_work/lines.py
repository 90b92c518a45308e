"""One line a child: the next thing owed and when, those longest late first."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from sightline.duties.clock import Position
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
    due_on: dt.date | None
    late: int
    worker: str

    @property
    def more_late(self) -> int:
        """How many things are late besides the one shown."""
        return max(0, self.late - 1)


def lines_of(child_ids: Collection[int], as_at: dt.date) -> list[ChildLine]:
    """A line for each child, in four questions to the database however many there are."""
    running: dict[int, list[Owed]] = defaultdict(list)
    for each in owed_to(child_ids, as_at, RUNNING):
        running[each.child_id].append(each)
    names, workers = names_of(child_ids), workers_of(child_ids, as_at)
    born = dict(Child.objects.filter(pk__in=child_ids).values_list("pk", "born_on"))
    lines = []
    for child_id in child_ids:
        owed = soonest(running[child_id])
        born_on = born.get(child_id)
        lines.append(
            ChildLine(
                child_id=child_id,
                name=names.get(child_id, ""),
                age=age_on(born_on, as_at) if born_on and born_on <= as_at else None,
                next=line_of(owed[0]) if owed else None,
                due_on=owed[0].clock.due_on if owed else None,
                late=sum(1 for each in owed if each.stands is Position.OVERDUE),
                worker=workers.get(child_id, ""),
            )
        )
    return sorted(lines, key=lambda line: (line.due_on or dt.date.max, line.name))


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
