"""Tells the learning of a child in care: the school, the plan for it, and each year's results."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sightline.core.calendar import add, add_months
from sightline.core.periods import working_days

from ..invent import names
from ..invent.chance import DAY, Chance, back_to_working_day
from ..invent.growing import PLAN_VIEWS
from ..invent.people import Child
from ..invent.placing import Care
from ..invent.rows import World
from .briefs import Brief

PLANS = "personal education plan made"  # as the fact is called
SESSIONS = 380  # half days in a school year


def school_year_of(day: dt.date) -> dt.date:
    """The 31st of August on which the school year of a day ends."""
    return dt.date(day.year + (day.month > 8), 8, 31)


def year_group(born_on: dt.date, year_ends_on: dt.date) -> int:
    """The school year a child is in: reception is 0, and GCSEs are taken in year 11."""
    return year_ends_on.year - school_year_of(born_on).year - 5


def learn(world: World, care: Care, brief: Brief, day: dt.date, last: dt.date) -> None:
    """The school, the plan, and what the school years since recording began came to."""
    _school(world, care.child, brief)
    _plans(world, care, brief, day, last)
    for year in range(world.recorded_from.year - 3, day.year + 1):
        ends = dt.date(year, 8, 31)
        if ends <= day:
            _year(world, care, brief, ends)


def _school(world: World, child: Child, brief: Brief) -> None:
    """The schools of the child's life so far, the last of them as the brief has it."""
    chance = child.family.chance
    starts = school_year_of(child.birthday(4)) + DAY * 4
    stages = ((names.PRIMARY, 0, 7), (names.SECONDARY, 7, 12), (names.COLLEGES, 12, 14))
    for bank, first, after in stages:
        began = starts.replace(year=starts.year + first)
        ended = starts.replace(year=starts.year + after)
        if began > world.as_at or (child.unaccompanied and ended <= brief.began_on):
            continue
        now = ended > world.as_at
        world.add(
            "education.SchoolPlace",
            child_id=child.ref,
            school=chance.pick(bank),
            year_group=_group(year_group(brief.born_on, school_year_of(world.as_at))),
            began_on=began,
            ended_on=ended,
            grade=("good" if brief.good_school else "adequate") if now else "",
            full_time=brief.full_time if now else None,
        )


def _group(number: int) -> str:
    return "" if number < 0 or number > 13 else str(number) if number else "R"


def _plans(world: World, care: Care, brief: Brief, day: dt.date, last: dt.date) -> None:
    """A personal education plan in ten working days, then each half-year; or none of late."""
    child, chance = care.child, care.child.family.chance
    told = world.told_from.get(PLANS, world.recorded_from)
    held = told + DAY * chance.number(0, 90)
    if care.began_on >= told:
        held = add(working_days(chance.number(3, 10)), care.began_on)
    # The first plan of a little child is made soon after the third birthday.
    third = child.birthday(3) + DAY * 8
    held = back_to_working_day(third) if third > held else held
    first, lapses = True, day - DAY * 300
    while held <= last and (brief.learning_plan or held < lapses):
        if child.age_on(held) < 18:
            world.add(
                "education.PersonalEducationPlan",
                child_id=child.ref,
                kind="initial" if first else "termly",
                met_on=held,
                signed=True,
                childs_view=chance.pick(PLAN_VIEWS) if child.age_on(held) > 5 else "",
                quality=chance.pick(("good", "fair", "fair", "poor")),
            )
            first = False
        due = add_months(6, held)
        held = back_to_working_day(due - DAY * chance.number(5, 40))


def _year(world: World, care: Care, brief: Brief, ends: dt.date) -> None:
    """One school year of a child who was in care for a year at the March within it."""
    child, chance = care.child, care.child.family.chance
    group = year_group(brief.born_on, ends)
    march = ends.replace(month=3, day=31)
    if not 0 <= group <= 11 or not brief.in_care_a_year(march):
        return
    excluded = brief.excluded_in == ends.year
    world.add(
        "education.LearningYear",
        child_id=child.ref,
        year_ends_on=ends,
        year_group=_group(group),
        sessions_possible=SESSIONS,
        sessions_missed=chance.number(2, 40),
        fixed_exclusions=chance.number(1, 3) if excluded else 0,
        sessions_excluded=chance.number(2, 12) if excluded else 0,
        permanently_excluded=False,
        tutored_alone=brief.tutored,
        **_results(chance, brief, group),
    )


def _results(chance: Chance, brief: Brief, group: int) -> dict[str, Any]:
    """What the child came out with, in the years in which that is asked."""
    if group == 0:
        return {"good_early_development": _so(brief.early_development, chance, 0.3)}
    if group == 6:
        level = _so(brief.key_stage_two, chance, 0.45)
        return {"english_level_four": level, "maths_level_four": level}
    if group == 11:
        good = 6 if _so(brief.five_good, chance, 0.15) else chance.number(0, 4)
        return {"good_passes": good, "passes": good + 2, "english_and_maths_passed": good > 5}
    return {}


def _so(dealt: bool | None, chance: Chance, share: float) -> bool:
    """What was dealt, or else chance."""
    return chance.happens(share) if dealt is None else dealt
