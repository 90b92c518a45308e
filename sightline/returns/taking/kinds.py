"""Each kind of record a return can speak of: its service, and what makes two rows the same one."""

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps

from sightline.core.stating import Outcome
from sightline.record.adoption import services as adoption
from sightline.record.assessment import services as assessment
from sightline.record.care import services as care
from sightline.record.child_in_need import services as child_in_need
from sightline.record.early_help import services as early_help
from sightline.record.front_door import services as front_door
from sightline.record.health import services as health
from sightline.record.leaving_care import services as leaving_care
from sightline.record.missing import services as missing
from sightline.record.protection import services as protection
from sightline.record.story import services as story
from sightline.record.workforce import services as workforce

BEGAN = ("child_id", "began_on")
HELD = ("child_id", "held_on")
HAPPENED = ("child_id", "happened_on")


@dataclass(frozen=True)
class Kind:
    """One kind of record. `key` tells one record from another; `words` of it are never None."""

    about: str
    service: Callable[..., list[Outcome]]
    key: tuple[str, ...]
    words: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """What a person calls records of this kind: "Care periods"."""
        return str(apps.get_model(self.about)._meta.verbose_name_plural).capitalize()


KINDS = (
    Kind(
        "front_door.Contact",
        front_door.state_contacts,
        ("child_id", "received_on", "from_source", "from_source_group"),
        words=("from_source", "from_source_group"),
    ),
    Kind("front_door.Referral", front_door.state_referrals, ("child_id", "received_on")),
    Kind("early_help.EarlyHelpAssessment", early_help.state_early_help_assessments, BEGAN),
    Kind("assessment.Assessment", assessment.state_assessments, (*BEGAN, "kind")),
    Kind("child_in_need.ChildInNeedPlan", child_in_need.state_child_in_need_plans, BEGAN),
    Kind("protection.Enquiry", protection.state_enquiries, BEGAN),
    Kind("protection.ProtectionPlan", protection.state_protection_plans, BEGAN),
    Kind("protection.Conference", protection.state_conferences, (*HELD, "kind")),
    Kind(
        "protection.PreProceedings",
        protection.state_pre_proceedings,
        (*BEGAN, "letter_sent_on"),
    ),
    Kind("care.Episode", care.state_episodes, BEGAN),
    Kind("care.CarePeriod", care.state_care_periods, BEGAN),
    Kind("care.LegalStatus", care.state_legal_statuses, BEGAN),
    Kind("care.Placement", care.state_placements, BEGAN),
    Kind("care.Review", care.state_reviews, HELD),
    Kind("care.OfficerContact", care.state_officer_contacts, HAPPENED),
    Kind("care.CareSnapshot", care.state_care_snapshots, ("child_id", "stated_on")),
    Kind(
        "care.EarlierPermanence",
        care.state_earlier_permanence,
        ("child_id", "kind", "ordered_on"),
    ),
    Kind("care.DeprivationOfLiberty", care.state_liberty_orders, BEGAN),
    Kind(
        "care.PermanenceDecision",
        care.state_permanence_decisions,
        ("child_id", "route", "decided_on", "known_on"),
    ),
    Kind(
        "health.HealthAssessment",
        health.state_health_assessments,
        ("child_id", "done_on", "requested_on"),
    ),
    Kind("health.DentalCheck", health.state_dental_checks, ("child_id", "done_on")),
    Kind("health.HealthYear", health.state_health_years, ("child_id", "year_ends_on")),
    Kind("missing.MissingEpisode", missing.state_missing_episodes, (*BEGAN, "began_at")),
    Kind(
        "leaving_care.Eligibility",
        leaving_care.state_eligibility,
        ("child_id", "kind", "began_on", "known_on"),
    ),
    Kind("leaving_care.PathwayReview", leaving_care.state_pathway_reviews, HELD),
    Kind("leaving_care.LeaverContact", leaving_care.state_leaver_contacts, HAPPENED),
    Kind(
        "leaving_care.LeaverStatement",
        leaving_care.state_leaver_statements,
        ("child_id", "stated_on", "stated_by"),
    ),
    Kind("adoption.AdoptionPlan", adoption.state_adoption_plans, ("child_id", "decided_on")),
    Kind("adoption.Adopter", adoption.state_adopters, ("identifier",)),
    Kind("story.Visit", story.state_visits_from_a_list, HAPPENED),
    Kind(
        "workforce.Allocation",
        workforce.state_allocations,
        ("child_id", "role", "began_on", "known_on"),
    ),
)
