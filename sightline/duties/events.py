"""Reads from the record what happened to children, and what each source covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, QuerySet

from sightline.core.coverage import Carried, How, Span, covering, joined
from sightline.core.facts import Event, Fact
from sightline.core.models import Coverage
from sightline.core.spine import Recorded

Events = dict[str, list[Event]]

NEVER_EVENTS = (
    str(Recorded.Status.DRAFT),
    str(Recorded.Status.ENTERED_IN_ERROR),
    str(Recorded.Status.SUPERSEDED),
)
"""A draft, a mistake and a version that was replaced satisfy nothing."""


@dataclass
class Reading:
    """Facts that are read from the same rows, and so with one query."""

    model: type[Model]
    only: tuple[tuple[str, Any], ...]
    child: str
    facts: list[Fact] = field(default_factory=list)

    @property
    def columns(self) -> list[str]:
        """The columns to fetch: the child first, then each once."""
        wanted = [self.child]
        for fact in self.facts:
            wanted += [fact.on, fact.about, *([fact.at] if fact.at else [])]
            wanted += [detail.column for detail in fact.details]
        return list(dict.fromkeys(wanted))

    def rows(self, first: int, last: int) -> QuerySet[Any, Any]:
        """The rows of children whose numbers lie between these two, that are events."""
        found = self.model._default_manager.filter(
            **dict(self.only), **{f"{self.child}__gte": first, f"{self.child}__lte": last}
        )
        for path in status_columns(self.model, self.columns):
            found = found.exclude(**{f"{path}__in": NEVER_EVENTS})
        return found.order_by(self.child, "pk").values_list(*self.columns)

    def events(self, rows: Iterable[Sequence[Any]]) -> Iterator[tuple[int, str, Event]]:
        """Each event that these rows tell of, with its child and the fact's name."""
        for row in rows:
            for name, on, about, at, details in self._plans:
                if row[on] is not None:
                    yield (
                        row[0],
                        name,
                        Event(
                            row[on],
                            row[about],
                            row[at] if at is not None else None,
                            {detail: row[column] for detail, column in details},
                        ),
                    )

    @cached_property
    def _plans(self) -> list[tuple[str, int, int, int | None, list[tuple[str, int]]]]:
        """For each fact, where in a row its day, its thing, its instant and its details stand."""
        place = {name: number for number, name in enumerate(self.columns)}
        return [
            (
                fact.name,
                place[fact.on],
                place[fact.about],
                place[fact.at] if fact.at else None,
                [(detail.name, place[detail.column]) for detail in fact.details],
            )
            for fact in self.facts
        ]


def status_columns(model: type[Model], columns: Iterable[str]) -> set[str]:
    """Where the rows, and the records their columns are read through, say how far they have got."""
    paths = {"status"} if _has_status(model) else set()
    for column in columns:
        *steps, _ = column.split("__")
        at: Any = model
        for number, step in enumerate(steps, start=1):
            at = at._meta.get_field(step).related_model
            if _has_status(at):
                paths.add("__".join([*steps[:number], "status"]))
    return paths


def _has_status(model: type[Model]) -> bool:
    try:
        model._meta.get_field("status")
    except FieldDoesNotExist:
        return False
    return issubclass(model, Recorded)


def readings(facts: Iterable[Fact]) -> list[Reading]:
    """The fewest queries that read these facts."""
    found: dict[tuple[str, Any, str], Reading] = {}
    for fact in facts:
        key = (fact.rows, fact.only, fact.child)
        if key not in found:
            found[key] = Reading(apps.get_model(fact.rows), fact.only, fact.child)
        if fact.name not in {one.name for one in found[key].facts}:
            found[key].facts.append(fact)
    return list(found.values())


def by_child(
    readings: Iterable[Reading], answers: Iterable[Iterable[Sequence[Any]]]
) -> dict[int, Events]:
    """What happened to each child, by fact and in order, from the rows of each reading."""
    out: dict[int, Events] = defaultdict(dict)
    for reading, rows in zip(readings, answers, strict=True):
        for child, name, event in reading.events(rows):
            out[child].setdefault(name, []).append(event)
    return out


class Covering:
    """What all sources cover, ready to be asked for one child after another."""

    def __init__(self, carried: Iterable[Carried]) -> None:
        told = list(carried)
        self.everyone: dict[str, list[Span]] = covering(
            [one for one in told if one.how == How.EVERY_EVENT], {}
        )
        self.latest = [one for one in told if one.how == How.LATEST_ONLY]

    def child(self, events: Events) -> dict[str, list[Span]]:
        """What is covered for the child to whom these things happened."""
        if not self.latest:
            return self.everyone
        mine = covering(self.latest, events)
        if not mine:
            return self.everyone
        both = dict(self.everyone)
        for fact, spans in mine.items():
            both[fact] = joined([*both.get(fact, ()), *spans])
        return both


def coverage_rows() -> QuerySet[Any, Any]:
    """What every source that was loaded, or is recorded in, says it carries."""
    return Coverage.objects.order_by("pk").values_list("source", "fact", "how", "since", "until")


def covering_told(rows: Iterable[Sequence[Any]]) -> Covering:
    """The same from its rows."""
    return Covering(
        Carried(source, fact, How(how), since, until) for source, fact, how, since, until in rows
    )
