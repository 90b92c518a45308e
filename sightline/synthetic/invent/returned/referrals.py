"""The referral that brought an invented child into care, where its telling had left it out."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from ..chance import DAY, Chance, back_to_working_day
from ..front_door import assess, refer
from ..people import Child, Family
from ..staff import ASSESSMENT

if TYPE_CHECKING:
    from . import Returned


def tell_referrals(making: Returned, family: Family) -> None:
    """One for each child who is or was in care and has none; brothers and sisters come together.

    Those of long ago are left out of a life as it is told, and so is a child who was born after
    the family was referred. A census has no place for a child in care who was never referred. The
    referral closes when care ends. Asked once all else of the family is told: the chance it draws
    from is the family's no longer.
    """
    times = [
        (child, episodes[0]["began_on"], episodes[-1].get("ended_on"))
        for child in family.children
        if (episodes := list(making.of("care.Episode", child)))
        and not any(making.of("front_door.Referral", child))
    ]
    if not times:
        return
    family.chance = Chance(f"{making.seed}/referred {family.number}")
    first = min(began for _, began, _ in times)
    together = back_to_working_day(first - DAY * family.chance.number(3, 120))
    groups: dict[tuple[dt.date, dt.date, dt.date | None], list[Child]] = defaultdict(list)
    for child, began, ended in times:
        born = child.born_on or began
        day = together if born <= together else max(born, back_to_working_day(began))
        groups[day, first if day == together else began, ended].append(child)
    everyone, post = family.children, making.post(family, ASSESSMENT)
    for (day, began, ended), children in groups.items():
        family.children = children
        referral = refer(making.world, family, day, closes_on=ended)
        last = max(day, began)
        assess(making.world, family, referral, post, needs_support=True, last_day=last)
    family.children = everyone
