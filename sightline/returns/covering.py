"""Declares what each loaded source can tell, so that what it cannot is never called overdue."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.core.acting import allow
from sightline.core.coverage import How
from sightline.core.models import Account, Coverage
from sightline.record.adoption import facts as adoption
from sightline.record.assessment import facts as assessment
from sightline.record.care import facts as care
from sightline.record.child_in_need import facts as child_in_need
from sightline.record.early_help import facts as early_help
from sightline.record.front_door import facts as front_door
from sightline.record.health import facts as health
from sightline.record.leaving_care import facts as leaving_care
from sightline.record.missing import facts as missing
from sightline.record.protection import facts as protection
from sightline.record.story import facts as story
from sightline.record.workforce import facts as workforce

EVERY, LATEST, FLAG = How.EVERY_EVENT, How.LATEST_ONLY, How.YEARLY_FLAG

SSDA903 = {
    "Episodes": (
        EVERY,
        care.care_began,
        care.care_ended,
        care.placement_began,
        care.placement_ended,
        care.legal_status_began,
        care.legal_status_ended,
    ),
    "Reviews": (EVERY, care.review_held),
    "Missing": (EVERY, missing.went_missing, missing.returned),
    "SWEpisodes": (
        EVERY,
        workforce.social_worker_allocated,
        workforce.social_worker_allocation_ended,
    ),
    "PlacedAdoption": (EVERY, adoption.placed_for_adoption),
    "OC2": (FLAG, health.health_assessed, health.teeth_checked, health.questionnaire_returned),
}
CENSUS = {
    "CINdetails": (EVERY, front_door.referral_received, front_door.need_closed),
    "Assessments": (
        EVERY,
        assessment.assessment_referred,
        assessment.assessment_began,
        assessment.assessment_authorised,
    ),
    "CINPlanDates": (
        EVERY,
        child_in_need.child_in_need_plan_began,
        child_in_need.child_in_need_plan_ended,
    ),
    "Section47": (EVERY, protection.enquiry_began, protection.initial_conference_held),
    "ChildProtectionPlans": (
        EVERY,
        protection.protection_plan_began,
        protection.protection_plan_ended,
        protection.review_conference_held,
    ),
}
LISTS = {
    "List 1": (EVERY, 6, front_door.contact_received),
    "List 2": (
        EVERY,
        6,
        early_help.early_help_assessment_began,
        early_help.early_help_assessment_completed,
    ),
    "List 3": (EVERY, 6, front_door.referral_received),
    "List 4": (
        EVERY,
        6,
        assessment.assessment_referred,
        assessment.assessment_began,
        assessment.assessment_authorised,
    ),
    "List 5": (EVERY, 6, protection.enquiry_began, protection.initial_conference_held),
    "List 6": (EVERY, 6, front_door.need_closed),
    "List 7": (EVERY, 6, protection.protection_plan_began, protection.protection_plan_ended),
    "List 8": (EVERY, 6, care.care_began, care.care_ended),
    "List 10": (
        EVERY,
        12,
        adoption.adoption_decided,
        adoption.adopters_matched,
        adoption.placed_for_adoption,
        adoption.adoption_ordered,
        adoption.adoption_reversed,
    ),
}
LATEST_IN_LISTS = {
    "List 6": (story.child_in_need_visit,),
    "List 7": (story.protection_visit, protection.review_conference_held),
    "List 8": (
        care.placement_began,
        care.legal_status_began,
        care.review_held,
        care.officer_contact,
        story.looked_after_visit,
        health.health_assessed,
        health.teeth_checked,
    ),
    "List 9": (leaving_care.pathway_reviewed, leaving_care.in_touch),
}


@dataclass(frozen=True)
class Carries:
    """One fact that a source carries, how, and over which days."""

    fact: str
    how: How
    since: dt.date
    until: dt.date


def carried(kind: str, tables: Iterable[str], speaks_to: dt.date) -> list[Carries]:
    """What a source of this kind and day carries. A table that is absent carries nothing."""
    if kind == "Annex A":
        return [each for table in tables for each in _of_list(table, speaks_to)]
    named = SSDA903 if kind == "SSDA903" else CENSUS
    since = a_year_to(speaks_to)
    found = []
    for table in tables:
        how, *facts = named.get(table, (EVERY,))
        found += [Carries(fact.name, how, since, speaks_to) for fact in facts]
    return found


def _of_list(table: str, speaks_to: dt.date) -> list[Carries]:
    how, months, *facts = LISTS.get(table, (EVERY, 6))
    since = months_before(speaks_to, months)
    found = [Carries(fact.name, how, since, speaks_to) for fact in facts]
    latest = LATEST_IN_LISTS.get(table, ())
    return found + [Carries(fact.name, LATEST, speaks_to, speaks_to) for fact in latest]


def a_year_to(day: dt.date) -> dt.date:
    """The first of the twelve months that end on this day: 1 April for 31 March."""
    return months_before(day, 12)


def months_before(day: dt.date, months: int) -> dt.date:
    """The day after the same day so many months earlier, so that the span is whole months."""
    following = day + dt.timedelta(days=1)
    count = following.year * 12 + following.month - 1 - months
    year, month = divmod(count, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(following.day, last))


def declare(*, by: Account, source: str, carries: Iterable[Carries]) -> int:
    """Write down what a source carries; returns how much of it was not known before."""
    allow(by, "returns.load")
    known = set(Coverage.objects.filter(source=source).values_list("fact", "how", "since", "until"))
    new = {each for each in carries if (each.fact, each.how, each.since, each.until) not in known}
    Coverage.objects.bulk_create(
        [
            Coverage(
                source=source, fact=each.fact, how=each.how, since=each.since, until=each.until
            )
            for each in sorted(new, key=lambda each: (each.fact, each.how))
        ]
    )
    return len(new)
