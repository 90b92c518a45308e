"""Works a duty's examples through, for the tests and for the published reference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sightline.core.calendar import LONDON
from sightline.core.coverage import FOREVER, Span
from sightline.core.facts import Event

from .because import because
from .clock import Clock, position
from .engine import clocks
from .language import Duty, Example, On


def event(given: On) -> Event:
    """The event that an example states, at an hour in London where it gives one."""
    if "T" not in given.when:
        return Event(dt.date.fromisoformat(given.when), given.about, None, dict(given.details))
    at = dt.datetime.fromisoformat(given.when).replace(tzinfo=LONDON)
    return Event(at.date(), given.about, at, dict(given.details))


def events(example: Example) -> dict[str, list[Event]]:
    """What happened in the example, by the fact's name."""
    return {
        fact.name: [
            event(one) for one in (map(On, given.split()) if isinstance(given, str) else given)
        ]
        for fact, given in example.given.items()
    }


def coverage(duty: Duty, example: Example) -> dict[str, list[Span]]:
    """What is covered in the example: everything, unless it says otherwise."""
    spans: dict[str, list[Span]] = {fact.name: [(dt.date.min, FOREVER)] for fact in duty.facts}
    for fact, said in example.covered.items():
        days = [dt.date.fromisoformat(day) for day in said.split()]
        spans[fact.name] = [(days[0], days[1])] if days else []
    return spans


def worked(duty: Duty, example: Example) -> Iterator[tuple[Clock, str, str, str]]:
    """Each clock of the example that has begun, its due day, position and sentence."""
    as_at = dt.date.fromisoformat(example.as_at)
    for clock in clocks(duty, events(example), coverage(duty, example)):
        stands = position(clock, as_at)
        if stands is not None:
            due = clock.due_on.isoformat() if clock.due_on else ""
            yield clock, due, str(stands), because(clock, duty, as_at)
