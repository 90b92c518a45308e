"""Published figures, kept months and a target, for the screens that show how well things go."""

import datetime as dt

from sightline.indicators.benchmarks.models import (
    Neighbour,
    PublishedArea,
    PublishedFigure,
    PublishedTable,
)
from sightline.indicators.scorecards import keeping
from sightline.indicators.scorecards.models import PartnerMeasure, Target


def make(day: dt.date) -> None:
    """Fill what the pages about performance show, as at this day."""
    _published()
    keeping.keep(day, months=2, splits=("", "team"))
    PartnerMeasure.objects.create(
        partner="police",
        title="Children held overnight",
        unit="children",
        better="lower",
        every="month",
        began_on=day.replace(month=1, day=1),
    )
    Target.objects.create(
        indicator="ni-66", year_ending=day.year + 1, value=95, tolerance=1, why="Invented plan"
    )


def _published() -> None:
    """Published figures of two invented authorities, for the screens that set them side by side."""
    PublishedTable.objects.create(code="placement-stability", file="invented.csv", sha256="0")
    areas = {"E92000001": ("England", "england"), "E1": ("The Example Region", "region")}
    areas |= {"901": ("Anyshire", "authority"), "902": ("Otherton", "authority")}
    for code, (name, level) in areas.items():
        PublishedArea.objects.create(code=code, name=name, level=level, region="E1", last_year=2013)
        for year in (2012, 2013):
            PublishedFigure.objects.create(
                table="placement-stability",
                measure="ni-62",
                area=code,
                year=year,
                value=year - 2000 + len(name),
            )
    Neighbour.objects.create(
        area="901", neighbour="902", rank=1, closeness="very close", model_year=2013
    )
