"""What is stated each year of the health of an invented child who was in care for all of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ..chance import Chance
from ..people import Child

if TYPE_CHECKING:
    from . import Returned

Row = dict[str, Any]
NO_SCORE = ("SDQ2", "SDQ3", "SDQ4")
"""Why a child of the age for a score has none; SDQ1 is for those who are not of that age."""


def health_of_years(making: Returned, chance: Chance, child: Child, episodes: list[Row]) -> None:
    """A statement for each year to 31 March that has ended since recording began."""
    world = making.world
    for number in range(world.recorded_from.year + 1, world.as_at.year + 1):
        ends = dt.date(number, 3, 31)
        began, until = dt.date(number - 1, 4, 1), episodes[-1].get("ended_on")
        if ends > world.as_at or episodes[0]["began_on"] > began:
            continue
        if until is not None and until <= ends:
            continue
        world.add(
            "health.HealthYear",
            child_id=child.ref,
            year_ends_on=ends,
            **_stated(making, chance, child, (began, ends)),
        )


def _stated(making: Returned, chance: Chance, child: Child, year: tuple[dt.date, dt.date]) -> Row:
    def latest(table: str, day: str) -> Row | None:
        rows = [
            row
            for row in making.of(table, child)
            if row.get(day) and year[0] <= row[day] <= year[1]
        ]
        return rows[-1] if rows else None

    began, ends = year
    told: Row = {
        "health_assessed": latest("health.HealthAssessment", "done_on") is not None,
        "teeth_checked": latest("health.DentalCheck", "done_on") is not None,
        "immunisations_up_to_date": chance.happens(0.86),
        "substance_misuse": child.age_on(ends) >= 11 and chance.happens(0.04),
    }
    if told["substance_misuse"]:
        told["intervention_received"] = chance.happens(0.6)
        if not told["intervention_received"]:
            told["intervention_offered"] = chance.happens(0.7)
    if child.age_on(ends) >= 10:
        told["convicted"] = child.age_on(ends) >= 12 and chance.happens(0.03)
    if child.age_on(ends) < 5:
        told["development_checked"] = chance.happens(0.9)
    if child.age_on(ends) >= 4 and child.age_on(began) < 17:
        scored = latest("health.Questionnaire", "returned_on")
        if scored:
            told["questionnaire_score"] = scored["score"]
        else:
            told["no_questionnaire_because"] = chance.pick(NO_SCORE)
    return told
