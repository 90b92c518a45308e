"""Reads from the record what happened to children, and what each source covers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
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
        for path in _status_columns(self.model, self.columns):
            found = found.exclude(**{f"{path}__in": NEVER_EVENTS})
        return found.order_by(self.child, "pk").values_list(*self.columns)

    def events(self, first: int, last: int) -> Iterator[tuple[int, str, Event]]:
        """Each event with its child and the fact's name."""
        place = {name: number for number, name in enumerate(self.columns)}
        plans = [
            (
                fact.name,
                place[fact.on],
                place[fact.about],
                place[fact.at] if fact.at else None,
                [(detail.name, place[detail.column]) for detail in fact.details],
            )
            for fact in self.facts
        ]
        for row in self.rows(first, last).iterator(chunk_size=5000):
            for name, on, about, at, details in plans:
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


def _status_columns(model: type[Model], columns: Iterable[str]) -> set[str]:
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


def events_between(facts: Iterable[Fact], first: int, last: int) -> dict[int, Events]:
    """What happened to each child whose number lies between these two, by fact and in order."""
    out: dict[int, Events] = defaultdict(dict)
    for reading in readings(facts):
        for child, name, event in reading.events(first, last):
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


def covering_now() -> Covering:
    """What every source that was loaded, or is recorded in, says it carries."""
    return Covering(
        Carried(one.source, one.fact, How(one.how), one.since, one.until)
        for one in Coverage.objects.all()
    )
