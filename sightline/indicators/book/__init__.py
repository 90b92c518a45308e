"""The indicators in force: one file an area, each with worked examples that are its tests."""

import importlib
import pkgutil
import sys
from functools import lru_cache

from sightline.core.book import everything_in

from ..language import Indicator


@lru_cache(maxsize=1)
def all_indicators() -> dict[str, Indicator]:
    """Every indicator in the book, by its code."""
    return everything_in(sys.modules[__name__], Indicator)


@lru_cache(maxsize=1)
def areas() -> dict[str, tuple[str, ...]]:
    """The codes of each file of the book, under the sentence it opens with."""
    found = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda each: each.name):
        held = importlib.import_module(f"{__name__}.{module.name}")
        codes = [one.code for one in vars(held).values() if isinstance(one, Indicator)]
        if codes:
            found[(held.__doc__ or module.name).split("\n")[0].rstrip(".")] = tuple(codes)
    return found
