"""What stands beside a row of a list: the latest review, the placement, the worker on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import F, Model, Q
from django.db.models.functions import Coalesce

from sightline.record.care.models import (
    CareSnapshot,
    Episode,
    LegalStatus,
    OfficerContact,
    PermanenceDecision,
    Placement,
    Review,
)
from sightline.record.health.models import DentalCheck, HealthAssessment
from sightline.record.leaving_care.models import (
    Eligibility,
    LeaverContact,
    LeaverHome,
    LeaverStatement,
    PathwayReview,
)
from sightline.record.protection.models import Conference
from sightline.record.story.models import ChildSeen
from sightline.record.workforce.models import Allocation, Role

from .cohorts import had_begun, not_over, standing

Found = dict[int, Any]
ALL = Q()
SOCIAL_WORK: tuple[Any, ...] = (Role.SOCIAL_WORKER, Role.SUPPORT_WORKER)
"""Who an "allocated worker" is, the first of these that a child has."""


@dataclass(frozen=True)
class Latest:
    """The latest record of a kind up to the day, one for each row.

    `on` is its day, and `unsaid` whether one that does not say its day counts, before all others.
    `key` is what in the record names the row, and `of` what in the row that is. `running` asks
    for one not over on the day.
    """

    model: type[Model]
    on: str
    key: str = "child_id"
    of: str = "child_id"
    where: Q = ALL
    unsaid: bool = False
    running: bool = False
    beside: tuple[str, ...] = ()

    def found(self, rows: Sequence[Any], as_at: dt.date) -> Found:
        """The record for each of these rows, by the row's place in the record."""
        wanted = {getattr(each, self.of) for each in rows} - {None}
        on = had_begun(as_at, self.on) if self.unsaid else Q(**{f"{self.on}__lte": as_at})
        held = standing(self.model).filter(on, self.where, **{f"{self.key}__in": wanted})
        if self.running:
            held = held.filter(not_over(as_at))
        held = held.select_related(*self.beside) if self.beside else held
        order = (self.key, F(self.on).desc(nulls_last=True), "-pk")
        held = held.order_by(*order).distinct(self.key)
        latest = {getattr(each, self.key): each for each in held}
        return {each.pk: latest.get(getattr(each, self.of)) for each in rows}


def _saw(*purposes: str) -> Latest:
    """The last visit at which the child was seen; any visit where no purpose is given."""
    where = Q(seen=True)
    if purposes:
        where = Q(visit__purposes__overlap=list(purposes)) & (where | Q(seen__isnull=True))
    return Latest(ChildSeen, "visit__happened_on", where=where, beside=("visit",))


VISITS = {
    "List 6": _saw(),
    "List 7": _saw("child protection"),
    "List 8": _saw("looked after"),
}
"""The visit each list asks for."""

STATEMENT = Latest(LeaverStatement, "stated_on")
BESIDE: dict[str, tuple[Latest, ...]] = {
    "List 5": (
        Latest(Conference, "held_on", "enquiry_id", "pk", Q(kind__in=("initial", "pre-birth"))),
    ),
    "List 6": (VISITS["List 6"],),
    "List 7": (VISITS["List 7"], Latest(Conference, "held_on", where=Q(kind="review"))),
    "List 8": (
        VISITS["List 8"],
        Latest(LegalStatus, "began_on", "care_period_id", "pk"),
        Latest(Placement, "began_on", "care_period_id", "pk"),
        Latest(Episode, "began_on", "care_period_id", "pk"),
        Latest(CareSnapshot, "stated_on"),
        Latest(Review, "held_on"),
        Latest(PermanenceDecision, "known_on", unsaid=True),
        Latest(OfficerContact, "happened_on"),
        Latest(HealthAssessment, "done_on"),
        Latest(DentalCheck, "done_on"),
    ),
    "List 9": (
        replace(STATEMENT, of="pk"),
        Latest(Eligibility, "known_on", of="pk", unsaid=True, running=True),
        Latest(PathwayReview, "held_on", of="pk"),
        Latest(LeaverContact, "happened_on", of="pk", where=Q(two_way=True) | Q(two_way=None)),
        Latest(LeaverHome, "began_on", of="pk", running=True),
    ),
}
"""The records beside the rows of each list."""


def records_beside(table: str, rows: Sequence[Any], as_at: dt.date) -> dict[str, Found]:
    """The records beside each row of a list, by what they are and the row's own number."""
    found: dict[str, Found] = {}
    for each in BESIDE.get(table, ()):
        label = each.model._meta.label
        found[label] = each.found(rows, as_at)
    if seen := found.get("story.ChildSeen"):
        found["story.Visit"] = {row: each and each.visit for row, each in seen.items()}
    return found


def people(
    children: set[int], as_at: dt.date, roles: Sequence[Any] = SOCIAL_WORK
) -> dict[int, Allocation]:
    """Who has each child on the day, in the first of these roles that anybody has."""
    held = standing(Allocation).filter(
        had_begun(as_at), had_begun(as_at, "known_on"), not_over(as_at), child_id__in=children
    )
    held = held.filter(role__in=roles).select_related("worker__team", "team")
    since = Coalesce("began_on", "known_on")
    found: dict[int, Allocation] = {}
    for each in held.order_by(since.asc(nulls_first=True), "pk"):
        before = found.get(each.child_id)
        if before is None or roles.index(each.role) <= roles.index(before.role):
            found[each.child_id] = each
    return found
