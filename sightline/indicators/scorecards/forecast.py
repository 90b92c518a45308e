"""Says before the year ends whether a target will be missed, with the arithmetic shown."""

from __future__ import annotations

import datetime as dt
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from ..arithmetic import rounded
from ..language import Better
from .control import Point

FEWEST = 4
"""With fewer months than this, a pace would be a guess."""


class Outlook(StrEnum):
    """How a target stands before the year has ended."""

    HELD = "on course"
    AT_RISK = "will miss at this pace"
    LOST = "can no longer be met"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True)
class Forecast:
    """What the year is likely to end with, what would have to be so to meet the target, and why.

    `ends_with` is the figure expected at the year's end; `steps` is the arithmetic, a sentence a
    step.
    """

    outlook: Outlook
    ends_with: float | None
    steps: tuple[str, ...]


def _reaches(value: float, target: float, better: Better) -> bool:
    return value <= target if better is Better.LOWER else value >= target


@dataclass(frozen=True)
class Year:
    """A year by its first and last days, and the day of it on which one asks."""

    first: dt.date
    day: dt.date
    last: dt.date


def of_share(done: int, due: int, target: float, better: Better, year: Year) -> Forecast:
    """A share that grows through a year: how many were so of how many due, from its first day.

    The rest of the year is taken to bring as many a day as there were so far. `target` is a
    percentage.
    """
    first, day, last = year.first, year.day, year.last
    gone, left = (day - first).days + 1, (last - day).days
    if not due or left < 0:
        return Forecast(Outlook.CANNOT_TELL, None, ("Nothing has fallen due in the year yet.",))
    now = 100 * done / due
    to_come = round(due * left / gone)
    steps = [
        f"From {_day(first)} to {_day(day)}: {done:,} of {due:,}, which is {_of(now)}%.",
        f"As many a day until {_day(last)} would be {to_come:,} more, {due + to_come:,} in all.",
    ]
    if better is Better.LOWER:
        return _of_what_should_not_be(done, due, to_come, target, now, steps)
    needed = _up(target * (due + to_come) / 100) - done
    best = 100 * (done + to_come) / (due + to_come)
    if needed <= 0:
        steps.append(f"{_of(target)}% is reached already, whatever comes.")
        return Forecast(Outlook.HELD, now, tuple(steps))
    steps.append(
        f"To end at {_of(target)}%, {needed:,} of the {to_come:,} to come must be so"
        + (f", {_of(100 * needed / to_come)}% of them." if to_come else ".")
    )
    if needed > to_come:
        steps.append(f"If all of them were, the year would end at {_of(best)}%.")
        return Forecast(Outlook.LOST, now, tuple(steps))
    outlook = Outlook.HELD if _reaches(now, target, better) else Outlook.AT_RISK
    return Forecast(outlook, now, tuple(steps))


def _of_what_should_not_be(
    done: int, due: int, to_come: int, target: float, now: float, steps: list[str]
) -> Forecast:
    """The same for a share that should be low: how many more there may be."""
    room = int(target * (due + to_come) / 100) - done
    if room < 0:
        least = 100 * done / (due + to_come)
        steps.append(f"With none more, the year would end at {_of(least)}%.")
        return Forecast(Outlook.LOST, now, tuple(steps))
    steps.append(f"To end at {_of(target)}%, no more than {room:,} of those to come may be so.")
    outlook = Outlook.HELD if _reaches(now, target, Better.LOWER) else Outlook.AT_RISK
    return Forecast(outlook, now, tuple(steps))


def of_all_or_nothing(done: int, due: int, target: float, better: Better, year: Year) -> Forecast:
    """A share of children for each of whom all must have been so: one that was not stays so."""
    if not due:
        return Forecast(Outlook.CANNOT_TELL, None, ("There is no child to count yet.",))
    now = 100 * done / due
    steps = [
        f"From {_day(year.first)} to {_day(year.day)}: {done:,} of {due:,} children,"
        f" which is {_of(now)}%.",
        f"For {due - done:,} it was not so at least once, and stays so until {_day(year.last)}:"
        f" with the same children the year ends at {_of(now)}% at best.",
    ]
    if better is Better.LOWER:
        return Forecast(Outlook.CANNOT_TELL, now, tuple(steps[:1]))
    outlook = Outlook.HELD if _reaches(now, target, better) else Outlook.LOST
    return Forecast(outlook, now, tuple(steps))


def of_trend(
    points: Sequence[Point], target: float, better: Better, last: dt.date, least: float = 0.0
) -> Forecast:
    """A figure on a day, such as how many have no plan: where its pace would take it by `last`.

    The pace is the middle of the month-on-month changes of the last six months, so that one odd
    month does not make it.
    """
    told = [each for each in points if each.value is not None][-7:]
    values = [each.value for each in told if each.value is not None]
    if len(values) < FEWEST:
        return Forecast(
            Outlook.CANNOT_TELL, None, (f"There are {len(values)} months; a pace needs {FEWEST}.",)
        )
    pace = statistics.median(b - a for a, b in pairwise(values))
    day = told[-1].on
    months = max(0, (last.year - day.year) * 12 + last.month - day.month)
    ends = max(least, values[-1] + pace * months)
    steps = [
        f"On {_day(day)} it was {_of(values[-1])}.",
        f"The middle change of the last {len(values) - 1} months is"
        f" {'no change' if not pace else f'{_signed(pace)} a month'}.",
        f"{months} more at that pace, to {_day(last)}, would make {_of(ends)}; the target is"
        f" {_of(target)}.",
    ]
    outlook = Outlook.HELD if _reaches(ends, target, better) else Outlook.AT_RISK
    return Forecast(outlook, ends, tuple(steps))


def _up(number: float) -> int:
    """The next whole number up, forgiving what floats add in their last places."""
    whole = round(number)
    return whole if abs(number - whole) < 1e-9 else int(number) + 1


def _of(number: float) -> str:
    shown = rounded(number, 1)
    return f"{shown:,}".removesuffix(".0")


def _signed(number: float) -> str:
    return f"{'up' if number > 0 else 'down'} {_of(abs(number))}"


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
