"""A control chart small enough for a card: the months, their usual band, the target."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.indicators.scorecards.control import Control

WIDTH, HEIGHT, EDGE = 320.0, 74.0, 7.0


@dataclass(frozen=True)
class Spark:
    """Where each part of the small chart lies, in units of its own."""

    line: str
    last: tuple[float, float]
    band: tuple[float, float] | None
    mean: float | None
    target: float | None
    left: float = EDGE
    right: float = WIDTH - EDGE
    width: float = WIDTH
    height: float = HEIGHT


def spark(trend: Control, target: float | None) -> Spark | None:
    """The small chart of a trend; None with fewer than two points."""
    values = [each.value for each in trend.points]
    told = [value for value in values if value is not None]
    if len(told) < 2:
        return None
    seen = [*told, *(each for each in (trend.lower, trend.upper, target) if each is not None)]
    low, high = min(seen), max(seen)
    room = (high - low) or 1.0

    def down(value: float) -> float:
        return round(EDGE + (1 - (value - low) / room) * (HEIGHT - 2 * EDGE), 1)

    def along(at: int) -> float:
        return round(EDGE + at * (WIDTH - 2 * EDGE) / max(1, len(values) - 1), 1)

    places = [(along(at), down(value)) for at, value in enumerate(values) if value is not None]
    band = None
    if trend.upper is not None and trend.lower is not None:
        band = (down(trend.upper), max(1.0, round(down(trend.lower) - down(trend.upper), 1)))
    return Spark(
        " ".join(f"{x},{y}" for x, y in places),
        places[-1],
        band,
        None if trend.mean is None else down(trend.mean),
        None if target is None else down(target),
    )
