"""Which grades a framework's limiting rules would hold back, and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from .language import Framework, Guard


@dataclass(frozen=True)
class Held:
    """A grade better than a guard allows: the best it may be, and whether a reason lifts that."""

    guard: Guard
    area: str
    given: str
    best: str
    because: tuple[str, ...]

    @property
    def reason_lifts_it(self) -> bool:
        """Whether a written reason lets the better grade stand."""
        return self.guard.with_reason


def held_back(
    framework: Framework,
    grades: Mapping[str, str],
    *,
    on: Collection[str] = (),
    off: Collection[str] = (),
) -> list[Held]:
    """Every grade that a guard does not allow, given the grades so far.

    `grades` are words by area; areas not yet graded are left out. `on` and `off` are the codes of
    guards that this inspection has switched, against what the framework says.
    """
    found = []
    for guard in framework.guards:
        given = grades.get(guard.limits)
        applied = (guard.on or guard.code in on) and guard.code not in off
        if not applied or given is None:
            continue
        because = _reached(framework, guard, grades)
        if because and framework.place(given) < framework.place(guard.to):
            found.append(Held(guard, guard.limits, given, guard.to, because))
    return found


def _reached(framework: Framework, guard: Guard, grades: Mapping[str, str]) -> tuple[str, ...]:
    worst = framework.place(guard.at)
    low = tuple(
        key for key in guard.when if key in grades and framework.place(grades[key]) >= worst
    )
    if guard.every and len(low) < len(guard.when):
        return ()
    return low
