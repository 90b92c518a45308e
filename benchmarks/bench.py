"""What a measurement is: some figures, each beside something run at the same time."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


class CannotMeasure(Exception):
    """Something the measurement needs is not here; the message says what."""


@dataclass(frozen=True)
class Plan:
    """How much to measure: of how many runs a median is taken, and whether big sizes are run."""

    runs: int = 3
    big: bool = False


@dataclass(frozen=True)
class Figure:
    """One measured figure, in the unit given.

    `beside` says what it was compared with and `beside_value` is that, in the same unit: machines
    are noisy, and a ratio to something run at the same time says more than seconds do. `aim` is
    what was wanted in words, and `held` whether it was so; None where nothing was promised.
    """

    what: str
    value: float
    unit: str
    beside: str = ""
    beside_value: float | None = None
    aim: str = ""
    held: bool | None = None

    @property
    def ratio(self) -> float | None:
        """The figure over what it was run beside; None without one."""
        return self.value / self.beside_value if self.beside_value else None


@dataclass(frozen=True)
class Bench:
    """One measurement, found by its module holding it as BENCH."""

    title: str
    run: Callable[[Plan], list[Figure]]
    says: str = ""


def medians(runs: int, ways: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """The median seconds of each way, run by turns so that noise falls on all of them alike."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            begun = time.perf_counter()
            way()
            taken[name].append(time.perf_counter() - begun)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}
