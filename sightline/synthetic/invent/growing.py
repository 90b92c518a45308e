"""Invented health and learning of children in care: checks, questionnaires, schools and plans."""

from __future__ import annotations

import datetime as dt

from sightline.core.calendar import add, add_months
from sightline.core.periods import working_days

from . import names
from .chance import DAY, back_to_working_day, months_after
from .people import Child
from .placing import Care
from .rows import World

PLAN_VIEWS = (
    "I want more help with maths.",
    "I like the library at lunch.",
    "I'd like to do a work day with animals.",
    "Reading is better now.",
    "I want to move up a set.",
)


def keep_healthy(world: World, care: Care, last: dt.date, on_time: float) -> None:
    """The first assessment by a doctor, reviews by age, the dentist, and how the child feels."""
    child, chance = care.child, care.child.family.chance
    due = add(working_days(20), care.began_on)
    asked = care.began_on + DAY * chance.number(1, 12)
    done = chance.around(due, 12, on_time - 0.1)
    doctor = not chance.happens(0.06)
    if child.age_on(care.began_on) >= 15 and chance.happens(0.08):
        world.add(
            "health.HealthAssessment", child_id=child.ref, kind="initial", requested_on=asked,
            refused_on=asked + DAY * 8, refused_by="young person",
        )  # fmt: skip
        done = None
    elif done and done <= last:
        world.add(
            "health.HealthAssessment", child_id=child.ref, kind="initial",
            requested_on=min(asked, done), done_on=done, by_doctor=doctor,
            done_by="doctor" if doctor else "nurse",
        )  # fmt: skip
    else:
        world.add(
            "health.HealthAssessment", child_id=child.ref, kind="initial", requested_on=asked,
        )  # fmt: skip
    _health_reviews(world, care, done or due, last, on_time)
    for day in chance.occasions(care.began_on, last, months_after(12), on_time - 0.1, 0.4):
        world.add("health.DentalCheck", child_id=child.ref, done_on=day, result="no treatment")
    feelings(world, care, last)


def _health_reviews(
    world: World, care: Care, first: dt.date, last: dt.date, on_time: float
) -> None:
    child, chance = care.child, care.child.family.chance

    def owed(day: dt.date, number: int) -> dt.date:
        return back_to_working_day(add_months(6 if child.age_on(day) < 5 else 12, day))

    for day in chance.occasions(first, last, owed, on_time, 0.1):
        world.add(
            "health.HealthAssessment",
            child_id=child.ref,
            kind="review",
            requested_on=day - DAY * chance.number(14, 40),
            done_on=day,
            by_doctor=False,
            done_by="nurse",
        )


def feelings(world: World, care: Care, last: dt.date) -> None:
    """A questionnaire from the carer each year between 4 and 16."""
    child, chance = care.child, care.child.family.chance
    day = max(care.began_on, world.recorded_from) + DAY * chance.number(40, 300)
    while day <= last:
        if 4 <= child.age_on(day) <= 16:
            score = min(40, max(0, round(chance.random.gauss(14, 7))))
            world.add(
                "health.Questionnaire",
                child_id=child.ref,
                returned_on=day,
                score=score,
                acted_on="clinic referral" if score >= 17 else "",
            )
        day += DAY * chance.number(330, 430)


def school(world: World, child: Child) -> None:
    """The schools of a child's life so far, by age."""
    if child.born_on is None:
        return
    began = dt.date(child.birthday(4).year, 9, 4)
    if child.birthday(4) > began:
        began = began.replace(year=began.year + 1)
    chance = child.family.chance
    stages = ((names.PRIMARY, 0, 7), (names.SECONDARY, 7, 12), (names.COLLEGES, 12, 14))
    for bank, first, last in stages:
        from_on = began.replace(year=began.year + first)
        if child.unaccompanied and from_on < world.as_at - DAY * 500:
            continue
        world.add(
            "education.SchoolPlace",
            child_id=child.ref,
            school=chance.pick(bank),
            year_group=_year(world, began),
            began_on=from_on,
            ended_on=began.replace(year=began.year + last),
        )


def _year(world: World, began: dt.date) -> str:
    """The school year now: reception is the year in which a child turns five."""
    year = world.as_at.year - began.year - ((world.as_at.month, world.as_at.day) < (9, 1))
    return "" if year < 0 else "R" if year == 0 else str(year) if year <= 13 else ""


def plan_learning(world: World, care: Care, last: dt.date, on_time: float) -> None:
    """A personal education plan in the first ten working days, then each term."""
    child, chance = care.child, care.child.family.chance
    if care.began_on < world.recorded_from:
        day: dt.date | None = world.recorded_from + DAY * chance.number(0, 90)
        kind = "termly"
    else:
        day = chance.around(add(working_days(10), care.began_on), 6, on_time)
        kind = "initial"
    while day and day <= last:
        if 3 <= child.age_on(day) < 18:
            world.add(
                "education.PersonalEducationPlan",
                child_id=child.ref,
                kind=kind,
                met_on=day,
                signed=not chance.happens(0.05),
                childs_view=chance.pick(PLAN_VIEWS) if child.age_on(day) > 5 else "",
                quality=chance.pick(("good", "good", "fair", "poor")),
            )
        kind = "termly"
        day = chance.day(day + DAY * 85, day + DAY * 135)
