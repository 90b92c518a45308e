"""Every table of the indicators, gathered from the parts that hold them."""

from .benchmarks.models import Neighbour, PublishedArea, PublishedFigure, PublishedTable
from .scorecards.models import (
    ActionOwed,
    FigurePoint,
    PartnerFigure,
    PartnerMeasure,
    Story,
    Target,
)

__all__ = [
    "ActionOwed",
    "FigurePoint",
    "Neighbour",
    "PartnerFigure",
    "PartnerMeasure",
    "PublishedArea",
    "PublishedFigure",
    "PublishedTable",
    "Story",
    "Target",
]
