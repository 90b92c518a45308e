"""Keeps the clocks of every child: rebuilt for one after each deed, and for all at night."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from queue import SimpleQueue
from typing import Any

from django.db import connection, transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from sightline.core.facts import Fact, Subject
from sightline.record.people.models import Child

from .book import all_duties, whole_book
from .engine import clocks
from .events import Covering, Events, by_child, coverage_rows, covering_told, readings
from .keeping import others
from .keeping.asking import FIRST, LAST, Question, answers
from .keeping.rows import AS_TEXT, OF_CLOCK, Row, insert, row_of
from .language import Duty, LocalNumbers
from .models import Clock, local_rows, local_told
from .owners import Holders, holder_rows, holders_told
from .reading import Memory
from .sets.renewal import Renewal

FIELDS = ("child_id", *OF_CLOCK)
Span = tuple[int, int]
Counts = tuple[int, int, int, int]

BATCH = 5000
"""Children whose clocks are rebuilt in one transaction; what is held in memory goes by it."""

AT_ONCE = 2
"""Connections that a rebuild uses side by side."""


@dataclass
class Rebuilt:
    """What a rebuild did: how many children and clocks, and how many clocks it had to change.

    The clocks are of children and of all others; only children are counted by head.
    """

    children: int = 0
    clocks: int = 0
    added: int = 0
    removed: int = 0

    def __iadd__(self, other: Rebuilt) -> Rebuilt:
        self.children += other.children
        self.clocks += other.clocks
        self.added += other.added
        self.removed += other.removed
        return self

    @property
    def changed(self) -> int:
        """Clocks that were not as they should have been; nought after an undisturbed day."""
        return self.added + self.removed


class Book:
    """Some duties, and all that has to be asked of the record to work them out."""

    def __init__(self, duties: Iterable[Duty]) -> None:
        self.duties: Sequence[Duty] = list(duties)
        facts: dict[str, Fact] = {fact.name: fact for duty in self.duties for fact in duty.facts}
        self.readings = readings(facts.values())
        held = Child.objects.filter(pk__gte=FIRST, pk__lte=LAST).select_for_update(no_key=True)
        first = (
            held.order_by("pk").values_list("pk"),
            coverage_rows(),
            *local_rows(),
            holder_rows(FIRST, LAST),
            self._kept(),
        )
        events = (reading.rows(FIRST, LAST) for reading in self.readings)
        self.before_events = len(first)
        self.asks = [Question(rows) for rows in (*first, *events)]

    def _kept(self) -> Any:
        """The rows kept now, with their numbers, as tuples that can be compared."""
        kept = Clock.objects.filter(child_id__gte=FIRST, child_id__lte=LAST)
        if {duty.code for duty in self.duties} != set(all_duties()):
            kept = kept.filter(duty__in=[duty.code for duty in self.duties])
        texts = {f"{name}_text": Cast(name, TextField()) for name in AS_TEXT}
        shown = [f"{name}_text" if name in AS_TEXT else name for name in FIELDS]
        return kept.annotate(**texts).values_list("pk", *shown)

    def rows(self, child: int, known: Known, events: Events, holders: Holders) -> set[Row]:
        """Every clock of one child, as the rows that should be kept."""
        covered, memory = known.covering.child(events), Memory()
        return {
            row_of(child, duty, clock, holders)
            for duty in self.duties
            for clock in clocks(duty, events, covered, local=known.local, memory=memory)
        }


@dataclass(frozen=True)
class Known:
    """What bears on every child alike: what is covered, and the authority's own numbers."""

    covering: Covering
    local: LocalNumbers


@lru_cache(maxsize=2)
def _known(coverage: tuple[Row, ...], *local: tuple[Row, ...]) -> Known:
    """Made again only where the rows it is made of are not those of the last time."""
    return Known(covering_told(coverage), local_told(*local))


@lru_cache(maxsize=1)
def _whole_book() -> Book:
    return Book(all_duties().values())


@transaction.atomic
def refresh(child_id: int, duties: Iterable[Duty] | None = None) -> Rebuilt:
    """Work out one child's clocks from the record as it now is, and keep them.

    The child is held meanwhile, so that two refreshes of one child follow each other.
    """
    book = _whole_book() if duties is None else Book(duties)
    told = answers(book.asks, child_id, child_id)
    children, coverage, *local, held_by, kept = (next(told) for _ in range(book.before_events))
    if not children:
        return Rebuilt()
    known = _known(tuple(coverage), *(tuple(rows) for rows in local))
    events = by_child(book.readings, told).get(child_id, {})
    wanted = book.rows(child_id, known, events, holders_told(held_by)[child_id])
    held = {tuple(row[1:]): row[0] for row in kept}
    wrong = [number for row, number in held.items() if row not in wanted]
    missing = [row for row in wanted if row not in held]
    if wrong:
        Clock.objects.filter(pk__in=wrong).delete()
    if missing:
        insert(Clock._meta.db_table, FIELDS, missing)
    return Rebuilt(1, len(wanted), len(missing), len(wrong))


def rebuild(
    progress: Callable[[int], None] | None = None, duties: Iterable[Duty] | None = None
) -> Rebuilt:
    """Put right every clock there is, a batch at a time, and say how many had to be corrected.

    Each batch is kept or not as a whole, so a rebuild that is cut short has only to be run again.
    Two batches are worked on at once, save inside a transaction, which only its own connection
    sees into. `progress` is called with the number of children done in each batch.
    """
    total = Rebuilt()
    wanted = list(whole_book().values() if duties is None else duties)
    chosen = [duty for duty in wanted if duty.subject is Subject.CHILD]
    numbers = list(Child.objects.order_by("pk").values_list("pk", flat=True)) if chosen else []
    batches = [numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH)]
    spans = [(batch[0], batch[-1]) for batch in batches]
    alone = connection.in_atomic_block or len(spans) == 1
    for counts in _one_by_one(chosen, spans) if alone else _side_by_side(chosen, spans):
        total += Rebuilt(*counts)
        if progress:
            progress(counts[0])
    for held, added, removed in others.rebuild(wanted):
        total += Rebuilt(0, held, added, removed)
    return total


def _one_by_one(duties: Sequence[Duty], spans: Iterable[Span]) -> Iterator[Counts]:
    renewal = Renewal(connection, duties, FIELDS)
    for first, last in spans:
        with transaction.atomic():
            counts = renewal.between(first, last)
        yield counts
    renewal.close()


def _side_by_side(duties: Sequence[Duty], spans: Sequence[Span]) -> Iterator[Counts]:
    """Batches by turns on as many connections as there are; nobody waits for the last of them."""
    left, done = deque(spans), SimpleQueue[Counts | None]()

    def turns() -> Iterator[Span]:
        while left:
            with suppress(IndexError):  # the other was quicker
                yield left.popleft()

    def work() -> None:
        try:
            for counts in _one_by_one(duties, turns()):
                done.put(counts)
        finally:
            connection.close()
            done.put(None)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        workers = [pool.submit(work) for _ in range(AT_ONCE)]
        try:
            for _ in workers:
                yield from iter(done.get, None)
        finally:
            left.clear()
        for worker in workers:
            worker.result()
