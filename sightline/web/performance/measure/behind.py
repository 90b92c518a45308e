"""The parts a figure is made of, and the children in each that a person can reach."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from sightline.core.access import reach_of
from sightline.indicators.book import all_indicators
from sightline.indicators.figures import children_behind
from sightline.indicators.language import Indicator
from sightline.indicators.scorecards.card import Whose

PARTS = {
    "counted": ("numerator", "counted above the line"),
    "all": ("denominator", "counted above or below the line"),
    "left-out": ("excluded", "left out, each for a stated reason"),
    "cannot-tell": ("cannot tell", "of whom nobody can tell"),
}


@dataclass(frozen=True)
class Behind:
    """The children of one part of a figure: those in reach, and how many are not."""

    says: str
    children: list[int]
    out_of_reach: int


def indicator_or_404(code: str) -> Indicator:
    """The indicator of this code. Raises Http404."""
    found = all_indicators().get(code)
    if found is None:
        raise Http404("No measure is called that.")
    return found


def behind(account, code: str, part: str, as_at, whose: Whose) -> Behind:
    """The children of a part, as at the day. Raises Http404 for a part there is not."""
    indicator = indicator_or_404(code)
    if part not in PARTS:
        raise Http404("A figure has no such part.")
    name, says = PARTS[part]
    numbers = children_behind(
        indicator.code,
        as_at=as_at,
        part=name,
        group=whose.group or None,
        by=whose.split or None,
        to_date=True,
    )
    reach = reach_of(account)
    mine = [number for number in numbers if number in reach]
    return Behind(says, mine, len(numbers) - len(mine))
