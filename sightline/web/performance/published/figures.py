"""How published figures are said and drawn on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from sightline.indicators.benchmarks.comparing import Comparison, Point
from sightline.indicators.benchmarks.language import Better, Unit
from sightline.web.components import charts
from sightline.web.words import nth

WIDTH = 200
"""How wide the strip of dots is, in units of its own."""
WHOLE = (Unit.CHILDREN, Unit.EPISODES)
COUNTS = (*WHOLE, Unit.WORKERS)
"""What grows with the area, so that England's lies beyond any scale for one authority."""


def shown(value: Decimal | None, unit: Unit) -> str:
    """A figure as it is said: whole children, and one decimal of anything else that has any."""
    if value is None:
        return ""
    if unit in WHOLE:
        return f"{value.quantize(Decimal(1), ROUND_HALF_UP):,}"
    text = f"{value.quantize(Decimal('0.1'), ROUND_HALF_UP):,}".removesuffix(".0")
    return f"{text}%" if unit is Unit.PERCENT else text


def said(point: Point, unit: Unit) -> str:
    """A figure, or why there is none."""
    return shown(point.value, unit) or point.why_not


@dataclass(frozen=True)
class Line:
    """One measure of one authority, as a line of the page."""

    compared: Comparison

    @property
    def code(self) -> str:
        """The code of the measure."""
        return self.compared.measure.code

    @property
    def title(self) -> str:
        """What is counted."""
        return self.compared.measure.title

    @property
    def unit(self) -> Unit:
        """What a figure counts."""
        return self.compared.measure.unit

    @property
    def own(self) -> str:
        """The authority's own figure, or why there is none."""
        return said(self.compared.own, self.unit)

    @property
    def england(self) -> str:
        """England's."""
        return said(self.compared.england, self.unit)

    @property
    def region(self) -> str:
        """The region's."""
        return said(self.compared.region, self.unit)

    @property
    def mean(self) -> str:
        """The mean of the neighbours that have a figure."""
        return shown(self.compared.mean, self.unit) or "none has a figure"

    @property
    def moved(self) -> str:
        """How it moved since the year before, in words."""
        now, before = self.compared.own.value, self.compared.year_before.value
        if now is None or before is None:
            return "no figure the year before"
        if now == before:
            return "the same as the year before"
        more = "up" if now > before else "down"
        return f"{more} from {shown(before, self.unit)}"

    @property
    def place(self) -> str:
        """Its place among the neighbours, in words; the best first where one way is better."""
        found = self.compared.place
        if found is None:
            return ""
        higher, of = found
        if self.compared.measure.better is Better.LOWER:
            return f"{nth(of - higher + 1)} lowest of {of}"
        return f"{nth(higher)} highest of {of}"

    @property
    def verdict(self) -> str:
        """Whether it is better than its neighbours' mean, in words."""
        better = self.compared.better_than_mean
        if better is None:
            return ""
        return "better than neighbours" if better else "worse than neighbours"

    @property
    def tone(self) -> str:
        """How the verdict is tinted: only what is worse stands out."""
        return "late" if self.compared.better_than_mean is False else ""

    def strip(self) -> dict[str, object]:
        """Where each dot lies along the strip, from the lowest figure to the highest."""
        england = None if self.unit in COUNTS else self.compared.england.value
        points = [self.compared.own, *self.compared.told]
        values = [each.value for each in points if each.value is not None]
        values += [england] if england is not None else []
        if len(values) < 2:
            return {}
        low, high = min(values), max(values)
        room = (high - low) or Decimal(1)

        def along(value: Decimal | None) -> float | None:
            return None if value is None else round(float((value - low) / room) * WIDTH, 1)

        return {
            "width": WIDTH,
            "own": along(self.compared.own.value),
            "england": along(england),
            "others": [along(each.value) for each in self.compared.told],
        }


def over_time(years: list[Comparison]) -> str:
    """The authority, England, its region and the neighbours' mean over the years, as a chart."""
    if not years:
        return ""
    last = years[-1]
    asked = {
        last.own.name: [(one.year, one.own.value) for one in years],
        "England": [(one.year, one.england.value) for one in years],
        last.region.name: [(one.year, one.region.value) for one in years],
        "Mean of neighbours": [(one.year, one.mean) for one in years],
    }
    series = {
        name: [(year, float(value)) for year, value in points if value is not None]
        for name, points in asked.items()
        if name
    }
    if sum(map(len, series.values())) < 2:
        return ""
    return charts.lines(series, last.measure.unit.value)
