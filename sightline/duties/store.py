"""Keeps the clocks of every child: rebuilt for one after each deed, and for all at night."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from psycopg.types.json import Jsonb

from sightline.core.facts import Fact
from sightline.record.people.models import Child

from .book import all_duties
from .clock import Clock as Worked
from .engine import clocks
from .events import Covering, Events, covering_now, events_between
from .language import Duty, LocalNumbers
from .models import Clock, local_numbers
from .owners import Holders, holders_between

BATCH = 1000
FIELDS = tuple(field.attname for field in Clock._meta.concrete_fields if field.name != "id")
_JSON = {"not_told", "not_valid", "unsaid"}
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
        self.facts: dict[str, Fact] = {
            fact.name: fact for duty in self.duties for fact in duty.facts
        }
        self.covering: Covering = covering_now()
        self.local: LocalNumbers = local_numbers()

    def rows(self, child: int, events: Events, holders: Holders) -> set[Row]:
        """Every clock of one child, as the rows that should be kept."""
        covered = self.covering.child(events)
        return {
            _row(child, duty, clock, holders)
            for duty in self.duties
            for clock in clocks(duty, events, covered, local=self.local)
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
    found = Clock.objects.filter(child_id__gte=first, child_id__lte=last)
    if set(all_duties()) != {duty.code for duty in book.duties}:
        found = found.filter(duty__in=[duty.code for duty in book.duties])
    out = {}
    for number, *values in found.values_list("id", *FIELDS):
        row = tuple(
            _frozen(value) if name in _JSON else value
            for name, value in zip(FIELDS, values, strict=True)
        )
        out[row] = number
    return out


def _insert(rows: Sequence[Row]) -> None:
    if not rows:
        return
    columns = [Clock._meta.get_field(name).column for name in _names()]
    as_json = [name in _JSON for name in FIELDS]
    table = connection.ops.quote_name(Clock._meta.db_table)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(
                [Jsonb(value) if json else value for value, json in zip(row, as_json, strict=True)]
            )


def _names() -> list[str]:
    return [field.name for field in Clock._meta.concrete_fields if field.name != "id"]


def _frozen(value: Any) -> Any:
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value


def _row(child: int, duty: Duty, clock: Worked, holders: Holders) -> Row:
    """The clock as a row, in the order of the columns."""
    owed_on: dt.date = clock.due_on or clock.started_on
    return (
        clock.duty,
        clock.version,
        child,
        clock.about,
        clock.ordinal,
        clock.started_on,
        clock.counted_from,
        clock.started_by,
        clock.allowance,
        clock.due_on,
        clock.due_at,
        clock.met_on,
        clock.met_by,
        clock.in_time,
        clock.ended_on,
        clock.ended_by,
        clock.known_until,
        clock.not_told,
        tuple((one.on.isoformat(), one.what, one.why) for one in clock.not_valid),
        clock.unsaid,
        clock.last_valid_on,
        duty.owner.value,
        holders.on(duty.owner, owed_on),
        holders.now(duty.owner) if clock.met_on is None else None,
    )
