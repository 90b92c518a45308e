"""How what a return states about children meets what the record already holds.

A statement that the record lacks is added; one it already holds changes nothing; one that says
more, or comes from a later source, is merged into the record. A blank never wipes out an answer.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Model
from django.db.models.fields.tuple_lookups import Tuple, TupleIn

from .inserting import insert, made
from .models import Account

LOADED, UNCHANGED, MERGED, SET_ASIDE = "loaded", "unchanged", "merged", "set aside"
_BATCH = 2000


@dataclass(frozen=True)
class Source:
    """Where statements come from, and the last day it speaks of."""

    name: str
    as_at: dt.date
    origin: str = "loaded from a return"


@dataclass(frozen=True)
class Outcome:
    """What became of one stated row: the record's row where there is one, and why if set aside."""

    result: str
    row_id: int | None = None
    reason: str = ""
    column: str = ""


@dataclass(frozen=True)
class Spells:
    """That rows of one child may not overlap, and how to say so when a source breaks the rule."""

    called: str
    only: tuple[tuple[str, Any], ...] = ()


def blank(value: Any) -> bool:
    """Whether a stated value says nothing."""
    return value is None or value == "" or value == []


def state(
    model: type[Model],
    *,
    by: Account,
    source: Source,
    key: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    spells: Spells | None = None,
) -> list[Outcome]:
    """Add or merge stated rows into one table, in bulk; one outcome for each row, in order.

    `key` names the fields that say which row of the record a statement is about. Statements
    about the same row are first folded into one, the later correcting the earlier, so that
    stating the same things twice changes nothing. With `spells`, a row that overlaps another of
    the same child is set aside, not forced in.
    """
    return _Stating(model, by, source, tuple(key), spells).take(rows)


