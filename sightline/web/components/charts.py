"""Charts as pictures inside a page, each with its figures in a table beside it."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from typing import Any

INK, QUIET, RULE = "#0b0c0c", "#505a5f", "#d8dbdd"
COLOURS = ("#1d4f91", "#b35c00", "#50307a", "#00703c", "#505a5f")
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [1, 3])
"""Each line has a colour and a dash of its own, so that it can be told without colour."""
CONFIG = {
    "font": "Arial, Helvetica, sans-serif",
    "axis": {
        "labelColor": QUIET,
        "titleColor": QUIET,
        "gridColor": RULE,
        "domainColor": QUIET,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
    },
    "legend": {"labelFontSize": 13, "labelColor": INK, "orient": "top", "title": None},
    "view": {"stroke": None},
}

Series = Mapping[str, Sequence[tuple[int | str, float]]]
"""Points of each line: a year, or the words of a week, and the figure."""


def lines(series: Series, unit: str, marked: Mapping[str, Sequence[tuple[int, float]]] = {}) -> str:
    """One line for each series over the years, as SVG. A year without a figure is a gap."""
    names = list(series)
    rows = [
        {"year": str(year), "value": value, "of": name, "first": name == names[0]}
        for name, points in series.items()
        for year, value in points
    ]
    encoding = {
        "x": _along(series),
        "y": {
            "field": "value",
            "type": "quantitative",
            "title": unit,
            "scale": {"zero": False, "nice": True},
        },
        "color": {
            "field": "of",
            "type": "nominal",
            "scale": {"domain": names, "range": COLOURS[: len(names)]},
        },
        "strokeDash": {
            "field": "of",
            "type": "nominal",
            "scale": {"domain": names, "range": DASHES[: len(names)]},
        },
        "strokeWidth": {"condition": {"test": "datum.first", "value": 3}, "value": 1.5},
    }
    spec = {
        "data": {"values": rows},
        "width": 640,
        "height": 260,
        "config": CONFIG,
        "mark": {"type": "line", "point": {"size": 30}},
        "encoding": encoding,
    }
    return svg(json.dumps(spec, sort_keys=True))


def _along(series: Series) -> dict[str, Any]:
    order = _in_order(series)
    shown = {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}}
    return {**shown, "sort": order}


def _in_order(series: Series) -> list[str]:
    """Along the line: years by number, and words in the order they come in, as weeks do."""
    found = dict.fromkeys(year for points in series.values() for year, _ in points)
    return [str(each) for each in (sorted(found) if all(map(_is_year, found)) else found)]


def _is_year(each: object) -> bool:
    return isinstance(each, int)


@functools.lru_cache(maxsize=256)
def svg(spec: str) -> str:
    """A Vega-Lite chart, given as JSON, as SVG that may stand in a page."""
    import vl_convert

    return _fitted(vl_convert.vegalite_to_svg(spec))


def _fitted(drawn: str) -> str:
    """The picture at the width of its place, and hidden from readers, who have the table."""
    head, body = drawn.split(">", 1)
    parts: dict[str, Any] = dict(
        part.split("=", 1) for part in head.removeprefix("<svg ").split('" ') if "=" in part
    )
    box = parts.get("viewBox", "").strip('"')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="app-chart" viewBox="{box}"'
        f' aria-hidden="true" focusable="false">{body}'
    )
