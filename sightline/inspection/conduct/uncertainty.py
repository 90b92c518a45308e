"""How far a sample can be trusted: what share of all children fits what was seen in a few.

The interval is exact, from the hypergeometric distribution (drawing without putting back from a
list of known length), each tail at most 2.5%: the finite population is in it and needs no
correction after. It treats the sample as one draw; within groups in proportion, as ours is drawn,
the truth is if anything a little narrower. It speaks of the children drawn at random only, never of
those on the worry list, who were chosen because of what is known of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import comb

TAIL = Fraction(1, 40)
METHOD = "95% exact interval of the hypergeometric distribution"


@dataclass(frozen=True)
class Interval:
    """From how many to how many of all the children it may be so."""

    least: int
    most: int
    of: int

    @property
    def percents(self) -> tuple[int, int]:
        """The same in whole percent, rounded outwards so that it promises no more."""
        return 100 * self.least // self.of, -(-100 * self.most // self.of)


def interval(seen: int, drawn: int, of: int) -> Interval:
    """What share of all may be so, where it was so of `seen` among `drawn` from `of` children.

    Raises ValueError for numbers that cannot be.
    """
    if not 0 <= seen <= drawn <= of or not drawn:
        raise ValueError(f"{seen} of {drawn} drawn from {of} cannot be.")
    lowest, highest = seen, of - (drawn - seen)
    least = _first(lowest, highest, lambda all_: _at_least(seen, drawn, all_, of) > TAIL)
    most = (
        highest
        + lowest
        - _first(
            lowest,
            highest,
            lambda turned: _at_most(seen, drawn, highest + lowest - turned, of) > TAIL,
        )
    )
    return Interval(least, most, of)


def _first(lowest: int, highest: int, holds: Callable[[int], bool]) -> int:
    """The first number of a range for which it holds, given that it then goes on holding."""
    while lowest < highest:
        middle = (lowest + highest) // 2
        if holds(middle):
            highest = middle
        else:
            lowest = middle + 1
    return lowest


def _at_least(seen: int, drawn: int, so: int, of: int) -> Fraction:
    """How likely so many or more would be drawn, were it so of `so` children in all."""
    top = min(drawn, so)
    ways = sum(comb(so, each) * comb(of - so, drawn - each) for each in range(seen, top + 1))
    return Fraction(ways, comb(of, drawn))


def _at_most(seen: int, drawn: int, so: int, of: int) -> Fraction:
    """How likely so many or fewer would be drawn."""
    ways = sum(comb(so, each) * comb(of - so, drawn - each) for each in range(seen + 1))
    return Fraction(ways, comb(of, drawn))


def widest(drawn: int, of: int) -> Interval:
    """The interval where it is hardest to tell: were it so of half of those drawn."""
    return interval(drawn // 2, drawn, of)


def needed(of: int, within: int) -> int:
    """The smallest sample whose widest interval is no more than so many points either way.

    Raises ValueError for a width that is no width.
    """
    if not 1 <= within <= 50 or of < 1:
        raise ValueError("Ask for a width of one to fifty points.")

    def holds(drawn: int) -> bool:
        found = widest(drawn, of)
        return 100 * (found.most - found.least) <= 2 * within * of

    return _first(1, of, holds)
