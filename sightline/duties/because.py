"""Says why a clock stands where it does, in the words a social worker would write."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import LONDON

from .clock import Clock, Position, position
from .language import Duty, Limit


class Days:
    """Writes days in words, naming the year at first and again only when it changes."""

    def __init__(self) -> None:
        self.year: int | None = None

    def __call__(self, day: dt.date) -> str:
        """The day in words: "22 June 2013", and "22 June" when the year has been said."""
        words = f"{day.day} {day:%B}"
        if day.year != self.year:
            self.year = day.year
            return f"{words} {day.year}"
        return words


def because(clock: Clock, duty: Duty, as_at: dt.date) -> str:
    """Why the clock stands where it does at the end of this day; empty before it has begun."""
    stands = position(clock, as_at)
    if stands is None:
        return ""
    say = Days()
    saying = _SAYING_OF_A_LIMIT if duty.kind is Limit else _SAYING
    first = saying[stands](clock, duty, as_at, say)
    return " ".join([first, *_attempts(clock, as_at, say), *_unsaid(clock, stands)])


def count(number: int) -> str:
    """A number of days in words: "1 day", "20 days"."""
    return f"{number} day" if number == 1 else f"{number} days"


def _rule(clock: Clock, say: Days) -> str:
    """How the due day was arrived at: "6 weeks from 11 May, when the placement began"."""
    if clock.allowance.startswith("age "):
        return f"the child's {clock.allowance}"
    day = say(clock.counted_from)
    if clock.due_at is not None:
        began = clock.due_at - dt.timedelta(hours=int(clock.allowance.split()[0]))
        day = f"{began.astimezone(LONDON):%H:%M} on {day}"
    since = f"{day}, when {clock.started_by}"
    if clock.started_on > clock.counted_from:
        since += f", and owed since {say(clock.started_on)}"
    if clock.allowance.startswith("0 "):
        return f"the same day, {since}"
    return f"{clock.allowance} from {since}"


def _due_day(clock: Clock, say: Days) -> str:
    assert clock.due_on is not None
    if clock.due_at is None:
        return say(clock.due_on)
    return f"{clock.due_at.astimezone(LONDON):%H:%M} on {say(clock.due_on)}"


def _met(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.met_on is not None
    if clock.last_valid_on and clock.met_on == clock.counted_from:
        return (
            f"In place already on {say(clock.met_on)}, when {clock.started_by}:"
            f" on {say(clock.last_valid_on)} {clock.met_by}."
        )
    if clock.met_on == clock.due_on and clock.due_at is None:
        return (
            f"Done on the day it was due: on {say(clock.met_on)} {clock.met_by},"
            f" {_rule(clock, say)}."
        )
    return (
        f"Done in time: on {say(clock.met_on)} {clock.met_by}."
        f" It was due by {_due_day(clock, say)}: {_rule(clock, say)}."
    )


def _met_late(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.met_on is not None and clock.due_on is not None
    late = (clock.met_on - clock.due_on).days
    how = f"{count(late)} late" if late else "late on the day"
    return (
        f"Done {how}: on {say(clock.met_on)} {clock.met_by}."
        f" It was due by {_due_day(clock, say)}: {_rule(clock, say)}."
    )


def _overdue(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.due_on is not None
    ago = count((as_at - clock.due_on).days)
    return f"Due {_due_day(clock, say)}, {ago} ago: {_rule(clock, say)}."


def _due(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.due_on is not None
    left = (clock.due_on - as_at).days
    when = f"in {count(left)}" if left else "today"
    return f"Due {_due_day(clock, say)}, {when}: {_rule(clock, say)}."


def _missed(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.ended_on is not None
    return (
        f"Never done. It was due by {_due_day(clock, say)}: {_rule(clock, say)}."
        f" It ended undone on {say(clock.ended_on)}, when {clock.ended_by}."
    )


def _not_required(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.ended_on is not None and clock.due_on is not None
    when = "the day" if clock.ended_on == clock.due_on else "before"
    return (
        f"Not required: on {say(clock.ended_on)}, {when} it was due"
        f"{'' if when == 'the day' else ' on ' + say(clock.due_on)}, {clock.ended_by}."
    )


def _cannot_tell(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    if clock.due_on is None:
        return (
            f"Cannot tell: the due day cannot be counted from what is held ({_rule(clock, say)})."
        )
    if clock.met_on is not None and clock.met_on <= as_at:
        if clock.in_time is None:
            return (
                f"Cannot tell: on {say(clock.met_on)}, the day the {clock.allowance} ran out,"
                f" {clock.met_by}, and no source gives the hour of both ends."
            )
        return (
            f"Cannot tell: on {say(clock.met_on)} {clock.met_by}, after it was due on"
            f" {_due_day(clock, say)}, but {_gap(clock, duty, say)}, so it may have been done"
            " before."
        )
    due = f"it was due by {_due_day(clock, say)} ({_rule(clock, say)})"
    if clock.due_on > as_at:
        due = f"it is due by {_due_day(clock, say)} ({_rule(clock, say)})"
    if clock.ended_on is not None and clock.ended_on <= as_at:
        due += f" and ended on {say(clock.ended_on)}, when {clock.ended_by}"
    return f"Cannot tell: {due}, and {_gap(clock, duty, say)}."


def _gap(clock: Clock, duty: Duty, say: Days) -> str:
    """Which facts no source covers, and since when."""
    facts = ", or whether ".join(clock.not_told)
    if clock.known_until is None:
        return f"no source says whether {facts} since {say(clock.counted_from)}"
    return f"no source says whether {facts} after {say(clock.known_until)}"


def _attempts(clock: Clock, as_at: dt.date, say: Days) -> list[str]:
    return [
        f"On {say(done.on)} {done.what}, but {done.why}: it happened, and it does not count."
        for done in clock.not_valid
        if done.on <= as_at
    ]


def _unsaid(clock: Clock, stands: Position) -> list[str]:
    if not clock.unsaid or stands not in (Position.MET, Position.MET_LATE):
        return []
    return [
        f"The source does not say whether {' or whether '.join(clock.unsaid)}"
        " and is taken at its word."
    ]


_SAYING = {
    Position.MET: _met,
    Position.MET_LATE: _met_late,
    Position.OVERDUE: _overdue,
    Position.DUE: _due,
    Position.MISSED: _missed,
    Position.NOT_REQUIRED: _not_required,
    Position.CANNOT_TELL: _cannot_tell,
}


def _within(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    return (
        f"Within the limit on {say(clock.counted_from)}, when {clock.started_by}:"
        f" {clock.allowance}."
    )


def _over(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    days = (as_at - clock.counted_from).days
    how_long = f"for {count(days)}, since" if days else "today,"
    return (
        f"Over the limit {how_long} {say(clock.counted_from)}, when {clock.started_by}:"
        f" {clock.allowance}."
    )


def _was_over(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.met_on is not None
    return (
        f"Over the limit for {count((clock.met_on - clock.counted_from).days)}:"
        f" from {say(clock.counted_from)}, when {clock.started_by}, until {say(clock.met_on)}, when"
        f" {clock.met_by}. The limit is {clock.allowance}."
    )


def _never_within(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    assert clock.ended_on is not None
    return (
        f"Over the limit from {say(clock.counted_from)}, when {clock.started_by}, and still over"
        f" it on {say(clock.ended_on)}, when {clock.ended_by}: {clock.allowance}."
    )


def _how_many_cannot_tell(clock: Clock, duty: Duty, as_at: dt.date, say: Days) -> str:
    since = say(clock.counted_from)
    if clock.met_on == clock.counted_from:
        return (
            f"Cannot tell how many there were on {since}, when {clock.started_by}:"
            f" {_gap(clock, duty, say)}. The limit is {clock.allowance}."
        )
    return (
        f"Cannot tell for how long there were too many after {since}, when {clock.started_by}:"
        f" {_gap(clock, duty, say)}. The limit is {clock.allowance}."
    )


_SAYING_OF_A_LIMIT = {
    Position.MET: _within,
    Position.MET_LATE: _was_over,
    Position.OVERDUE: _over,
    Position.DUE: _over,
    Position.MISSED: _never_within,
    Position.NOT_REQUIRED: _never_within,
    Position.CANNOT_TELL: _how_many_cannot_tell,
}
