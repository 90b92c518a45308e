"""The kinds of life an invented child may lead, and how many lead each."""

from collections.abc import Callable
from dataclasses import dataclass

from . import lives_at_home as at_home
from . import lives_in_care as in_care
from .making import Making
from .people import Family

SIZES = {1: 46, 2: 34, 3: 20}
"""How many brothers and sisters a family has, in a hundred families."""


@dataclass(frozen=True)
class Path:
    """One kind of life: its share of children, and how it is lived by a family."""

    share: float
    live: Callable[[Making, Family, int], None]
    alone: bool = False


PATHS = {
    "no action": Path(0.1, at_home.no_action),
    "assessed": Path(0.1, at_home.assessed),
    "being assessed": Path(0.12, at_home.being_assessed),
    "in need": Path(0.15, at_home.in_need),
    "was in need": Path(0.06, at_home.was_in_need),
    "disabled": Path(0.03, at_home.disabled),
    "protected": Path(0.14, at_home.protected),
    "stepped down": Path(0.03, at_home.stepped_down),
    "unborn": Path(0.015, at_home.unborn),
    "looked after": Path(0.145, in_care.looked_after),
    "unaccompanied": Path(0.02, in_care.unaccompanied, alone=True),
    "care leaver": Path(0.06, in_care.care_leaver),
    "left care": Path(0.03, in_care.left_care),
    "adopted": Path(0.01, in_care.adopted),
}
