"""Deals what must be so among children: exactly so many of each, and chance decides to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ..invent.chance import DAY, Chance

Thing = TypeVar("Thing")


class CannotDeal(ValueError):
    """More children were asked for than there are whom it fits."""


@dataclass(frozen=True)
class Hand:
    """What is dealt to so many children, and whom it fits (anyone, unless it is said)."""

    value: Any
    count: int
    fits: Callable[[Any], bool] = lambda each: True


def deal(chance: Chance, among: Iterable[Any], field: str, hands: Sequence[Hand]) -> None:
    """Give each hand's value to exactly so many; the most choosy hands should come first.

    No one is dealt to twice; those who are left over keep what they had. Raises CannotDeal.
    """
    left = chance.shuffled(list(among))
    for hand in hands:
        chosen = [each for each in left if hand.fits(each)][: hand.count]
        if len(chosen) < hand.count:
            raise CannotDeal(f"{field} {hand.value!r}: {hand.count} asked, {len(chosen)} found")
        taken = {id(each) for each in chosen}
        left = [each for each in left if id(each) not in taken]
        for each in chosen:
            setattr(each, field, hand.value)


def day_between(chance: Chance, first: dt.date, last: dt.date) -> dt.date:
    """Any day from the first to the last, weekends too."""
    return first + DAY * chance.number(0, max(0, (last - first).days))


def spread(chance: Chance, count: int, total: int, least: int, most: int) -> list[int]:
    """So many whole numbers between two bounds that come to a total, in no order."""
    if not count * least <= total <= count * most:
        raise CannotDeal(f"{count} numbers from {least} to {most} cannot come to {total}")
    found = [total // count] * count
    for place in range(total - sum(found)):
        found[place] += 1
    for _ in range(count * 4):
        one, other = chance.number(0, count - 1), chance.number(0, count - 1)
        room = min(most - found[one], found[other] - least)
        if one != other and room > 0:
            shift = chance.number(0, room)
            found[one] += shift
            found[other] -= shift
    return found


def share_of(things: Sequence[Any], share: float) -> int:
    """How many of these are this share, to the nearest one, halves up."""
    return int(len(things) * share + 0.5)
