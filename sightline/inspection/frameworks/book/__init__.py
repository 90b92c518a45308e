"""The frameworks, each in a file of its own: to add one is to add a file."""

from __future__ import annotations

import functools
import sys

from sightline.core.book import everything_in
from sightline.core.refusal import Refused

from ..language import Framework


@functools.cache
def all_frameworks() -> dict[str, Framework]:
    """Every framework by its code, the oldest first."""
    found = everything_in(sys.modules[__name__], Framework)
    return dict(sorted(found.items(), key=lambda each: (each[1].since, each[0])))


def framework(code: str) -> Framework:
    """The framework of this code. Raises Refused, naming those there are."""
    try:
        return all_frameworks()[code]
    except KeyError:
        known = ", ".join(all_frameworks())
        raise Refused(f"There is no framework called '{code}'. There are: {known}.") from None
