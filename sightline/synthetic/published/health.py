"""Tells the health of a child in care: assessments in time or late, teeth, injections, feelings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sightline.core.calendar import add_months

from ..invent.chance import DAY, back_to_working_day
from ..invent.growing import feelings
from ..invent.placing import Care
from ..invent.rows import World
from .briefs import Brief, years_back
from .timed import occasions

FOUR_WEEKS = dt.timedelta(days=28)


def keep_healthy(world: World, care: Care, brief: Brief, day: dt.date, last: dt.date) -> None:
    """The first assessment by a doctor, then each half-year or year by age, and all the rest."""
    _assessments(world, care, brief, day, last)
    _teeth(world, care, brief, day, last)
    feelings(world, care, last)
    for number in range(4):
        _year(world, care, brief, years_back(_year_end(day), number))


def assessment_days(world: World, care: Care, brief: Brief, day: dt.date, last: dt.date) -> list:
    """When the child's health was assessed: in time, or late in the year of the figures."""
    child, chance = care.child, care.child.family.chance

    def owed(before: dt.date, number: int) -> dt.date:
        if number == 0:
            return before + FOUR_WEEKS
        half_a_year = add_months(6, before)
        return half_a_year if child.age_on(half_a_year) < 5 else add_months(12, before)

    return list(
        occasions(chance, care.began_on, last, owed, until=day, late=brief.health_late,
                  always=True, first_late=brief.first_health_late, on_time=0.7, early=20)
    )  # fmt: skip


def _assessments(world: World, care: Care, brief: Brief, day: dt.date, last: dt.date) -> None:
    child, chance = care.child, care.child.family.chance
    done = assessment_days(world, care, brief, day, last)
    if brief.checked is False:
        done = _none_in_the_year(done, day)
    if not done and not brief.health_late:
        asked = care.began_on + DAY * chance.number(1, 4)
        world.add("health.HealthAssessment", child_id=child.ref, kind="initial",
                  requested_on=asked)  # fmt: skip
    for number, held in enumerate(done):
        first = number == 0
        asked = care.began_on + DAY * chance.number(1, 9) if first else held - DAY * 30
        world.add(
            "health.HealthAssessment",
            child_id=child.ref,
            kind="initial" if first else "review",
            requested_on=min(asked, held),
            # What delayed them was what was asked for: forms half filled in.
            request_complete=not brief.health_late,
            done_on=held,
            by_doctor=first,
            done_by="doctor" if first else "nurse",
        )


def _teeth(world: World, care: Care, brief: Brief, day: dt.date, last: dt.date) -> None:
    chance = care.child.family.chance

    def owed(before: dt.date, number: int) -> dt.date:
        return add_months(12, before)

    held = occasions(chance, care.began_on, last, owed, until=day, late=not brief.dental,
                     early=60)  # fmt: skip
    for done in held if brief.dental else _none_in_the_year(held, day):
        world.add(
            "health.DentalCheck", child_id=care.child.ref, done_on=done, result="no treatment"
        )
    if (last - care.began_on).days > 400:
        checked = back_to_working_day(last - DAY * chance.number(20, 330))
        world.add(
            "health.ImmunisationCheck",
            child_id=care.child.ref,
            checked_on=checked,
            up_to_date=brief.immunised,
        )


def _none_in_the_year(days: Iterable[dt.date], day: dt.date) -> list[dt.date]:
    """The days that do not lie in the last whole year to March."""
    ends = _year_end(day)
    return [each for each in days if not years_back(ends, 1) < each <= ends]


def _year_end(day: dt.date) -> dt.date:
    """The last 31 March on or before a day."""
    ends = dt.date(day.year, 3, 31)
    return ends if ends <= day else ends.replace(year=day.year - 1)


def _year(world: World, care: Care, brief: Brief, ends: dt.date) -> None:
    """What the yearly return says of the health of a child in care for all of the year."""
    child, chance = care.child, care.child.family.chance
    if not brief.in_care_a_year(ends):
        return
    age = child.age_on(ends)
    told: dict[str, object] = {"convicted": brief.convicted_in == ends.year} if age >= 10 else {}
    if age < 5:
        told["development_checked"] = chance.happens(0.85)
    if 4 <= age <= 16:
        told["questionnaire_score"] = min(40, max(0, round(chance.random.gauss(14, 6))))
    world.add(
        "health.HealthYear",
        child_id=child.ref,
        year_ends_on=ends,
        immunisations_up_to_date=brief.immunised,
        teeth_checked=brief.dental,
        health_assessed=not brief.health_late if brief.checked is None else brief.checked,
        substance_misuse=age >= 13 and chance.happens(0.06),
        **told,
    )
