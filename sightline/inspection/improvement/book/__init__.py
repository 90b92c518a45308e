"""The live tests there are: one file for each part of the work, found by the folder."""

import sys
from functools import lru_cache

from sightline.core.book import everything_in

from ..language import LiveTest


@lru_cache(maxsize=1)
def all_tests() -> dict[str, LiveTest]:
    """Every live test, by its code, in the order of the book."""
    return everything_in(sys.modules[__name__], LiveTest)
