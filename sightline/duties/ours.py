"""The numbers that an authority sets for itself: those of its duties, and those of no duty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from sightline.core.calendar import CannotCount, add
from sightline.core.periods import Period, hours

from .book import whole_book
from .language import (
    ClockKind,
    Duty,
    Every,
    Limit,
    Local,
    LocalCount,
    LocalNumbers,
    Once,
    Schedule,
    Throughout,
)
from .models import LocalNumber

ALERT_ANSWERED = Local("alert_answered", hours(24))
"""How soon whoever must know of a child's death or serious harm says that they know."""

OF_NO_DUTY: dict[Local, str] = {
    ALERT_ANSWERED: "Everybody who must know of a death or serious harm says that they know"
}
"""Lengths of time by which a page shows something as late, and which no law and no duty sets."""


@dataclass(frozen=True)
class OwnNumber:
    """One time limit or number that an authority may set: for what, the usual one, and its own.

    `own` is None where the usual one is in use.
    """

    name: str
    what_for: tuple[str, ...]
    usual: Period | int
    own: Period | int | None = None
    why: str = ""

    @property
    def now(self) -> Period | int:
        """What is in use."""
        return self.usual if self.own is None else self.own

    @property
    def is_length(self) -> bool:
        """Whether it is a length of time, and not a number of children."""
        return isinstance(self.usual, Period)


def own_numbers() -> list[OwnNumber]:
    """Every number an authority may set, by the first duty it is for."""
    usual: dict[str, Period | int] = {each.name: each.usual for each in OF_NO_DUTY}
    what_for = {each.name: [says] for each, says in OF_NO_DUTY.items()}
    for duty in whole_book().values():
        for each in lengths_in(duty):
            usual[each.name] = each.usual
            titles = what_for.setdefault(each.name, [])
            if duty.title not in titles:
                titles.append(duty.title)
    kept = {row.name: row for row in LocalNumber.objects.all()}
    found = [
        OwnNumber(
            name,
            tuple(what_for[name]),
            number,
            kept[name].amount if name in kept else None,
            kept[name].why if name in kept else "",
        )
        for name, number in usual.items()
    ]
    return sorted(found, key=lambda each: each.what_for)


def lengths_in(duty: Duty) -> list[Local | LocalCount]:
    """The numbers of a duty that an authority sets."""
    return [each for version in duty.versions for each in _own_in(version.clock)]


def _own_in(clock: ClockKind) -> Iterator[Local | LocalCount]:
    held: tuple[object, ...] = ()
    if isinstance(clock, Once):
        held = (clock.within,)
    elif isinstance(clock, Every):
        held = (clock.first, clock.then)
    elif isinstance(clock, Schedule):
        held = (clock.first, clock.second, clock.then)
    elif isinstance(clock, Throughout):
        held = (clock.grace,)
    elif isinstance(clock, Limit):
        held = (clock.at_most,)
    for each in held:
        if isinstance(each, Local | LocalCount):
            yield each


def until(length: Local, at: dt.datetime, local: LocalNumbers) -> dt.datetime:
    """The last instant within this long of another, by the authority's own number where it is set.

    Longer units than hours end with the day. Where its own cannot be counted, the usual one holds.
    """
    try:
        due = add(local.period(length), at, local.terms)
    except CannotCount:
        due = add(length.usual, at)
    if isinstance(due, dt.datetime):
        return due
    return timezone.make_aware(dt.datetime.combine(due, dt.time.max))