class _Stating:
    """The work of one call: what exists, what is new, what has changed."""

    def __init__(self, model, by, source, key, spells):
        self.model, self.by, self.source, self.key = model, by, source, key
        self.spells = spells
        self.held: dict[tuple, Any] = {}
        self.by_child: dict[int, list] = defaultdict(list)
        self.provenance = {
            "origin": source.origin,
            "source": source.name,
            "stated_as_at": source.as_at,
            "recorded_by_id": by.pk,
        }
        self.new: list = []
        self.changed: dict[int, Any] = {}

    def take(self, rows: Sequence[Mapping[str, Any]]) -> list[Outcome]:
        self._read(rows)
        answers: list[tuple] = [()] * len(rows)
        for same in self._about_the_same(rows):
            answer = self._one(folded(rows[place] for place in same))
            for number, place in enumerate(same):
                again = number > 0 and answer[0] in (LOADED, MERGED)
                answers[place] = _repeated(rows, same, number, answer) if again else answer
        if self.spells:
            _check_overlaps("deferred")
        self._write()
        if self.spells:
            _check_overlaps("immediate")
        return [
            Outcome(result, row.pk if row is not None else None, reason, column)
            for result, row, reason, column in answers
        ]

    def _write(self) -> None:
        insert(self.new)
        if self.changed:
            fields = [
                field.name for field in self.model._meta.concrete_fields if not field.primary_key
            ]
            self.model.objects.bulk_update(self.changed.values(), fields, batch_size=_BATCH)

    def _about_the_same(self, rows: Sequence[Mapping[str, Any]]) -> list[list[int]]:
        places: dict[tuple, list[int]] = defaultdict(list)
        for place, row in enumerate(rows):
            places[_key(row.get(field) for field in self.key)].append(place)
        return list(places.values())

    def _read(self, rows: Sequence[Mapping[str, Any]]) -> None:
        for wanted in self._wanted(rows):
            held = wanted.exclude(status="entered in error").order_by("pk")
            for each in held.iterator(chunk_size=_BATCH):
                self._hold(each)

    def _wanted(self, rows: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
        """The rows of the record that these may be about: of the same child, or day and person."""
        everything = self.model.objects.all()
        if "child_id" in self.key:
            yield everything.filter(child_id__in={row["child_id"] for row in rows})
            return
        names = [name for name in self.key if name.endswith(("_on", "_id"))]
        found = {tuple(row.get(name) for name in names) for row in rows}
        if len(names) < 2 or any(None in each for each in found):
            yield everything
            return
        for some in batched(sorted(found), _BATCH):
            yield everything.filter(TupleIn(Tuple(*names), some))

    def _hold(self, each) -> None:
        self.held[_key(getattr(each, field) for field in self.key)] = each
        if self.spells:
            self.by_child[each.child_id].append(each)

    def _one(self, row: Mapping[str, Any]) -> tuple:
        found = self.held.get(_key(row.get(field) for field in self.key))
        return self._add(row) if found is None else self._merge(found, row)

    def _add(self, row: Mapping[str, Any]) -> tuple:
        each = made(self.model, {**row, **self.provenance})
        clash = self._clash(each)
        if clash:
            return SET_ASIDE, None, clash, "began_on"
        self._hold(each)
        self.new.append(each)
        return LOADED, each, "", ""

    def _merge(self, found, row: Mapping[str, Any]) -> tuple:
        newer = found.stated_as_at is None or self.source.as_at >= found.stated_as_at
        before = {field: getattr(found, field) for field in row}
        for field, value in row.items():
            if not blank(value) and (newer or blank(before[field])):
                setattr(found, field, value)
        if all(getattr(found, field) == value for field, value in before.items()):
            return UNCHANGED, found, "", ""
        clash = self._clash(found)
        if clash:
            for field, value in before.items():
                setattr(found, field, value)
            return SET_ASIDE, found, clash, "ended_on"
        if newer:
            found.source, found.stated_as_at = self.source.name, self.source.as_at
        if found.pk is not None:
            self.changed[found.pk] = found
        return MERGED, found, "", ""

    def _clash(self, each) -> str:
        if self.spells is None or not self._bound(each) or each.began_on is None:
            return ""
        if each.ended_on is not None and each.ended_on < each.began_on:
            return (
                f"It ends on {each.ended_on:%d/%m/%Y}, before it begins. Correct one of the dates."
            )
        for other in self.by_child[each.child_id]:
            if other is not each and self._bound(other) and overlap(each, other):
                return (
                    f"It overlaps another {self.spells.called} of this child, from"
                    f" {other.began_on:%d/%m/%Y} {until(other)}. Correct the dates of one of them."
                )
        return ""

    def _bound(self, each) -> bool:
        return all(getattr(each, field) == value for field, value in self.spells.only)


def _key(values: Iterable[Any]) -> tuple:
    """Values by which a row is known again; a list among them counts by what is in it."""
    return tuple(tuple(each) if isinstance(each, list) else each for each in values)


def batched(things: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """The things in order, so many at a time."""
    for start in range(0, len(things), size):
        yield things[start : start + size]


def _check_overlaps(when: str) -> None:
    """Hold the overlap rules back while one spell ends and the next begins, then check them."""
    with connection.cursor() as cursor:
        cursor.execute(f"set constraints all {when}")


def folded(rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Several statements about one thing as one: a later answer replaces an earlier one."""
    whole: dict[str, Any] = {}
    for row in rows:
        for field, value in row.items():
            if field not in whole or not blank(value):
                whole[field] = value
    return whole


def _repeated(rows: Sequence, same: list[int], number: int, answer: tuple) -> tuple:
    """What became of a statement made again in one source: merged if it said anything new."""
    said = folded(rows[place] for place in same[:number])
    new = any(
        not blank(value) and said.get(field) != value for field, value in rows[same[number]].items()
    )
    return (MERGED if new else UNCHANGED, *answer[1:])


def overlap(one: Any, other: Any) -> bool:
    """Whether two spells share a day; a spell holds its first day and not its last."""
    if one.began_on is None or other.began_on is None:
        return False
    first, second = (one, other) if one.began_on <= other.began_on else (other, one)
    if second.ended_on == second.began_on or first.ended_on == first.began_on:
        return False
    return first.ended_on is None or second.began_on < first.ended_on


def until(spell: Any) -> str:
    """The end of a spell in words."""
    return f"to {spell.ended_on:%d/%m/%Y}" if spell.ended_on else "with no end date"


def tally(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """How many rows came to each result."""
    counts = dict.fromkeys((LOADED, UNCHANGED, MERGED, SET_ASIDE), 0)
    for outcome in outcomes:
        counts[outcome.result] += 1
    return counts
