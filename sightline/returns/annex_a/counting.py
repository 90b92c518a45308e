"""What a list asks for that no one record says: how many in twelve months, and what is open now.

Where a list that was loaded stated such a count, what it stated stands. Counts of twelve months
end on the day of the list and count the row's own event; the guidance can be read either way (`U`).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db.models import Model, Q

from sightline.core.calendar import add_months
from sightline.record.assessment.models import Assessment
from sightline.record.care.models import CarePeriod, LegalStatus, Placement
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.choices import OpenWork
from sightline.record.front_door.models import Referral
from sightline.record.missing.models import MissingEpisode, ReturnInterview
from sightline.record.protection.models import Conference, Enquiry, ProtectionPlan

from .cohorts import not_over, standing

Answers = dict[int, Any]
Counting = Callable[[Sequence[Any], dt.date], Answers]
KEPT_SAFE = ("L1", "L2")
"""Police protection and emergency protection orders."""
SHORT_OF_A_MOVE = ("T0", "T1", "T2", "T3", "T4")
"""Temporary moves, which are no placement of their own when placements are counted."""


def _children(rows: Iterable[Any]) -> set[int]:
    return {each.child_id for each in rows}


def _per_row(rows: Sequence[Any], by_child: dict[int, Any], default: Any = 0) -> Answers:
    return {each.pk: by_child.get(each.child_id, default) for each in rows}


def _in_twelve_months(model: type[Model], on: str, **also: Any) -> Counting:
    def count(rows: Sequence[Any], as_at: dt.date) -> Answers:
        held = standing(model).filter(
            **{f"{on}__gt": add_months(-12, as_at), f"{on}__lte": as_at},
            child_id__in=_children(rows),
            **also,
        )
        return _per_row(rows, Counter(held.values_list("child_id", flat=True)))

    return count


def _earlier_plans(rows: Sequence[Any], as_at: dt.date) -> Answers:
    began = defaultdict(list)
    held = standing(ProtectionPlan).filter(child_id__in=_children(rows))
    for child, day in held.values_list("child_id", "began_on"):
        began[child].append(day)
    return {
        each.pk: sum(day < each.began_on for day in began[each.child_id] if day) for each in rows
    }


def _kept_safe_by_law(rows: Sequence[Any], as_at: dt.date) -> Answers:
    held = standing(LegalStatus).filter(
        not_over(add_months(-6, as_at)),
        began_on__lte=as_at,
        child_id__in=_children(rows),
        code__in=KEPT_SAFE,
    )
    return _per_row(rows, dict.fromkeys(held.values_list("child_id", flat=True), True), False)


def _open_work(rows: Sequence[Any], as_at: dt.date) -> Answers:
    """The most that is open with each child on the day; nothing where nothing is."""
    found: dict[int, str] = {}
    steps: tuple[tuple[type[Model], Any], ...] = (
        (Assessment, OpenWork.ASSESSMENT),
        (ChildInNeedPlan, OpenWork.CHILD_IN_NEED_PLAN),
        (ProtectionPlan, OpenWork.PROTECTION_PLAN),
        (CarePeriod, OpenWork.LOOKED_AFTER),
    )
    for model, says in steps:
        ended = "authorised_on" if model is Assessment else "ended_on"
        held = standing(model).filter(
            not_over(as_at, ended), began_on__lte=as_at, child_id__in=_children(rows)
        )
        found |= {child: str(says) for child in held.values_list("child_id", flat=True)}
    return {
        each.pk: str(OpenWork.CLOSED)
        if each.closed_on and each.closed_on <= as_at
        else found.get(each.child_id)
        for each in rows
    }


def _placements(rows: Sequence[Any], as_at: dt.date) -> Answers:
    held = standing(Placement).filter(
        not_over(add_months(-12, as_at)), began_on__lte=as_at, child_id__in=_children(rows)
    )
    held = held.exclude(kind__in=SHORT_OF_A_MOVE)
    return _per_row(rows, Counter(held.values_list("child_id", flat=True)))


def _second_period(rows: Sequence[Any], as_at: dt.date) -> Answers:
    held = standing(CarePeriod).filter(
        Q(ended_on__gt=add_months(-12, as_at)),
        began_on__lte=as_at,
        ended_on__lte=as_at,
        child_id__in=_children(rows),
    )
    ended = defaultdict(list)
    for child, day in held.values_list("child_id", "began_on"):
        ended[child].append(day)
    return {each.pk: any(day < each.began_on for day in ended[each.child_id]) for each in rows}


def _last_interviews(rows: Sequence[Any], as_at: dt.date) -> dict[int, ReturnInterview]:
    """The return interview after each child's last time missing that has ended."""
    last = standing(MissingEpisode).filter(ended_on__lte=as_at, child_id__in=_children(rows))
    last = last.order_by("child_id", "-ended_on", "-pk").distinct("child_id")
    held = standing(ReturnInterview).filter(episode__in=[each.pk for each in last])
    return {each.child_id: each for each in held.order_by("pk")}


