"""Sets an authority's published figures beside England, its region and authorities like it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sightline.core.refusal import Refused

from .book import all_measures
from .language import MARKS, Better, Published
from .models import Neighbour, PublishedArea, PublishedFigure, PublishedTable

ENGLAND = "E92000001"
Points = dict[tuple[str, str, int], tuple[Decimal | None, str]]


@dataclass(frozen=True)
class Point:
    """One area's figure in one year; `mark` says why there is none."""

    area: str
    name: str
    value: Decimal | None
    mark: str = ""
    closeness: str = ""

    @property
    def why_not(self) -> str:
        """Why there is no number, in words."""
        if self.value is not None:
            return ""
        return MARKS.get(self.mark, "not published")


@dataclass(frozen=True)
class Comparison:
    """One measure of one authority in one year, with everything it is set beside."""

    measure: Published
    year: int
    own: Point
    year_before: Point
    england: Point
    region: Point
    neighbours: tuple[Point, ...]
    file: str

    @property
    def told(self) -> tuple[Point, ...]:
        """The neighbours of whom a number was printed."""
        return tuple(each for each in self.neighbours if each.value is not None)

    @property
    def mean(self) -> Decimal | None:
        """The mean of the neighbours of whom a number was printed, each counting the same."""
        values = [each.value for each in self.told if each.value is not None]
        return sum(values, Decimal(0)) / len(values) if values else None

    @property
    def place(self) -> tuple[int, int] | None:
        """The authority's place among its neighbours, and of how many, the highest being first."""
        if self.own.value is None or not self.told:
            return None
        higher = sum(each.value > self.own.value for each in self.told if each.value is not None)
        return higher + 1, len(self.told) + 1

    @property
    def better_than_mean(self) -> bool | None:
        """Whether the authority does better than its neighbours' mean; None where neither is."""
        mean = self.mean
        if self.own.value is None or mean is None or self.measure.better is Better.NEITHER:
            return None
        if self.own.value == mean:
            return None
        return (self.own.value > mean) == (self.measure.better is Better.HIGHER)


def authorities() -> list[PublishedArea]:
    """Every authority there is now, by name: those of the newest model of neighbours."""
    codes = Neighbour.objects.filter(model_year=newest_model()).values("area")
    found = PublishedArea.objects.filter(level="authority", code__in=codes)
    if not found.exists():
        found = PublishedArea.objects.filter(level="authority")
    return list(found.order_by("name"))


def newest_model() -> int | None:
    """The year of the newest model of neighbours that is loaded."""
    years = Neighbour.objects.order_by("-model_year").values_list("model_year", flat=True)
    return years.first()


def authority(written: str) -> PublishedArea:
    """The authority of this number, statistics code or name. Raises Refused where there is none."""
    text = " ".join(written.split())
    for asked in ({"code": text}, {"statistics_code": text.upper()}, {"name__iexact": text}):
        found = PublishedArea.objects.filter(level="authority", **asked).order_by("-last_year")
        if area := found.first():
            return area
    if not PublishedArea.objects.exists():
        raise Refused(
            "No published figures are loaded. Load the tables of the government's statistics with"
            " `sightline benchmarks load FOLDER`."
        )
    raise Refused(
        f"No authority is known by '{text}'. Give its number, such as 926, or its name, such as"
        " Norfolk."
    )


def comparisons(
    area: PublishedArea, measures: Iterable[str] | None = None, year: int | None = None
) -> list[Comparison]:
    """Each measure of an authority, in the year asked for or the newest that England has.

    A measure of which nothing is published for England or the authority is left out.
    """
    board = _Board(area, measures)
    found = []
    for code in board.codes:
        when = year or board.newest(code)
        if when is not None:
            compared = board.comparison(code, when)
            if compared.own.value is not None or compared.england.value is not None:
                found.append(compared)
    return found


def over_years(area: PublishedArea, measure: str) -> list[Comparison]:
    """One measure in each year it was published, the oldest first."""
    board = _Board(area, [measure])
    years = sorted({year for _, _, year in board.points})
    return [board.comparison(measure, year) for year in years]


class _Board:
    """Every figure that a comparison of one authority may need, read with four questions."""

    def __init__(self, area: PublishedArea, measures: Iterable[str] | None) -> None:
        self.area = area
        wanted = None if measures is None else set(measures)
        self.codes = [
            code
            for code, one in all_measures().items()
            if (not one.only_a_part if wanted is None else code in wanted)
        ]
        self.alike = list(
            Neighbour.objects.filter(area=area.code, model_year=newest_model()).order_by("rank")
        )
        self.areas = {one.code: one for one in PublishedArea.objects.all()}
        self.files = dict(PublishedTable.objects.values_list("code", "file"))
        self.joint = self._joint([area.code, *(one.neighbour for one in self.alike)])
        near = [area.code, area.region, ENGLAND, *(one.neighbour for one in self.alike)]
        rows = PublishedFigure.objects.filter(
            area__in=[*near, *self.joint.values()], measure__in=self.codes
        ).values_list("measure", "area", "year", "value", "mark")
        self.points: Points = {(row[0], row[1], row[2]): (row[3], row[4]) for row in rows}

    def _joint(self, codes: list[str]) -> dict[str, str]:
        """For authorities that some table prints together with another, the code of both."""
        together = [code for code in self.areas if "+" in code]
        return {code: each for code in codes for each in together if code in each.split("+")}

    def newest(self, code: str) -> int | None:
        """The newest year in which anything was printed of England."""
        years = [year for measure, area, year in self.points if (measure, area) == (code, ENGLAND)]
        return max(years, default=None)

    def comparison(self, code: str, year: int) -> Comparison:
        """One measure in one year."""
        measure = all_measures()[code]
        return Comparison(
            measure=measure,
            year=year,
            own=self.point(code, self.area.code, year),
            year_before=self.point(code, self.area.code, year - 1),
            england=self.point(code, ENGLAND, year),
            region=self.point(code, self.area.region, year),
            neighbours=tuple(
                self.point(code, one.neighbour, year, one.closeness) for one in self.alike
            ),
            file=self.files.get(measure.table.code, ""),
        )

    def point(self, code: str, area: str, year: int, closeness: str = "") -> Point:
        """One area's figure; that of two together where it is only printed so."""
        held = self.points.get((code, area, year))
        if held is None and area in self.joint:
            area = self.joint[area]
            held = self.points.get((code, area, year))
        value, mark = held or (None, "")
        name = self.areas[area].name if area in self.areas else area
        return Point(area, name, value, mark, closeness)


def as_row(one: Comparison) -> dict[str, Any]:
    """A comparison in the words of the command line: each source and year with the figures."""
    return {
        "measure": one.measure.code,
        "title": one.measure.title,
        "unit": one.measure.unit.value,
        "better": one.measure.better.value,
        "year": one.year,
        "own": one.own.value,
        "own_mark": one.own.mark,
        "own_last_year": one.year_before.value,
        "england": one.england.value,
        "region": one.region.value,
        "neighbours": None if one.mean is None else round(one.mean, 1),
        "neighbours_told": len(one.told),
        "each_neighbour": [
            {
                "code": each.area,
                "name": each.name,
                "value": each.value,
                "mark": each.mark,
                "closeness": each.closeness,
            }
            for each in one.neighbours
        ],
        "source": f"{one.measure.table.publisher}: {one.measure.table.title}",
        "file": one.file,
    }
