"""Who is on each Annex A list on a day: what began, was open or ended in the months it asks for.

The months and the bounds are as the sector reads the guidance (`K`); that list 5 leaves out an
enquiry known to have come to its end before them, and that list 6 leaves out care leavers of 18 and
over, are readings of ours (`U`).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from sightline.core.calendar import add_months
from sightline.record.adoption.models import Adopter, AdoptionPlan
from sightline.record.assessment.models import Assessment
from sightline.record.care.models import CarePeriod
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.early_help.models import EarlyHelpAssessment
from sightline.record.front_door.models import Contact, Referral
from sightline.record.leaving_care.models import Eligibility, LeaverStatement
from sightline.record.people.models import Child
from sightline.record.protection.models import Enquiry, ProtectionPlan

UNUSABLE = ("draft", "entered in error", "superseded")
STATED_BY_A_LIST = "inspection list"


def standing(model: type[Model]) -> QuerySet[Any]:
    """The records of a kind that are used: neither drafts nor mistakes nor replaced."""
    return model._default_manager.exclude(status__in=UNUSABLE)


def had_begun(as_at: dt.date, on: str = "began_on") -> Q:
    """Spells that had begun by the day, or do not say when they began."""
    return Q(**{f"{on}__lte": as_at}) | Q(**{f"{on}__isnull": True})


def not_over(as_at: dt.date, ended: str = "ended_on") -> Q:
    """Spells that had not ended on the day."""
    return Q(**{f"{ended}__isnull": True}) | Q(**{f"{ended}__gt": as_at})


def _since(as_at: dt.date, months: int = 6) -> dt.date:
    return add_months(-months, as_at)


def _within(as_at: dt.date, on: str, months: int = 6) -> Q:
    return Q(**{f"{on}__gt": _since(as_at, months), f"{on}__lte": as_at})


def contacts(as_at: dt.date) -> QuerySet[Any]:
    """List 1: contacts of the last six months."""
    return standing(Contact).filter(_within(as_at, "received_on"))


def early_help(as_at: dt.date) -> QuerySet[Any]:
    """List 2: assessments begun in the last six months, and those whose help goes on."""
    going_on = Q(began_on__lte=as_at, completed_on__isnull=True, ended_on__isnull=True)
    return standing(EarlyHelpAssessment).filter(
        _within(as_at, "began_on") | going_on | Q(began_on__lte=as_at, ended_on__gt=as_at)
    )


def referrals(as_at: dt.date) -> QuerySet[Any]:
    """List 3: referrals of the last six months."""
    return standing(Referral).filter(_within(as_at, "received_on"))


def assessments(as_at: dt.date) -> QuerySet[Any]:
    """List 4: assessments begun, open or authorised in the last six months."""
    since = _since(as_at)
    return standing(Assessment).filter(
        Q(began_on__lte=as_at) & (Q(authorised_on__isnull=True) | Q(authorised_on__gt=since))
        | _within(as_at, "began_on")
    )


def enquiries(as_at: dt.date) -> QuerySet[Any]:
    """List 5: enquiries begun in the last six months, and those that go on."""
    goes_on = Q(ended_on__isnull=True, conference_needed__isnull=True, conferences__isnull=True)
    ended = Q(ended_on__gt=_since(as_at))
    found = standing(Enquiry).filter(
        _within(as_at, "began_on") | (Q(began_on__lte=as_at) & (goes_on | ended))
    )
    return found.distinct()


def in_need(as_at: dt.date) -> QuerySet[Any]:
    """List 6: children in need now or in the last six months; not referral only, nor leavers."""
    open_then = Q(received_on__lte=as_at) & not_over(_since(as_at), "closed_on")
    leaver = standing(Eligibility).filter(
        had_begun(as_at), not_over(as_at), kind="former relevant", child=OuterRef("child")
    )

    def followed(model: type[Model]) -> Exists:
        return Exists(
            standing(model).filter(
                child=OuterRef("child"), began_on__gte=OuterRef("received_on"), began_on__lte=as_at
            )
        )

    worked_with = Q(
        followed(Assessment)
        | followed(ChildInNeedPlan)
        | followed(Enquiry)
        | followed(ProtectionPlan)
        | followed(CarePeriod)
    )
    found = standing(Referral).filter(open_then, worked_with | ~Q(open_work_stated=""))
    return found.exclude(no_further_action=True).exclude(Exists(leaver))


def plans(as_at: dt.date) -> QuerySet[Any]:
    """List 7: child protection plans now, or ended in the last six months."""
    return standing(ProtectionPlan).filter(not_over(_since(as_at)), began_on__lte=as_at)


def in_care(as_at: dt.date) -> QuerySet[Any]:
    """List 8: children in care now, or who left it in the last six months."""
    return standing(CarePeriod).filter(not_over(_since(as_at)), began_on__lte=as_at)


def leavers(as_at: dt.date) -> QuerySet[Any]:
    """List 9: young people owed leaving care services, or told of as such in the six months."""
    owed = standing(Eligibility).filter(had_begun(as_at), had_begun(as_at, "known_on"))
    owed = owed.filter(not_over(as_at))
    told = standing(LeaverStatement).filter(_within(as_at, "stated_on"), stated_by=STATED_BY_A_LIST)
    return Child.objects.filter(
        Q(pk__in=owed.values("child_id")) | Q(pk__in=told.values("child_id"))
    )


def adoption(as_at: dt.date) -> QuerySet[Any]:
    """List 10: plans for adoption that stood in the last twelve months."""
    since = _since(as_at, 12)
    return standing(AdoptionPlan).filter(
        had_begun(as_at, "decided_on"), not_over(since, "order_on"), not_over(since, "reversed_on")
    )


def adopters(as_at: dt.date) -> QuerySet[Any]:
    """List 11: people who wished to adopt in the last twelve months."""
    since = _since(as_at, 12)
    return standing(Adopter).filter(
        had_begun(as_at, "enquired_on"), not_over(since, "order_on"), not_over(since, "left_on")
    )
