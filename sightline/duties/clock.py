"""A clock: one duty owed to one child, with its dates; its position is asked as at a day."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple


class Position(StrEnum):
    """Where a clock stands on a day."""

    MET = "met"
    MET_LATE = "met late"
    OVERDUE = "overdue"
    DUE = "due"
    MISSED = "missed"
    NOT_REQUIRED = "not required"
    CANNOT_TELL = "cannot tell"


class NotValid(NamedTuple):
    """Something that was done and does not count, and why not."""

    on: dt.date
    what: str
    why: str


class Clock(NamedTuple):
    """One duty owed once. It holds dates and never a status.

    `about` names the thing that started it, such as "placement 12", and `ordinal` says which it is
    in its chain, the first being nought. `counted_from` is day zero, and `started_on` the day from
    which it is owed (a birthday may come between). `in_time` is about `met_on`: None means that
    it cannot be proved either way. `known_until` is the last day up to which all that could meet
    it is covered, and `not_told` says what no source covers after that.
    """

    duty: str
    version: str
    about: str
    ordinal: int
    started_on: dt.date
    counted_from: dt.date
    started_by: str
    allowance: str
    due_on: dt.date | None
    due_at: dt.datetime | None = None
    met_on: dt.date | None = None
    met_by: str = ""
    in_time: bool | None = None
    ended_on: dt.date | None = None
    ended_by: str = ""
    known_until: dt.date | None = None
    not_told: tuple[str, ...] = ()
    not_valid: tuple[NotValid, ...] = ()
    unsaid: tuple[str, ...] = ()
    last_valid_on: dt.date | None = None

    @property
    def key(self) -> tuple[str, str, dt.date, int]:
        """What tells this clock from every other clock of the same child."""
        return (self.duty, self.about, self.counted_from, self.ordinal)


def position(clock: Clock, as_at: dt.date) -> Position | None:
    """Where the clock stands at the end of this day; None before it has begun.

    The rules, and why they are so, are in docs/decisions/duties/0101.
    """
    if clock.started_on > as_at:
        return None
    if clock.due_on is None:
        return Position.CANNOT_TELL
    if clock.met_on is not None and clock.met_on <= as_at:
        if clock.in_time:
            return Position.MET
        late = clock.in_time is False and _covered(clock, clock.due_on)
        return Position.MET_LATE if late else Position.CANNOT_TELL
    if clock.ended_on is not None and clock.ended_on <= as_at:
        if clock.ended_on <= clock.due_on:
            return Position.NOT_REQUIRED
        return Position.MISSED if _covered(clock, clock.ended_on) else Position.CANNOT_TELL
    if not _covered(clock, as_at):
        return Position.CANNOT_TELL
    return Position.DUE if as_at <= clock.due_on else Position.OVERDUE


def _covered(clock: Clock, day: dt.date) -> bool:
    return clock.known_until is not None and clock.known_until >= day


def days_late(clock: Clock, as_at: dt.date) -> int | None:
    """Days past the due day, for a clock that is late or was missed; None for any other."""
    stands = position(clock, as_at)
    late = (Position.MET_LATE, Position.OVERDUE, Position.MISSED)
    if stands not in late or clock.due_on is None:
        return None
    if stands is Position.MET_LATE and clock.met_on is not None:
        return (clock.met_on - clock.due_on).days
    if stands is Position.MISSED and clock.ended_on is not None:
        return (clock.ended_on - clock.due_on).days
    return (as_at - clock.due_on).days
