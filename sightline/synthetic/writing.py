"""Writes an invented authority into the record, through the services that hold its rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sightline.core.models import Account
from sightline.core.stating import SET_ASIDE, Outcome, Source
from sightline.record.adoption import services as adoption
from sightline.record.area import services as area
from sightline.record.assessment import services as assessment
from sightline.record.audit import services as audit
from sightline.record.care import services as care
from sightline.record.child_in_need import services as child_in_need
from sightline.record.early_help import services as early_help
from sightline.record.education import services as education
from sightline.record.front_door import services as front_door
from sightline.record.governance import services as governance
from sightline.record.health import services as health
from sightline.record.leaving_care import services as leaving_care
from sightline.record.missing import services as missing
from sightline.record.people import services as people
from sightline.record.placements import services as placements
from sightline.record.protection import services as protection
from sightline.record.story import services as story
from sightline.record.voice import services as voice
from sightline.record.workforce import services as workforce

from .invent.rows import Ref, World
from .invent.staff import MANAGERS

SERVICES: dict[str, Callable[..., list[Outcome]]] = {
    "workforce.Team": workforce.state_teams,
    "workforce.Worker": workforce.state_workers,
    MANAGERS: workforce.state_teams,
    "workforce.Registration": workforce.state_registrations,
    "workforce.Post": workforce.state_posts,
    "workforce.WorkingHours": workforce.state_working_hours,
    "workforce.FirstYear": workforce.state_first_years,
    "workforce.Supervision": workforce.state_supervision,
    "protection.Allegation": protection.state_allegations,
    "governance.InspectionReport": governance.state_inspection_reports,
    "governance.AreaForImprovement": governance.state_areas_for_improvement,
    "governance.ServiceDocument": governance.state_service_documents,
    "placements.Home": placements.state_homes,
    "placements.Carer": placements.state_carers,
    "area.AreaFigure": area.state_area_figures,
    "people.Child": people.state_children,
    "people.ChildName": people.state_names,
    "people.FamilyMember": people.state_family,
    "people.Address": people.state_addresses,
    "people.Alert": people.state_alerts,
    "workforce.Vacancy": workforce.state_vacancies,
    "workforce.Allocation": workforce.state_allocations,
    "workforce.Oversight": workforce.state_oversight,
    "story.Visit": story.state_visits,
    "story.ChildSeen": story.state_children_seen,
    "story.ChronologyEntry": story.state_chronology,
    "voice.Statement": voice.state_statements,
    "voice.Advocacy": voice.state_advocacy,
    "voice.Complaint": voice.state_complaints,
    "front_door.Contact": front_door.state_contacts,
    "front_door.Referral": front_door.state_referrals,
    "front_door.TimeHeld": front_door.state_times_held,
    "early_help.EarlyHelpAssessment": early_help.state_early_help_assessments,
    "assessment.Assessment": assessment.state_assessments,
    "child_in_need.ChildInNeedPlan": child_in_need.state_child_in_need_plans,
    "child_in_need.ChildInNeedReview": child_in_need.state_child_in_need_reviews,
    "protection.StrategyDiscussion": protection.state_strategy_discussions,
    "protection.Enquiry": protection.state_enquiries,
    "protection.ProtectionPlan": protection.state_protection_plans,
    "protection.Conference": protection.state_conferences,
    "protection.CoreGroup": protection.state_core_groups,
    "care.Episode": care.state_episodes,
    "care.Placement": care.state_placements,
    "care.PlacementPlan": care.state_placement_plans,
    "care.CarePlan": care.state_care_plans,
    "care.PlanCopy": care.state_plan_copies,
    "care.PermanenceDecision": care.state_permanence_decisions,
    "care.EarlierPermanence": care.state_earlier_permanence,
    "care.Review": care.state_reviews,
    "care.ReviewReport": care.state_review_reports,
    "care.IndependentVisitor": care.state_independent_visitors,
    "care.Proceedings": care.state_proceedings,
    "care.OfficerContact": care.state_officer_contacts,
    "health.HealthAssessment": health.state_health_assessments,
    "health.DentalCheck": health.state_dental_checks,
    "health.Questionnaire": health.state_questionnaires,
    "health.HealthYear": health.state_health_years,
    "health.ImmunisationCheck": health.state_immunisation_checks,
    "health.HealthHistory": health.state_health_histories,
    "education.SchoolPlace": education.state_school_places,
    "education.PersonalEducationPlan": education.state_education_plans,
    "education.LearningYear": education.state_learning_years,
    "missing.MissingEpisode": missing.state_missing_episodes,
    "missing.ReturnInterview": missing.state_return_interviews,
    "leaving_care.Eligibility": leaving_care.state_eligibility,
    "leaving_care.NeedsAssessment": leaving_care.state_leaving_needs,
    "leaving_care.PathwayPlan": leaving_care.state_pathway_plans,
    "leaving_care.PathwayReview": leaving_care.state_pathway_reviews,
    "leaving_care.LeaverContact": leaving_care.state_leaver_contacts,
    "leaving_care.LeaverHome": leaving_care.state_leaver_homes,
    "leaving_care.LeaverStatement": leaving_care.state_leaver_statements,
    "audit.CaseAudit": audit.state_case_audits,
    "adoption.AdoptionPlan": adoption.state_adoption_plans,
    "adoption.Adopter": adoption.state_adopters,
}
"""Each table and the service that writes it, in an order where what is pointed at comes first."""


class Impossible(ValueError):
    """The record would not take a row that was invented: the invention is at fault."""


def write(world: World, *, by: Account, source: Source, numbers: dict[Ref, int]) -> None:
    """Put every row that is not written yet into the record.

    `numbers` learns the number that the record gave to each row, for rows that point at it.
    Raises Impossible where a row is set aside.
    """
    unknown = set(world.rows) - set(SERVICES)
    if unknown:
        raise Impossible(f"No service writes {', '.join(sorted(unknown))}.")
    for table, service in SERVICES.items():
        since = world.written.get(table, 0)
        rows = world.rows.get(table, [])[since:]
        if not rows:
            continue
        outcomes = service(by=by, source=source, rows=[_pointed(row, numbers) for row in rows])
        _all_taken(table, rows, outcomes)
        for key, outcome in zip(world.keys[table][since:], outcomes, strict=True):
            if outcome.row_id is not None:
                numbers[Ref(table, key)] = outcome.row_id


def _pointed(row: Mapping[str, Any], numbers: Mapping[Ref, int]) -> dict[str, Any]:
    """The row with the numbers of the rows it points at."""
    return {
        name: numbers[value] if isinstance(value, Ref) else value for name, value in row.items()
    }


def _all_taken(table: str, rows: Sequence, outcomes: Sequence[Outcome]) -> None:
    for row, outcome in zip(rows, outcomes, strict=True):
        if outcome.result == SET_ASIDE:
            raise Impossible(f"{table}: {outcome.reason} {row}")
