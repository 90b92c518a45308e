"""The months of a measure as a control chart: band, mean, target, and points beyond chance."""

from __future__ import annotations

import json

from sightline.indicators.scorecards.control import Control
from sightline.web.components import charts

MARKED = "#942514"


def control_chart(trend: Control, target: float | None, unit: str) -> str:
    """The chart as SVG; empty with fewer than two points."""
    told = trend.told
    if len(told) < 2:
        return ""
    rules = {each.on: each.rule for each in trend.signals}
    rows = [
        {
            "on": each.on.isoformat(),
            "value": each.value,
            "rule": str(rules.get(each.on, "")),
            "beyond": each.on in rules,
        }
        for each in told
    ]
    layers = [*_flat(trend, target), *_months(unit)]
    spec = {
        "data": {"values": rows},
        "width": 700,
        "height": 260,
        "config": charts.CONFIG,
        "layer": layers,
    }
    return charts.svg(json.dumps(spec, sort_keys=True))


def _months(unit: str) -> list[dict]:
    """The line of months, each a point, and those beyond chance with the number of their rule."""
    x = {"field": "on", "type": "temporal", "title": None, "axis": {"format": "%b %Y"}}
    y = {"field": "value", "type": "quantitative", "title": unit, "scale": {"zero": False}}
    beyond = {"test": "datum.beyond"}
    looks = {
        "color": {"condition": beyond | {"value": MARKED}, "value": "#12436d"},
        "shape": {"condition": beyond | {"value": "diamond"}, "value": "circle"},
        "size": {"condition": beyond | {"value": 140}, "value": 40},
    }
    return [
        {"mark": {"type": "line", "color": "#12436d"}, "encoding": {"x": x, "y": y}},
        {"mark": {"type": "point", "filled": True}, "encoding": {"x": x, "y": y, **looks}},
        {
            "mark": {"type": "text", "dy": -14, "color": MARKED, "fontSize": 12},
            "encoding": {"x": x, "y": y, "text": {"field": "rule"}},
        },
    ]


def _flat(trend: Control, target: float | None) -> list[dict]:
    """The band of ordinary variation, the mean and the target, right across."""
    layers: list[dict] = []
    if trend.lower is not None and trend.upper is not None:
        layers.append(
            {
                "data": {"values": [{"low": trend.lower, "high": trend.upper}]},
                "mark": {"type": "rect", "color": "#eef2f5"},
                "encoding": {
                    "y": {"field": "low", "type": "quantitative"},
                    "y2": {"field": "high"},
                },
            }
        )
        layers.append(_rule(trend.mean, "#8a97a0", [4, 3]))
    if target is not None:
        layers.append(_rule(target, "#00703c", [1, 0]))
    return layers


def _rule(value: float | None, colour: str, dash: list[int]) -> dict:
    return {
        "data": {"values": [{"value": value}]},
        "mark": {"type": "rule", "color": colour, "strokeDash": dash, "strokeWidth": 1.5},
        "encoding": {"y": {"field": "value", "type": "quantitative"}},
    }
