"""Learning, put right: a plan each term, a full week at school, and the results of the year."""

from __future__ import annotations

import datetime as dt
from itertools import count

from sightline.core.calendar import next_working_day

from ..invent import names
from ..invent.chance import DAY
from ..published.learning import SESSIONS, school_year_of, year_group
from .after import After

TERMS = 84  # days between plans, so that none falls outside its term


def go_on(after: After) -> None:
    """Plans, places and one school year for each child in care."""
    _full_weeks(after)
    for child in after.in_care:
        chance = after.chance(f"learning {child.key}")
        until = after.care_until(child)
        first = max(after.soon(chance, 25), after.birthday(child, 3) + DAY * 8)
        for day in after.days(chance, first, TERMS, until):
            after.add(
                "education.PersonalEducationPlan",
                child_id=child,
                kind="termly",
                met_on=day,
                signed=True,
                childs_view="I said what I want to get better at." if after.age(child, day) > 5
                else "",
                quality="good" if chance.happens(0.93) else "fair",
            )  # fmt: skip
    for ends in _years(after):
        _results(after, ends)


def _full_weeks(after: After) -> None:
    """Every pupil in care is taught for a full week, and that is known of all of them."""
    day = next_working_day(after.began + DAY * 30)
    now = {
        row["child_id"]: row
        for _, row in after.rows("education.SchoolPlace")
        if not row.get("ended_on") and row["child_id"] in after.in_care
    }
    for row in now.values():
        if not row.get("full_time"):
            after.again("education.SchoolPlace", row, ended_on=day)
            later = {"began_on", "ended_on", "full_time"}
            kept = {name: value for name, value in row.items() if name not in later}
            after.add("education.SchoolPlace", began_on=day, full_time=True, **kept)
    for child in after.in_care:
        starts = max(day, after.birthday(child, 4))
        if child not in now and starts <= after.until and after.age(child, starts) <= 16:
            chance = after.chance(f"school {child.key}")
            bank = names.PRIMARY if after.age(child, starts) < 11 else names.SECONDARY
            after.add(
                "education.SchoolPlace",
                began_on=starts,
                child_id=child,
                school=chance.pick(bank),
                year_group="",
                grade="good",
                full_time=True,
            )


def _years(after: After) -> list[dt.date]:
    """The ends of the school years that come between the inspection and the last day."""
    ends = school_year_of(after.inspected_on)
    return [ends] if after.inspected_on < ends <= after.until else []


def _results(after: After, ends: dt.date) -> None:
    """What the year came to for those in care through the March within it."""
    march = ends.replace(month=3, day=31)
    sixteen = count()
    for child, row in after.in_care.items():
        born = after.born.get(child)
        if born is None or _since(after, child) > march.replace(year=march.year - 1):
            continue
        group = year_group(born, ends)
        chance = after.chance(f"year {child.key}")
        if not 0 <= group <= 11 or row["began_on"] > ends:
            continue
        told: dict[str, object] = {}
        if group == 11:
            # One in three, and the first of them: where two sit, chance would often pass neither.
            good = chance.number(0, 4) if next(sixteen) % 3 else 6
            told = {"good_passes": good, "passes": good + 2, "english_and_maths_passed": good > 5}
        after.add(
            "education.LearningYear",
            child_id=child,
            year_ends_on=ends,
            year_group=str(group) if group else "R",
            sessions_possible=SESSIONS,
            sessions_missed=chance.number(1, 16),
            fixed_exclusions=0,
            sessions_excluded=0,
            permanently_excluded=False,
            **told,
        )


def _since(after: After, child) -> dt.date:
    """When the child's time in care began: the first of the episodes that follow one another."""
    return after.care_since.get(child, dt.date.max)
