"""Every table of the indicators, gathered from the parts that hold them."""

from .benchmarks.models import Neighbour, PublishedArea, PublishedFigure, PublishedTable

__all__ = ["Neighbour", "PublishedArea", "PublishedFigure", "PublishedTable"]
