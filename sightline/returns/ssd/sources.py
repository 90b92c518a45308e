"""Which records each object of the dataset is filled from, as at a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from sightline.record.adoption.models import AdoptionPlan
from sightline.record.assessment.models import Assessment
from sightline.record.care.models import (
    CarePlan,
    EarlierPermanence,
    Episode,
    LegalStatus,
    Placement,
    Review,
)
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.early_help.models import EarlyHelpAssessment
from sightline.record.front_door.models import Contact, Referral
from sightline.record.health.models import (
    DentalCheck,
    HealthAssessment,
    HealthYear,
    ImmunisationCheck,
    Questionnaire,
)
from sightline.record.leaving_care.models import LeaverStatement
from sightline.record.missing.models import MissingEpisode
from sightline.record.people.models import Address, Child, ChildIdentifier, FamilyMember
from sightline.record.protection.models import (
    Conference,
    Enquiry,
    PreProceedings,
    ProtectionPlan,
)
from sightline.record.story.models import ChildSeen
from sightline.record.workforce.models import Allocation, Team, Worker

UNUSABLE = ("draft", "entered in error", "superseded")
AT_ONCE = 2000
EVERY = Q()


@dataclass(frozen=True)
class Rows:
    """The records of one kind that fill an object: those that had come by a day.

    `on` is the day they came; "" where none is kept. `beside` and `many` name what is read with
    each: one, or several.
    """

    model: type[Model]
    on: str = ""
    where: Q = EVERY
    beside: tuple[str, ...] = ("child",)
    many: tuple[str, ...] = ()

    def __call__(self, as_at: dt.date) -> Iterable[Any]:
        """The records, in the order in which they were made."""
        held = self.model._default_manager.exclude(status__in=UNUSABLE).filter(self.where)
        if self.on:
            held = held.filter(Q(**{f"{self.on}__lte": as_at}) | Q(**{f"{self.on}__isnull": True}))
        held = held.select_related(*self.beside) if self.beside else held
        held = held.prefetch_related(*self.many) if self.many else held
        return held.order_by("pk").iterator(chunk_size=AT_ONCE)


@dataclass(frozen=True)
class Several:
    """Records of several kinds, one kind after another."""

    kinds: tuple[Rows, ...]

    def __call__(self, as_at: dt.date) -> Iterable[Any]:
        """The records of each kind."""
        for each in self.kinds:
            yield from each(as_at)


@dataclass(frozen=True)
class Disabled:
    """One row for each disability of each child."""

    def __call__(self, as_at: dt.date) -> Iterable[Any]:
        """Each child once for each of their disabilities, which it then says."""
        held = Child.objects.exclude(status__in=UNUSABLE).exclude(disabilities=[])
        for child in held.order_by("pk").iterator(chunk_size=AT_ONCE):
            for code in sorted(child.disabilities or []):
                child.disability = code
                yield child


def _one_row(as_at: dt.date) -> Iterable[Any]:
    return [None]


def _seen(*purposes: str) -> Rows:
    where = Q(visit__purposes__overlap=list(purposes))
    return Rows(ChildSeen, "visit__happened_on", where, ("child", "visit"))


FIRST = Q(kind__in=("initial", "pre-birth", "transfer in"))
SOURCES: dict[str, Callable[[dt.date], Iterable[Any]]] = {
    "ssd_person": Rows(Child, beside=(), many=("names",)),
    "ssd_family": Rows(AdoptionPlan, "decided_on", ~Q(family_identifier="")),
    "ssd_address": Rows(Address, "began_on", Q(disclosure="ordinary")),
    "ssd_disability": Disabled(),
    "ssd_immigration_status": Rows(Child, where=~Q(immigration_status=""), beside=()),
    "ssd_mother": Rows(
        FamilyMember,
        where=Q(relation="mother", relative__isnull=False),
        beside=("child", "relative"),
    ),
    "ssd_legal_status": Rows(LegalStatus, "began_on"),
    "ssd_contacts": Rows(Contact, "received_on"),
    "ssd_early_help_episodes": Rows(EarlyHelpAssessment, "began_on"),
    "ssd_cin_episodes": Rows(Referral, "received_on"),
    "ssd_cin_assessments": Rows(Assessment, "began_on"),
    "ssd_assessment_factors": Rows(Assessment, "began_on", ~Q(factors=[])),
    "ssd_cin_plans": Rows(ChildInNeedPlan, "began_on"),
    "ssd_cin_visits": _seen("child in need"),
    "ssd_s47_enquiry": Rows(Enquiry, "began_on"),
    "ssd_initial_cp_conference": Rows(Conference, "held_on", FIRST, ("child", "enquiry")),
    "ssd_cp_plans": Rows(ProtectionPlan, "began_on"),
    "ssd_cp_visits": _seen("child protection"),
    "ssd_cp_reviews": Rows(Conference, "held_on", Q(kind="review")),
    "ssd_cla_episodes": Rows(Episode, "began_on", beside=("child", "care_period")),
    "ssd_cla_health": Several(
        (
            Rows(HealthAssessment, "done_on", Q(done_on__isnull=False)),
            Rows(DentalCheck, "done_on"),
        )
    ),
    "ssd_cla_immunisations": Rows(ImmunisationCheck, "checked_on"),
    "ssd_cla_substance_misuse": Rows(HealthYear, "year_ends_on", Q(substance_misuse=True)),
    "ssd_cla_placement": Rows(Placement, "began_on"),
    "ssd_cla_reviews": Rows(Review, "held_on"),
    "ssd_cla_visits": _seen("looked after"),
    "ssd_cla_previous_permanence": Rows(EarlierPermanence, "ordered_on"),
    "ssd_cla_care_plan": Rows(CarePlan, "in_force_from_on"),
    "ssd_sdq_scores": Rows(Questionnaire, "returned_on"),
    "ssd_missing": Rows(MissingEpisode, "began_on"),
    "ssd_care_leavers": Rows(LeaverStatement, "stated_on"),
    "ssd_permanence": Rows(AdoptionPlan, "decided_on"),
    "ssd_involvements": Rows(Allocation, "began_on", Q(worker__isnull=False)),
    "ssd_professionals": Rows(Worker, "began_on", beside=("team",), many=("registrations",)),
    "ssd_linked_identifiers": Rows(ChildIdentifier),
    "ssd_send": Rows(Child, where=~Q(upn="") | ~Q(upn_missing_because=""), beside=()),
    "ssd_pre_proceedings": Rows(PreProceedings, "began_on"),
    "ssd_department": Rows(Team, beside=()),
    "ssd_version_log": _one_row,
}
"""What fills each object that we can fill."""
