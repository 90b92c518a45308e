"""How grades, reports and passages of the library are put on a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby

from sightline.inspection.frameworks import all_frameworks
from sightline.inspection.library.finding import Year
from sightline.inspection.library.models import PublishedReport
from sightline.inspection.library.steps import (
    STEPS,
    asking_sections,
    section_title,
    step,
    titled,
)
from sightline.web.components.charts import CONFIG, svg

TONES = {1: "met", 2: "met", 3: "due", 4: "late"}
UNKNOWN = "Under a heading we do not know"
COLOURS = ("#00703c", "#1d4f91", "#f0b323", "#942514")
"""One colour a step, told apart by lightness as well; the table below the chart says the same."""


def tone(grade: str) -> str:
    """The tone of a grade's tag; plain where there is none."""
    return TONES.get(step(grade) or 0, "")


def framework_title(code: str) -> str:
    """A framework's name as people say it."""
    known = all_frameworks().get(code)
    return known.title if known else code or "Not known"


def overall(report: PublishedReport) -> list[tuple[str, str]]:
    """A report's overall grades: one without a name, or one for each half, named."""
    if report.overall:
        return [("", report.overall)]
    known = all_frameworks().get(report.framework)
    keys = known.overall if known and len(known.overall) > 1 else ()
    told = {one.area: one.grade for one in report.judgements.all()}
    parts = {one.key: one.title for one in known.parts} if known else {}
    return [
        (parts.get(known.area(key).part, ""), told[key]) for key in keys if known and told.get(key)
    ]


def judgements(report: PublishedReport) -> list[tuple[str, str]]:
    """What was judged and its grade, in the framework's order; blank where it could not be read."""
    return [(titled(report.framework, one.area), one.grade) for one in report.judgements.all()]


def asked(report: PublishedReport) -> list[tuple[str, list[tuple[str, list]]]]:
    """What a report asks for, by section and then by tier, as printed."""
    held = list(report.recommendations.all())
    return [
        (
            section_title(report.framework, section),
            [(tier, list(items)) for tier, items in groupby(inside, lambda one: one.tier)],
        )
        for section, inside in groupby(held, lambda one: one.section)
    ]


def paragraphs(report: PublishedReport) -> list[tuple[str, list]]:
    """The numbered paragraphs by section, without those that are only asked for again above."""
    asking = asking_sections()
    held = [one for one in report.paragraphs.all() if one.section not in asking]
    return [
        (
            section_title(report.framework, key) if key else "Under a heading we do not know",
            list(rows),
        )
        for key, rows in groupby(held, lambda one: one.section)
    ]


def by_year(years: Sequence[Year]) -> list[tuple[int, tuple[int, ...]]]:
    """How many of each step there were in each year, over all frameworks."""
    return [
        (year, tuple(sum(one.counts[at] for one in rows) for at in range(len(STEPS))))
        for year, rows in ((y, list(r)) for y, r in groupby(years, lambda one: one.year))
    ]


LEGEND = {"labelLimit": 300, "orient": "top", "title": None, "columns": 2, "columnPadding": 60}
"""In two columns: a browser's letters may be wider than those it was laid out for."""


def bars(years: Sequence[Year]) -> str:
    """Grades by year as stacked bars, the best below; blank when there is nothing to draw."""
    rows = [
        {"year": str(year), "grade": name, "reports": counts[at], "place": at}
        for year, counts in by_year(years)
        for at, name in enumerate(STEPS)
        if counts[at]
    ]
    if not rows:
        return ""
    spec = {
        "data": {"values": rows},
        "width": 640,
        "height": 260,
        "config": CONFIG,
        "mark": {"type": "bar", "stroke": "#ffffff"},
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}},
            "y": {
                "field": "reports",
                "type": "quantitative",
                "title": "reports",
                "stack": "zero",
                "axis": {"tickMinStep": 1, "format": "d"},
            },
            "order": {"field": "place", "type": "quantitative"},
            "color": {
                "field": "grade",
                "type": "nominal",
                "scale": {"domain": list(STEPS), "range": list(COLOURS)},
                "legend": LEGEND,
            },
        },
    }
    return svg(json.dumps(spec, sort_keys=True))
