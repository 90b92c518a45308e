"""What each source can tell: which facts, for which days, and so where we cannot tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .facts import Event

FOREVER = dt.date.max
Span = tuple[dt.date, dt.date]


class How(StrEnum):
    """How a source carries a fact."""

    EVERY_EVENT = "every event"
    LATEST_ONLY = "latest only"
    YEARLY_FLAG = "yearly flag"


@dataclass(frozen=True)
class Carried:
    """One source's statement that it carries a fact between two days (no `until`: still does)."""

    source: str
    fact: str
    how: How
    since: dt.date
    until: dt.date | None = None


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same days as these spans, with spans that touch or overlap made one."""
    out: list[Span] = []
    for since, until in sorted(spans):
        if out and (out[-1][1] == FOREVER or since <= out[-1][1] + dt.timedelta(days=1)):
            out[-1] = (out[-1][0], max(out[-1][1], until))
        else:
            out.append((since, until))
    return out


def known_until(spans: Sequence[Span], day: dt.date) -> dt.date | None:
    """The last day up to which every day from `day` is covered; None if `day` itself is not."""
    for since, until in spans:
        if since <= day <= until:
            return until
    return None


def covering(
    carried: Iterable[Carried], events: Mapping[str, Sequence[Event]]
) -> dict[str, list[Span]]:
    """For one child, the days on which each fact is covered by all sources together.

    A source of every event covers all its days. A source that gives only the latest event
    covers from that event to the day the list was drawn up: nothing happened between. A yearly
    flag says that something happened in a year and not when, so no clock can rest on it.
    """
    spans: dict[str, list[Span]] = {}
    for one in carried:
        until = one.until or FOREVER
        if one.how == How.EVERY_EVENT:
            spans.setdefault(one.fact, []).append((one.since, until))
        elif one.how == How.LATEST_ONLY:
            before = [event.on for event in events.get(one.fact, ()) if event.on <= until]
            if before:
                spans.setdefault(one.fact, []).append((max(before), until))
    return {fact: joined(each) for fact, each in spans.items()}
