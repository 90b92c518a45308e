"""Who joined and who left the list of each duty that is owed, between two days."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from sightline.core.calendar import add_months
from sightline.duties.clock import Position
from sightline.duties.language import Duty
from sightline.web.duties.asked import Asked

LEFT = {
    Position.MET_LATE: "done late",
    Position.MET: "found to have been done in time",
    Position.MISSED: "ended without being done",
    Position.NOT_REQUIRED: "no longer required",
    Position.CANNOT_TELL: "can no longer be told",
}
"""How a clock left the list, in words."""


@dataclass
class Changed:
    """One duty's list: how many stood on it before and now, and which clocks came and went."""

    duty: Duty
    before: int = 0
    now: int = 0
    joined: list[tuple[int, dt.date]] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)

    @property
    def moved(self) -> int:
        """How many more stand on it now than before."""
        return self.now - self.before


def month_before(day: dt.date) -> dt.date:
    """The same day a month earlier, or the last of that month."""
    return add_months(-1, day)


def changes(asked: Asked) -> list[Changed]:
    """Every duty whose list changed, the one that grew most first."""
    earlier = month_before(asked.as_at)
    duties = asked.duties()
    found = {code: Changed(duty) for code, duty in duties.items()}
    were = _owed(asked, earlier)
    are = _owed(asked, asked.as_at)
    gone = {number for held in were.values() for number in held}
    gone -= {number for held in are.values() for number in held}
    how = _positions(asked, gone)
    for code, one in found.items():
        one.before, one.now = len(were[code]), len(are[code])
        for number, (child, due) in are[code].items():
            if number not in were[code]:
                one.joined.append((child, due))
        for number, (child, _) in were[code].items():
            if number not in are[code]:
                one.left.append((child, LEFT.get(how.get(number, ""), "no longer on record")))
    changed = [one for one in found.values() if one.joined or one.left]
    return sorted(changed, key=lambda one: (-one.moved, -len(one.joined), one.duty.title))


def _owed(asked: Asked, day: dt.date) -> dict[str, dict[int, tuple[int, dt.date]]]:
    """The clocks that were overdue on a day, by duty and number, with the child and the due day."""
    held: dict[str, dict[int, tuple[int, dt.date]]] = defaultdict(dict)
    rows = (
        asked.clocks(day)
        .filter(due_on__lt=day, position=Position.OVERDUE)
        .values_list("pk", "duty", "child_id", "due_on")
    )
    for number, duty, child, due in rows:
        held[duty][number] = (child, due)
    return held


def _positions(asked: Asked, numbers: set[int]) -> dict[int, str]:
    """Where these clocks stand now."""
    return dict(asked.clocks().filter(pk__in=numbers).values_list("pk", "position"))
