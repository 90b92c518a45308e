"""Declares what each loaded source can tell, so that what it cannot is never called overdue."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.core.acting import allow
from sightline.core.coverage import How
from sightline.core.facts import Fact
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


@dataclass(frozen=True)
class Carrying:
    """How a table carries some facts, and for how many months before the day it speaks to."""

    how: How
    facts: tuple[Fact, ...]
    months: int = 12


def every(*facts: Fact, months: int = 12) -> Carrying:
    """Every event of these facts."""
    return Carrying(EVERY, facts, months)


SSDA903 = {
    "Episodes": every(
        care.care_began,
        care.care_ended,
        care.placement_began,
        care.placement_ended,
        care.legal_status_began,
        care.legal_status_ended,
    ),
    "Reviews": every(care.review_held),
    "Missing": every(missing.went_missing, missing.returned),
    "SWEpisodes": every(
        workforce.social_worker_allocated,
        workforce.social_worker_allocation_ended,
    ),
    "PlacedAdoption": every(adoption.adoption_decided, adoption.adoption_reversed),
    "OC2": Carrying(
        FLAG, (health.health_assessed, health.teeth_checked, health.questionnaire_returned)
    ),
}
CENSUS = {
    "CINdetails": every(front_door.referral_received, front_door.need_closed),
    "Assessments": every(
        assessment.assessment_referred,
        assessment.assessment_began,
        assessment.assessment_authorised,
    ),
    "CINPlanDates": every(
        child_in_need.child_in_need_plan_began,
        child_in_need.child_in_need_plan_ended,
    ),
    "Section47": every(protection.enquiry_began, protection.initial_conference_held),
    "ChildProtectionPlans": every(
        protection.protection_plan_began,
        protection.protection_plan_ended,
        protection.review_conference_held,
    ),
}
LISTS = {
    "List 1": every(front_door.contact_received, months=6),
    "List 2": every(
        early_help.early_help_assessment_began,
        early_help.early_help_assessment_completed,
        months=6,
    ),
    "List 3": every(front_door.referral_received, months=6),
    "List 4": every(
        assessment.assessment_referred,
        assessment.assessment_began,
        assessment.assessment_authorised,
        months=6,
    ),
    "List 5": every(protection.enquiry_began, protection.initial_conference_held, months=6),
    "List 6": every(front_door.need_closed, months=6),
    "List 7": every(protection.protection_plan_began, protection.protection_plan_ended, months=6),
    "List 8": every(care.care_began, care.care_ended, months=6),
    "List 10": every(
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
    named = {"SSDA903": SSDA903, "CIN census": CENSUS, "Annex A": LISTS}[kind]
    found = []
    for table in tables:
        carrying = named.get(table, every())
        since = months_before(speaks_to, carrying.months)
        found += [Carries(fact.name, carrying.how, since, speaks_to) for fact in carrying.facts]
        if kind == "Annex A":
            latest = LATEST_IN_LISTS.get(table, ())
            found += [Carries(fact.name, LATEST, speaks_to, speaks_to) for fact in latest]
    return found


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
