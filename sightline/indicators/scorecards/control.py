"""Tells ordinary variation from a change: a control chart of single values (XmR), rules stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

LIMIT = 2.66
"""A limit lies so many mean moving ranges from the mean: 3 over 1.128, the usual constant."""
RUN = 8
"""So many points in a row on one side of the mean are not chance."""
NEAR, NEAR_OF = 3, 4
"""Three of four points in a row nearer to one limit than to the mean are not chance."""
FEWEST = 8
"""With fewer points than this no limits are drawn: they would be guesses."""

RULES = (
    "A point outside the limits.",
    f"{RUN} points in a row on the same side of the mean.",
    f"{NEAR} of {NEAR_OF} points in a row nearer to the same limit than to the mean.",
)
"""The rules in words, in the order in which they are numbered from 1."""


@dataclass(frozen=True)
class Point:
    """One value on its day; None where nobody could tell."""

    on: dt.date
    value: float | None


@dataclass(frozen=True)
class Signal:
    """A point that is not ordinary variation: by which rule, and whether it is up or down."""

    on: dt.date
    rule: int
    up: bool


@dataclass(frozen=True)
class Control:
    """Points with their mean and limits; no limits where there are too few points to draw them."""

    points: tuple[Point, ...]
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    signals: tuple[Signal, ...] = field(default=())

    @property
    def told(self) -> list[Point]:
        """The points that have a value."""
        return [each for each in self.points if each.value is not None]

    @property
    def latest(self) -> Signal | None:
        """What is to be said of the last point; None when it is ordinary variation."""
        last = self.told[-1].on if self.told else None
        mine = [each for each in self.signals if each.on == last]
        return mine[0] if mine else None


def control(
    points: Sequence[Point], least: float | None = None, most: float | None = None
) -> Control:
    """The mean, the limits and the signals of some points in order of time.

    `least` and `most` are what no value can go beyond, such as 0 and 100 of a percentage; limits
    are drawn no further. A month without a value is passed over.
    """
    told = [each for each in points if each.value is not None]
    values = [each.value for each in told if each.value is not None]
    if len(values) < FEWEST:
        return Control(tuple(points))
    mean = sum(values) / len(values)
    moved = [abs(after - before) for before, after in pairwise(values)]
    spread = LIMIT * sum(moved) / len(moved)
    lower = mean - spread if least is None else max(least, mean - spread)
    upper = mean + spread if most is None else min(most, mean + spread)
    found = [
        *_outside(told, lower, upper),
        *_in_a_row(told, mean),
        *_near_a_limit(told, mean, lower, upper),
    ]
    signals = sorted(set(found), key=lambda each: (each.on, each.rule))
    return Control(tuple(points), mean, lower, upper, tuple(signals))


def _outside(told: Sequence[Point], lower: float, upper: float) -> list[Signal]:
    return [
        Signal(each.on, 1, each.value > upper)
        for each in told
        if each.value is not None and not lower <= each.value <= upper
    ]


def _in_a_row(told: Sequence[Point], mean: float) -> list[Signal]:
    return _together(told, RUN, RUN, 2, lambda value: _sign(value - mean))


def _near_a_limit(told: Sequence[Point], mean: float, lower: float, upper: float) -> list[Signal]:
    def nearer(value: float) -> int:
        if upper > mean and value > (mean + upper) / 2:
            return 1
        return -1 if lower < mean and value < (mean + lower) / 2 else 0

    return _together(told, NEAR, NEAR_OF, 3, nearer)


def _together(
    told: Sequence[Point], wanted: int, of: int, rule: int, side: Callable[[float], int]
) -> list[Signal]:
    """Each last point of a stretch in which enough points lie on one side, itself among them."""
    sides = [side(each.value) for each in told if each.value is not None]
    found = []
    for at in range(of - 1, len(sides)):
        stretch = sides[at - of + 1 : at + 1]
        if sides[at] and stretch.count(sides[at]) >= wanted:
            found.append(Signal(told[at].on, rule, sides[at] > 0))
    return found


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
