"""How much each worker holds, counted and weighed, beside the most they may hold."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Q

from sightline.duties.models import local_numbers
from sightline.record.workforce.models import Allocation, FirstYear, Role, Worker, WorkingHours

from .numbers import limit_of, numbers, weight_name
from .work import NEVER, Need, open_needs


@dataclass(frozen=True)
class Load:
    """What one worker holds on a day: children, their weight, and the limit."""

    worker: Worker
    child_ids: tuple[int, ...]
    weight: float
    limit: float
    percent: int
    first_year: bool
    kinds: Mapping[str, int]

    @property
    def children(self) -> int:
        """How many children."""
        return len(self.child_ids)

    @property
    def over(self) -> bool:
        """Whether it weighs more than the limit."""
        return self.weight > self.limit


def weight_of(need: Need | None, weights: Mapping[str, int]) -> float:
    """What a child counts for: the heaviest of the kinds of work they are; one where none is."""
    if need is None:
        return 1.0
    return max(weights[kind] for kind in need.kinds) / 10


def weights_here() -> dict[str, int]:
    """The weight of each kind of work in tenths, as this authority has it."""
    return {
        name.removeprefix(weight_name("")): number.tenths
        for name, number in numbers().items()
        if name.startswith(weight_name(""))
    }


def loads_of(workers: Collection[Worker], day: dt.date) -> list[Load]:
    """What each of these workers holds as a social worker on a day; six questions for them all."""
    held: dict[int, list[int]] = defaultdict(list)
    for worker_id, child_id in (
        _open(day).filter(worker__in=workers).values_list("worker_id", "child_id")
    ):
        held[worker_id].append(child_id)
    needs = open_needs(day, {child for each in held.values() for child in each})
    hours, first, weights = _hours(workers, day), _first_years(workers, day), weights_here()
    local = local_numbers()
    loads = []
    for worker in workers:
        child_ids = tuple(sorted(set(held.get(worker.pk, ()))))
        kinds: dict[str, int] = defaultdict(int)
        for child_id in child_ids:
            for kind in needs[child_id].kinds if child_id in needs else ():
                kinds[kind] += 1
        percent = hours.get(worker.pk, 100)
        loads.append(
            Load(
                worker=worker,
                child_ids=child_ids,
                weight=sum(weight_of(needs.get(child), weights) for child in child_ids),
                limit=limit_of(percent, worker.pk in first, local),
                percent=percent,
                first_year=worker.pk in first,
                kinds=dict(kinds),
            )
        )
    return loads


def _open(day: dt.date):
    """Social workers' allocations that run on a day."""
    return (
        Allocation.objects.filter(role=Role.SOCIAL_WORKER, worker__isnull=False)
        .filter(Q(began_on__isnull=True) | Q(began_on__lte=day))
        .filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))
        .exclude(status__in=NEVER)
    )


def _running(model, day: dt.date):
    held = model.objects.filter(began_on__lte=day).exclude(status__in=NEVER)
    return held.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))


def _hours(workers: Collection[Worker], day: dt.date) -> dict[int, int]:
    """The share of full time of each worker; whose hours nobody wrote down is not here."""
    told: dict[int, int] = defaultdict(int)
    rows = _running(WorkingHours, day).filter(
        post__worker__in=workers, post__role=Role.SOCIAL_WORKER
    )
    for worker_id, percent in rows.values_list("post__worker_id", "percent"):
        told[worker_id] += percent
    return {worker_id: min(percent, 100) for worker_id, percent in told.items()}


def _first_years(workers: Collection[Worker], day: dt.date) -> set[int]:
    rows = _running(FirstYear, day).filter(worker__in=workers)
    return set(rows.values_list("worker_id", flat=True))
