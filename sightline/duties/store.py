"""Keeps the clocks of every child: rebuilt for one after each deed, and for all at night."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from sightline.core.facts import Fact
from sightline.record.people.models import Child

from .book import all_duties
from .clock import Clock as Worked
from .engine import clocks
from .events import Covering, Events, covering_now, events_between
from .language import Duty, LocalNumbers
from .models import Clock, local_numbers
from .owners import Holders, holders_between
from .reading import Memory

BATCH = 1000
FIELDS = (
    "child_id",
    *Worked._fields,
    *("owner_role", "owner_on_due_id", "owner_now_id"),
)
_JSON = {"not_told", "not_valid", "unsaid"}
_NOT_TOLD = Worked._fields.index("not_told")
_TABLE = f'"{Clock._meta.db_table}"'
_COLUMNS = tuple(f'"{name}"' for name in FIELDS)
_READ = ", ".join(f'"{name}"::text' if name in _JSON else f'"{name}"' for name in FIELDS)
Row = tuple[Any, ...]


@dataclass
class Rebuilt:
    """What a rebuild did: how many children and clocks, and how many clocks it had to change."""

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
    """The duties, the facts they need, the coverage and the local numbers, read once."""

    def __init__(self, duties: Iterable[Duty] | None = None) -> None:
        self.duties: Sequence[Duty] = list(duties or all_duties().values())
        self.whole = {duty.code for duty in self.duties} == set(all_duties())
        self.facts: dict[str, Fact] = {
            fact.name: fact for duty in self.duties for fact in duty.facts
        }
        self.covering: Covering = covering_now()
        self.local: LocalNumbers = local_numbers()

    def rows(self, child: int, events: Events, holders: Holders) -> set[Row]:
        """Every clock of one child, as the rows that should be kept."""
        covered, memory = self.covering.child(events), Memory()
        return {
            _row(child, duty, clock, holders)
            for duty in self.duties
            for clock in clocks(duty, events, covered, local=self.local, memory=memory)
        }


def refresh(child_id: int, duties: Iterable[Duty] | None = None) -> Rebuilt:
    """Work out one child's clocks from the record as it now is, and keep them."""
    return _between(Book(duties), child_id, child_id)


def rebuild(
    progress: Callable[[int], None] | None = None, duties: Iterable[Duty] | None = None
) -> Rebuilt:
    """Work out every child's clocks, a batch at a time, and say how many had to be corrected.

    `progress` is called with the number of children done in each batch.
    """
    book, total = Book(duties), Rebuilt()
    numbers = list(Child.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(numbers), BATCH):
        batch = numbers[start : start + BATCH]
        total += _between(book, batch[0], batch[-1])
        if progress:
            progress(len(batch))
    return total


@transaction.atomic
def _between(book: Book, first: int, last: int) -> Rebuilt:
    """Put right the clocks of the children whose numbers lie between these two.

    The children are held meanwhile, so that two rebuilds of one child follow each other.
    """
    children = list(
        Child.objects.filter(pk__gte=first, pk__lte=last)
        .select_for_update(no_key=True)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    events = events_between(book.facts.values(), first, last)
    holders = holders_between(first, last)
    wanted: set[Row] = set()
    for child in children:
        wanted |= book.rows(child, events.get(child, {}), holders.get(child, Holders()))
    kept = _kept(book, first, last)
    wrong = [number for row, number in kept.items() if row not in wanted]
    Clock.objects.filter(pk__in=wrong).delete()
    missing = [row for row in wanted if row not in kept]
    _insert(missing)
    return Rebuilt(len(children), len(wanted), len(missing), len(wrong))


def _kept(book: Book, first: int, last: int) -> dict[Row, int]:
    """The rows kept now, with their numbers, as tuples that can be compared."""
    only = "" if book.whole else " AND duty = ANY(%s)"
    values: list[Any] = [first, last] + ([] if book.whole else [[one.code for one in book.duties]])
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, {_READ} FROM {_TABLE} WHERE child_id BETWEEN %s AND %s{only}", values
        )
        return {tuple(row[1:]): row[0] for row in cursor.fetchall()}


def _insert(rows: Sequence[Row]) -> None:
    if not rows:
        return
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {_TABLE} ({', '.join(_COLUMNS)}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _as_json(value: tuple[Any, ...]) -> str:
    """A list as the database writes it, so that kept and wanted rows can be compared as text."""
    return json.dumps(value, ensure_ascii=False, default=str) if value else "[]"


def _row(child: int, duty: Duty, clock: Worked, holders: Holders) -> Row:
    """The clock as a row, in the order of the columns."""
    owed_on = clock.due_on or clock.started_on
    return (
        child,
        *clock[:_NOT_TOLD],
        _as_json(clock.not_told),
        _as_json(clock.not_valid),
        _as_json(clock.unsaid),
        clock.last_valid_on,
        duty.owner.value,
        holders.on(duty.owner, owed_on),
        holders.now(duty.owner) if clock.met_on is None else None,
    )
