"""Which records each object of the dataset is filled from, as at a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
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
    QuestionnaireNotPossible,
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

from .objects import UNUSABLE

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

    @property
    def models(self) -> tuple[type[Model], ...]:
        """What the records are."""
        return (self.model,)

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

    @property
    def models(self) -> tuple[type[Model], ...]:
        """What the records are, kind by kind."""
        return tuple(each.model for each in self.kinds)

    def __call__(self, as_at: dt.date) -> Iterable[Any]:
        """The records of each kind."""
        for each in self.kinds:
            yield from each(as_at)


@dataclass(frozen=True)
class Disabled:
    """One row for each disability of each child."""

    models: tuple[type[Model], ...] = (Child,)

    def __call__(self, as_at: dt.date) -> Iterable[Any]:
        """Each child once for each of their disabilities, which it then says."""
        held = Child.objects.exclude(status__in=UNUSABLE).exclude(disabilities=[])
        for child in held.order_by("pk").iterator(chunk_size=AT_ONCE):
            for code in sorted(child.disabilities or []):
                child.disability = code
                yield child


@dataclass(frozen=True)
class OneRow:
    """A single row, about the files and not about anything recorded."""

    models: tuple[type[Model], ...] = ()

    def __call__(self, as_at: dt.date) -> Iterable[Any]:
        """The row."""
        return [None]


def _seen(purpose: str, *many: str) -> Rows:
    where = Q(visit__purposes__overlap=[purpose])
    return Rows(ChildSeen, "visit__happened_on", where, ("child", "visit"), many)


REFERRALS, PERIODS = ("child__referrals",), ("child__care_periods",)
FIRST = Q(kind__in=("initial", "pre-birth", "transfer in"))
SOURCES: dict[str, Rows | Several | Disabled | OneRow] = {
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
    "ssd_cin_plans": Rows(ChildInNeedPlan, "began_on", many=REFERRALS),
    "ssd_cin_visits": _seen("child in need"),
    "ssd_s47_enquiry": Rows(Enquiry, "began_on", many=REFERRALS),
    "ssd_initial_cp_conference": Rows(
        Conference, "held_on", FIRST, ("child", "enquiry"), REFERRALS
    ),
    "ssd_cp_plans": Rows(ProtectionPlan, "began_on", many=REFERRALS),
    "ssd_cp_visits": _seen("child protection", "child__protection_plans"),
    "ssd_cp_reviews": Rows(Conference, "held_on", Q(kind="review")),
    "ssd_cla_episodes": Rows(
        Episode,
        "began_on",
        beside=("child", "care_period"),
        many=(*REFERRALS, "child__officer_contacts"),
    ),
    "ssd_cla_health": Several(
        (
            Rows(HealthAssessment, "done_on", Q(done_on__isnull=False)),
            Rows(DentalCheck, "done_on"),
        )
    ),
    "ssd_cla_immunisations": Rows(ImmunisationCheck, "checked_on"),
    "ssd_cla_substance_misuse": Rows(HealthYear, "year_ends_on", Q(substance_misuse=True)),
    "ssd_cla_placement": Rows(Placement, "began_on"),
    "ssd_cla_reviews": Rows(Review, "held_on", many=PERIODS),
    "ssd_cla_visits": _seen("looked after", *PERIODS),
    "ssd_cla_previous_permanence": Rows(EarlierPermanence, "ordered_on"),
    "ssd_cla_care_plan": Rows(CarePlan, "in_force_from_on"),
    "ssd_sdq_scores": Several(
        (Rows(Questionnaire, "returned_on"), Rows(QuestionnaireNotPossible, "decided_on"))
    ),
    "ssd_missing": Rows(MissingEpisode, "began_on", many=("interviews",)),
    "ssd_care_leavers": Rows(
        LeaverStatement,
        "stated_on",
        many=(
            "child__eligibility",
            "child__leaver_contacts",
            "child__pathway_reviews",
            "child__allocations__worker",
        ),
    ),
    "ssd_permanence": Rows(AdoptionPlan, "decided_on", many=PERIODS),
    "ssd_involvements": Rows(Allocation, "began_on", Q(worker__isnull=False)),
    "ssd_professionals": Rows(
        Worker, "began_on", beside=("team",), many=("registrations", "posts__hours")
    ),
    "ssd_linked_identifiers": Rows(ChildIdentifier),
    "ssd_send": Rows(Child, where=~Q(upn="") | ~Q(upn_missing_because=""), beside=()),
    "ssd_pre_proceedings": Rows(
        PreProceedings,
        "began_on",
        beside=("child", "legal_planning"),
        many=("child__pre_proceedings", "child__proceedings"),
    ),
    "ssd_department": Rows(Team, beside=()),
    "ssd_version_log": OneRow(),
}
"""What fills each object that we can fill."""