def _interview_offered(rows: Sequence[Any], as_at: dt.date) -> Answers:
    found = _last_interviews(rows, as_at)
    offered = {
        child: True for child, each in found.items() if each.offered_on and each.offered_on <= as_at
    }
    return _per_row(rows, offered, None)


def _interview_accepted(rows: Sequence[Any], as_at: dt.date) -> Answers:
    found = _last_interviews(rows, as_at)
    held = {child: True for child, each in found.items() if each.held_on and each.held_on <= as_at}
    return _per_row(rows, held, None)


def _entered_care(rows: Sequence[Any], as_at: dt.date) -> Answers:
    """The start of the time in care that the decision was made in."""
    held = standing(CarePeriod).filter(child_id__in=_children(rows), began_on__lte=as_at)
    began = defaultdict(list)
    for child, first, last in held.values_list("child_id", "began_on", "ended_on"):
        began[child].append((first, last))

    def of(row: Any) -> dt.date | None:
        on = row.decided_on or as_at
        within = [day for day, last in began[row.child_id] if day <= on and (last or on) >= on]
        return max(within, default=None)

    return {each.pk: of(each) for each in rows}


COUNTED: dict[tuple[str, str], Counting] = {
    ("List 3", "Number of Referrals in Last 12 Months"): _in_twelve_months(Referral, "received_on"),
    ("List 5", "Number of Section 47 Enquiries in the last 12 months"): _in_twelve_months(
        Enquiry, "began_on"
    ),
    ("List 5", "Number of ICPCs in the last 12 months"): _in_twelve_months(
        Conference, "held_on", kind__in=("initial", "pre-birth")
    ),
    ("List 6", "Case Status"): _open_work,
    (
        "List 7",
        "Subject to Emergency Protection Order or Protected Under Police Powers"
        " in Last Six Months (Y/N)",
    ): _kept_safe_by_law,
    ("List 7", "Number of Previous Child Protection Plans"): _earlier_plans,
    (
        "List 8",
        "Is this a second or subsequent period of being a Looked After Child"
        " within the last 12 months (Y/N)",
    ): _second_period,
    ("List 8", "Number of Placements in the Last 12 months"): _placements,
    (
        "List 8",
        "Number of Episodes the Child has been 'Missing' from their Placement"
        " in the last 12 months",
    ): _in_twelve_months(MissingEpisode, "began_on", kind="M"),
    (
        "List 8",
        "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
    ): _in_twelve_months(MissingEpisode, "began_on", kind="A"),
    (
        "List 8",
        "Was the child offered a Return Interview after their last missing episode (Y/N)?",
    ): _interview_offered,
    (
        "List 8",
        "Did the child accept a Return Interview after their last missing episode (Y/N)?",
    ): _interview_accepted,
    ("List 10", "Date the Child Entered Care"): _entered_care,
}
"""How each column of that kind is worked out, by list and heading."""


def counted(table: str, rows: Sequence[Any], as_at: dt.date) -> dict[str, Answers]:
    """The worked-out columns of a list, by heading and the row's own number."""
    return {heading: way(rows, as_at) for (of, heading), way in COUNTED.items() if of == table}
