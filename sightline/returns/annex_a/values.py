"""What the record says for a column of a list: the other way round from reading it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sightline.core.calendar import add_months
from sightline.record.workforce.models import Allocation

from ..reading.columns import Column

DAY_OF = {
    "Reason for Closure": "front_door.Referral.closed_on",
    "Reason Ceased to be Looked After": "care.CarePeriod.ended_on",
    "Reason Why Child No Longer Placed for Adoption": "adoption.AdoptionPlan.reversed_on",
    "Reason for leaving adoption process": "adoption.Adopter.left_on",
    "Was the child assessed as requiring LA children's social care support?": (
        "assessment.Assessment.authorised_on"
    ),
}
"""Columns that say something only once a day has come, where there is such a day."""


@dataclass
class Told:
    """Everything at hand for one row, on the day of the list."""

    as_at: dt.date
    records: dict[str, Any]
    worked_out: dict[str, Any] = field(default_factory=dict)
    worker: Allocation | None = None
    adviser: Allocation | None = None

    def of(self, name: str) -> Any:
        """A field of the record at hand ("care.Review.held_on"); None without one."""
        model, _, wanted = name.rpartition(".")
        held = self.records.get(model)
        return getattr(held, wanted) if held is not None else None


def said(column: Column, told: Told) -> Any:
    """What the record says for a column; None where it says nothing by the day of the list."""
    if (day := DAY_OF.get(column.name)) and _to_come(told.of(day), told):
        return None
    way = _BY_NAME.get(column.name) or _SPECIAL.get(column.goes_to)
    value = way(told) if way else _first(column, told)
    if value in (None, "", []):
        value = told.worked_out.get(column.name)
    if column.kind == "date" and column.name != "Date of Birth" and _to_come(value, told):
        return None
    if column.kind == "yes or no" and isinstance(value, str):
        return {"yes": True, "no": False}.get(value)
    return value


def _to_come(day: Any, told: Told) -> bool:
    return day is not None and day > told.as_at


def _first(column: Column, told: Told) -> Any:
    for name in column.goes_to:
        if (value := told.of(name)) not in (None, "", []):
            return value
    return None


def _number(told: Told) -> str:
    child = told.records["people.Child"]
    return child.la_child_id or f"SL{child.pk}"


def _age(told: Told) -> Any:
    """Whole years on the day; what was stated of one whose birth date is not known."""
    child = told.records["people.Child"]
    if child.born_on is None:
        return child.stated_age_years
    on, born = told.as_at, child.born_on
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _disabled(told: Told) -> Any:
    child = told.records["people.Child"]
    if child.disabled or not child.disabilities:
        return child.disabled
    return "no" if child.disabilities == ["NONE"] else "yes"


def _unaccompanied(told: Told) -> bool | None:
    """On list 8 within the last twelve months; on list 9 at any time."""
    child = told.records["people.Child"]
    ended = child.unaccompanied_to_on
    if child.unaccompanied == "yes" and "care.CarePeriod" in told.records and ended:
        return bool(ended > add_months(-12, told.as_at))
    return {"yes": True, "no": False}.get(child.unaccompanied)


def _stated(told: Told) -> Any:
    return told.records.get("leaving_care.LeaverStatement")


def _accommodation(told: Told) -> Any:
    held, home = _stated(told), told.records.get("leaving_care.LeaverHome")
    return (held and held.accommodation) or (home and home.kind)


def _suitable(told: Told) -> Any:
    held, home = _stated(told), told.records.get("leaving_care.LeaverHome")
    answer = held.accommodation_suitable if held else None
    if answer is None and not (held and held.suitability_group):
        answer = home.suitable if home else None
    if answer is None:
        return held and held.suitability_group
    return "suitable" if answer else "unsuitable"


def _support(told: Told) -> Any:
    held = told.records["assessment.Assessment"]
    if held.support_stated:
        return held.support_stated
    return {True: "Yes", False: "No"}.get(held.needs_support)


def _unnecessary(told: Told) -> bool | None:
    needed = told.of("protection.Enquiry.conference_needed")
    return None if needed is None else not needed


def _in_area(told: Told) -> str | None:
    return {True: "IN", False: "OUT"}.get(told.of("care.Placement.in_area"))


def _need(told: Told) -> Any:
    return told.of("care.CareSnapshot.category_of_need") or told.of("care.Episode.category_of_need")


def _team(told: Told) -> Any:
    held = told.worker
    team = held and (held.team or (held.worker and held.worker.team))
    return team and team.name


def _worker(told: Told) -> Any:
    held = told.worker and told.worker.worker
    return held and held.name


def _adviser(told: Told) -> Any:
    held = told.adviser and told.adviser.worker
    return held and held.name


def _as_stated_that_day(name: str) -> Callable[[Told], Any]:
    """A count that a list stated, where it spoke of this very day."""

    def way(told: Told) -> Any:
        on = told.of("care.CareSnapshot.stated_on")
        return told.of(f"care.CareSnapshot.{name}") if on == told.as_at else None

    return way


_SPECIAL: dict[tuple[str, ...], Callable[[Told], Any]] = {
    ("people.Child.la_child_id",): _number,
    ("people.Child.stated_age_years", "people.Child.stated_age_on"): _age,
    ("people.Child.disabled", "people.Child.disabilities"): _disabled,
    ("people.Child.unaccompanied",): _unaccompanied,
    ("leaving_care.LeaverStatement.accommodation",): _accommodation,
    (
        "leaving_care.LeaverStatement.accommodation_suitable",
        "leaving_care.LeaverStatement.suitability_group",
    ): _suitable,
    ("assessment.Assessment.support_stated", "assessment.Assessment.needs_support"): _support,
    ("protection.Enquiry.conference_needed",): _unnecessary,
    ("care.Placement.in_area",): _in_area,
    ("care.CareSnapshot.category_of_need",): _need,
    ("workforce.Allocation.team",): _team,
} | {
    (f"care.CareSnapshot.{name}",): _as_stated_that_day(name)
    for name in (
        "second_period_in_12_months",
        "placements_in_12_months",
        "times_missing_in_12_months",
        "times_absent_in_12_months",
        "return_interview_offered",
        "return_interview_accepted",
    )
}

_BY_NAME: dict[str, Callable[[Told], Any]] = {
    "Allocated Worker": _worker,
    "Allocated Personal Advisor": _adviser,
}
"""Columns that go to the same field, each of another person."""
