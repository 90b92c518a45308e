"""What is published of any authority, beside others: open before anything of ours is loaded."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404
from django.shortcuts import render

from sightline.core.acting import Refused
from sightline.indicators.benchmarks import comparing
from sightline.indicators.benchmarks.book import all_measures
from sightline.indicators.benchmarks.language import Area
from sightline.indicators.benchmarks.models import PublishedArea, PublishedTable
from sightline.web.export import as_csv
from sightline.web.screen import screen

from .figures import Line, over_time, said, shown

KEPT = "published authority"
"""Where the browser's session keeps the authority that was last chosen."""


@screen(
    "performance/published",
    title="Published figures beside others",
    needs="performance.published",
    reach="numbers",
    under="performance.scorecard.scorecard",
)
def published(request):
    """Every published measure of one authority, beside England, its region and its neighbours."""
    area, wrong = _chosen(request)
    lines = [Line(one) for one in comparing.comparisons(area) if _local(one)] if area else []
    order = list(Area)
    lines.sort(key=lambda line: order.index(line.compared.measure.table.area))
    worse = [line for line in lines if line.compared.better_than_mean is False]
    given = {
        "area": area,
        "wrong": wrong,
        "authorities": comparing.authorities(),
        "groups": [
            (str(name), list(held))
            for name, held in groupby(lines, key=lambda line: line.compared.measure.table.area)
        ],
        "lines": lines,
        "worse": worse,
        "neighbours": [each.name for each in lines[0].compared.neighbours] if lines else [],
        "model_year": comparing.newest_model(),
        "files": PublishedTable.objects.count(),
    }
    return render(request, "performance/published/published.html", given)


@screen(
    "performance/published/<slug:code>",
    title="One published figure over the years",
    needs="performance.published",
    reach="numbers",
    under="performance.published.published",
)
def measure(request, code):
    """One measure over the years, and each neighbour's figure."""
    found = all_measures().get(code)
    if found is None:
        raise Http404("No published figure is called that.")
    area, wrong = _chosen(request)
    years = comparing.over_years(area, code) if area else []
    told = [one for one in years if one.own.value is not None or one.england.value is not None]
    last = told[-1] if told else None
    given = {
        "area": area,
        "wrong": wrong,
        "authorities": comparing.authorities(),
        "measure": found,
        "line": Line(last) if last else None,
        "years": [Line(one) for one in reversed(told)],
        "chart": over_time(told),
        "neighbours": _neighbours(last) if last else [],
    }
    return render(request, "performance/published/measure.html", given)


@screen(
    "performance/published.csv",
    title="Published figures beside others, as a file",
    needs="performance.published",
    reach="numbers",
    under="performance.published.published",
)
def export(request):
    """The same figures as a file, with the mark of each that was not printed."""
    area, _ = _chosen(request)
    if area is None:
        raise Refused("Choose an authority first, then export its figures.")
    rows = [comparing.as_row(one) for one in comparing.comparisons(area)]
    for row in rows:
        row["each_neighbour"] = "; ".join(
            f"{one['name']} {one['mark'] if one['value'] is None else one['value']}"
            for one in row["each_neighbour"]
        )
    return as_csv(rows, f"published-figures-{area.code}")


def _chosen(request) -> tuple[PublishedArea | None, str]:
    """The authority asked for, or last chosen here; and what to say when there is no such one."""
    asked = request.GET.get("authority", "").strip() or request.session.get(KEPT, "")
    if not asked:
        return None, ""
    try:
        area = comparing.authority(asked)
    except Refused as why:
        return None, str(why) if "authority" in request.GET else ""
    request.session[KEPT] = area.code
    return area, ""


def _local(one: comparing.Comparison) -> bool:
    """Whether anything is printed of the authority or a neighbour, and not of England alone."""
    return bool(one.own.value is not None or one.own.mark or one.told)


def _neighbours(one: comparing.Comparison) -> list[tuple[str, str, str]]:
    """Each neighbour, how close, and its figure, the highest first and the silent ones last."""
    held = sorted(one.neighbours, key=lambda each: (each.value is None, -(each.value or 0)))
    unit = one.measure.unit
    return [(each.name, each.closeness, said(each, unit)) for each in held] + (
        [("Mean of these", "", shown(one.mean, unit))] if one.mean is not None else []
    )
