"""What one item came to on each day that was worked out, as a strip and as a table."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.inspection.improvement.language import State
from sightline.inspection.improvement.models import ProofPoint
from sightline.inspection.improvement.status import Item, together


@dataclass(frozen=True)
class Day:
    """One day: the state of the item, and of each of its tests in their order."""

    on: dt.date
    state: State
    tests: tuple[State | None, ...]


def by_day(item: Item, points: Iterable[ProofPoint]) -> list[Day]:
    """Every day that is kept, the earliest first; a test that was not worked out then is None."""
    wanted = [one.attached.pk for one in item.shown]
    counted = {one.attached.pk for one in item.counted}
    held: dict[dt.date, dict[int, State]] = defaultdict(dict)
    for point in points:
        held[point.as_at][point.attached_id] = State(point.state)
    found = []
    for day, states in sorted(held.items()):
        ours = [states[number] for number in counted if number in states]
        whole = together(ours) if len(ours) == len(counted) else State.CANNOT_TELL
        found.append(Day(day, whole, tuple(states.get(number) for number in wanted)))
    return found
