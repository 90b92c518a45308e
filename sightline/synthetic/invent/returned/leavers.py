"""What is stated of an invented care leaver around each birthday: in touch, doing what, where."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ..chance import DAY, Chance
from ..people import Child

if TYPE_CHECKING:
    from . import Returned

Row = dict[str, Any]
AGES = range(17, 22)
LEFT = ("relevant", "former relevant")
ACTIVITY = {"F1": 8, "P1": 2, "F2": 24, "P2": 6, "F4": 6, "F5": 16, "P5": 8, "G4": 10, "G5": 14}
OF_A_MOTHER = "G6"
BEFORE, AFTER = DAY * 92, DAY * 31
"""In touch is asked of the three months before a birthday and the month after it."""
NO_BIRTHDAYS = ((2, 29), (3, 31))
"""The validator breaks off at the one, and miscounts the years to the other."""


def born_a_day_sooner(making: Returned, child: Child) -> None:
    """A care leaver's birthday is one that the validator can count the years to.

    Asked before their life is told, so that whoever leaves care at 18 leaves on the birthday.
    """
    born = child.born_on
    if born and (born.month, born.day) in NO_BIRTHDAYS:
        child.born_on = born - DAY
        for row in reversed(making.world.rows["people.Child"]):
            if row["la_child_id"] == child.ref.key:
                row["born_on"] = child.born_on
                break


def _left(making: Returned, child: Child) -> list[dt.date]:
    """The days on which the child came to have the standing of one who has left care."""
    return [
        row["began_on"]
        for row in making.of("leaving_care.Eligibility", child)
        if row["kind"] in LEFT
    ]


def tell_leavers(making: Returned, chance: Chance, child: Child) -> None:
    """A statement for each birthday from 17 to 21 that has come since the young person left."""
    world = making.world
    left = _left(making, child)
    if not left:
        return
    for age in AGES:
        day = child.birthday(age)
        if min(left) < day and world.recorded_from <= day <= world.as_at:
            world.add(
                "leaving_care.LeaverStatement",
                child_id=child.ref,
                stated_on=day,
                stated_by="personal adviser",
                **_stated(making, chance, child, day),
            )


def _stated(making: Returned, chance: Chance, child: Child, day: dt.date) -> Row:
    spoke = any(
        row["two_way"] and day - BEFORE <= row["happened_on"] <= day + AFTER
        for row in making.of("leaving_care.LeaverContact", child)
    )
    long_ago = day < making.world.leavers_recorded_from
    activity = chance.weighted(ACTIVITY)
    homes = [
        row
        for row in making.of("leaving_care.LeaverHome", child)
        if row["began_on"] <= day and (row.get("ended_on") is None or row["ended_on"] > day)
    ]
    if not (spoke or (long_ago and chance.happens(0.9))) or not homes:
        return {"in_touch": "NO", "activity": "0", "suitability_group": "not known"}
    return {
        "in_touch": "YES",
        "activity": activity,
        "accommodation": homes[-1]["kind"],
        "accommodation_suitable": homes[-1]["suitable"],
    }
