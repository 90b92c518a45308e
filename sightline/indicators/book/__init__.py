"""The indicators in force: one file an area, each with worked examples that are its tests."""

import sys
from functools import lru_cache

from sightline.core.book import everything_in

from ..language import Indicator


@lru_cache(maxsize=1)
def all_indicators() -> dict[str, Indicator]:
    """Every indicator in the book, by its code."""
    return everything_in(sys.modules[__name__], Indicator)
