"""Keeps the clocks of workers, allegations and inspection reports, as `store` does of children."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from sightline.core.facts import Subject

from ..book import duties_about
from ..engine import clocks
from ..events import by_child, coverage_rows, covering_told, readings
from ..language import Duty
from ..models import ServiceClock, local_numbers
from ..owners import Holders, answering
from ..reading import Memory
from ..subjects import OTHERS, table_of
from .rows import AS_TEXT, OF_CLOCK, Row, insert, row_of

Counts = tuple[int, int, int]
"""How many clocks there are, how many of them were added, and how many others taken away."""

ALL = (-(2**63), 2**63 - 1)


def refresh(subject: Subject, number: int) -> Counts:
    """Work out the clocks of one worker, allegation or report from the record as it now is."""
    return _between(subject, list(duties_about(subject).values()), number, number)


def rebuild(duties: Iterable[Duty]) -> Iterator[Counts]:
    """Put right the clocks of these duties: those of each kind of subject in one transaction.

    There are tens of workers to a thousand children, so they are worked out one after another.
    """
    wanted = list(duties)
    for subject in OTHERS:
        mine = [duty for duty in wanted if duty.subject is subject]
        if mine:
            yield _between(subject, mine, *ALL)


@transaction.atomic
def _between(subject: Subject, duties: Sequence[Duty], first: int, last: int) -> Counts:
    """They are held meanwhile, so that two refreshes of one worker follow each other."""
    rows: Any = table_of(subject)._default_manager.filter(pk__gte=first, pk__lte=last)
    held = rows.select_for_update(no_key=True, of=("self",)).order_by("pk")
    facts = {fact.name: fact for duty in duties for fact in duty.facts}
    numbers = list(held.values_list("pk", flat=True))
    reads = readings(facts.values())
    events = by_child(reads, (reading.rows(first, last) for reading in reads))
    holders = answering(subject, first, last)
    covering, local = covering_told(coverage_rows()), local_numbers()
    wanted: set[Row] = set()
    for number in numbers:
        mine = events.get(number, {})
        covered, memory = covering.child(mine), Memory()
        wanted |= {
            row_of(number, duty, clock, holders.get(number, Holders()))
            for duty in duties
            for clock in clocks(duty, mine, covered, local=local, memory=memory)
        }
    kept = _kept(subject, duties, first, last)
    wrong = [number for row, number in kept.items() if row not in wanted]
    ServiceClock.objects.filter(pk__in=wrong).delete()
    missing = [(str(subject), *row) for row in wanted if row not in kept]
    if missing:
        insert(ServiceClock._meta.db_table, ("subject", "number", *OF_CLOCK), missing)
    return len(wanted), len(missing), len(wrong)


def _kept(subject: Subject, duties: Sequence[Duty], first: int, last: int) -> dict[Row, int]:
    """The rows kept now, with their numbers, as tuples that can be compared."""
    kept = ServiceClock.objects.filter(subject=subject, number__gte=first, number__lte=last)
    if {duty.code for duty in duties} != set(duties_about(subject)):
        kept = kept.filter(duty__in=[duty.code for duty in duties])
    texts = {f"{name}_text": Cast(name, TextField()) for name in AS_TEXT}
    shown = [f"{name}_text" if name in AS_TEXT else name for name in ("number", *OF_CLOCK)]
    rows: Any = kept.annotate(**texts).values_list("pk", *shown)
    return {tuple(row[1:]): row[0] for row in rows}
