"""Whether the record can tell a figure at all: what each source covers, for the time asked."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sightline.core.coverage import FOREVER, How, joined, known_until

from .language import Indicator
from .periods import Span
from .published import CHILDREN, COVERAGE, DERIVED, recorded

_OF_CHILDREN = {
    "looked_after": "care began",
    "on_protection_plan": "protection plan began",
    "leaver": "leaving care standing began",
    "has_social_worker": "social worker allocated",
    "qualified_social_worker": "social worker allocated",
    "placement_kind": "placement began",
    "in_area": "placement began",
    "referred_on": "referral received",
    "in_need": "referral received",
}
"""The fact without which each column of the children could not be known."""


def rests_on(indicator: Indicator) -> frozenset[str]:
    """The facts that must be covered for the figure to mean anything.

    An indicator that reads the coverage itself judges row by row what can be told.
    """
    found: set[str] = set()
    for name in indicator.needs:
        if COVERAGE.name not in indicator.needs and name in recorded():
            found |= set(recorded()[name].told_by)
    if CHILDREN.name in indicator.needs:
        words = set(re.findall(r"\w+", "\n".join(indicator.says)))
        found |= {fact for column, fact in _OF_CHILDREN.items() if column in words}
    return frozenset(found)


def silent_if_empty(indicator: Indicator) -> bool:
    """Whether no coverage speaks of the table it counts: empty, it says nothing and not nought."""
    if indicator.table in {one.name for one in DERIVED}:
        return False
    return not recorded()[indicator.table].told_by


class Told:
    """What every source carries, ready to be asked."""

    def __init__(self, carried: Iterable[tuple[Any, ...]]) -> None:
        """`carried` holds a row for each fact of each source: fact, how, since, until."""
        self.whole: dict[str, list[tuple[dt.date, dt.date]]] = defaultdict(list)
        self.latest: dict[str, list[tuple[dt.date, dt.date]]] = defaultdict(list)
        for fact, how, since, until in carried:
            if how == How.EVERY_EVENT:
                self.whole[fact].append((since, until or FOREVER))
            elif how == How.LATEST_ONLY:
                self.latest[fact].append((since, until or FOREVER))

    def lacks(self, facts: Iterable[str], span: Span) -> list[str]:
        """The facts that no source covers for the whole of this time, in order of name.

        For a day, a list drawn up on or after it will do; for a time, every event is needed.
        """
        return sorted(fact for fact in facts if not self._covers(fact, span))

    def _covers(self, fact: str, span: Span) -> bool:
        until = known_until(joined(self.whole[fact]), span.first)
        if until is not None and until >= span.last:
            return True
        if span.first < span.last:
            return False
        return any(since <= span.last <= until for since, until in self.latest[fact])
