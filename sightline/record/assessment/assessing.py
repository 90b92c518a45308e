"""The deeds of an assessment: it begins, is written part by part, completed, and signed off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.record.front_door.models import Referral
from sightline.record.people.models import Child, FamilyMember
from sightline.record.story.models import ChildSeen, ChronologyEntry, Purpose

from .factors import FACTORS, NONE_FOUND
from .lacking import GIVEN_UP, must_have
from .models import (
    AgencyAsked,
    Assessment,
    AssessmentKind,
    AssessmentOutcome,
    AssessmentSection,
    Engaged,
    EvidenceCited,
    FactorWeighed,
    FamilyAssessment,
    Heading,
    LateBecause,
    ParentInAssessment,
)

SINGLE_FROM = dt.date(2013, 4, 15)
"""From this day the guidance knows one assessment where it knew an initial and a core one."""


def kinds_on(day: dt.date) -> list[AssessmentKind]:
    """The kinds of assessment that the law knew on a day."""
    if day < SINGLE_FROM:
        return [AssessmentKind.INITIAL, AssessmentKind.CORE]
    return [AssessmentKind.SINGLE, AssessmentKind.UPDATING]


def open_assessment(child_id: int) -> Assessment | None:
    """The child's assessment that is under way: begun, and not yet authorised."""
    return (
        Assessment.objects.filter(child_id=child_id, authorised_on=None)
        .exclude(status__in=GIVEN_UP)
        .order_by("-began_on", "-pk")
        .first()
    )


def begin_assessment(
    *, by: Account, children: Sequence[Child], kind: str, began_on: dt.date, purpose: str = ""
) -> list[Assessment]:
    """Begin an assessment of each child; of brothers and sisters, together. Raises Refused.

    The clock starts on the day of the referral that is open, and where there is none, today.
    """
    numbers = [each.pk for each in children]
    with recording(by=by, did="assessment begun", children=numbers) as here:
        has_happened(began_on, "This assessment")
        if not children:
            raise Refused("Tick at least one child who is to be assessed.")
        if kind not in kinds_on(began_on):
            raise Refused(
                f"There was no such assessment on {began_on:%d/%m/%Y}. Choose one of: "
                + ", ".join(str(each.label) for each in kinds_on(began_on))
            )
        for child in children:
            if open_assessment(child.pk):
                raise Refused(
                    f"An assessment of {child.called} is under way already. Open that one."
                )
        family = here.add(FamilyAssessment, began_on=began_on) if len(children) > 1 else None
        return [
            here.add(
                Assessment,
                child=child,
                family=family,
                kind=kind,
                purpose=purpose,
                began_on=began_on,
                referral=(referral := _open_referral(child)),
                referred_on=min(began_on, referral.received_on) if referral else began_on,
                **_seen_since(child, referral.received_on if referral else began_on),
            )
            for child in children
        ]


def _open_referral(child: Child) -> Referral | None:
    held = Referral.objects.filter(child=child, closed_on=None).exclude(status__in=GIVEN_UP)
    return held.order_by("-received_on", "-pk").first()


def _seen_since(child: Child, since: dt.date) -> dict[str, Any]:
    """When the child was first seen for this, if they were."""
    seen = (
        ChildSeen.objects.filter(
            child=child,
            seen=True,
            visit__happened_on__gte=since,
            visit__purposes__overlap=[Purpose.ASSESSMENT, Purpose.ENQUIRY],
        )
        .exclude(status__in=GIVEN_UP)
        .exclude(visit__status__in=GIVEN_UP)
        .order_by("visit__happened_on")
        .values_list("visit__happened_on", flat=True)
        .first()
    )
    return {"child_seen": True, "first_seen_on": seen} if seen else {}


def take_up_visits(*, by: Account, child_ids: Sequence[int]) -> None:
    """Carry from visits into open assessments the day on which each child was first seen."""
    held = [found for number in child_ids if (found := open_assessment(number))]
    lacking = [each for each in held if each.first_seen_on is None]
    for assessment in lacking:
        seen = _seen_since(assessment.child, assessment.referred_on or assessment.began_on)
        if seen:
            with recording(
                by=by, did="child seen for the assessment", children=[assessment.child_id]
            ) as here:
                here.change(assessment, **seen)


def _children_of(assessment: Assessment, shared: bool) -> list[int]:
    """The children whom a part is about: one, or all who are assessed together."""
    if not shared:
        return [assessment.child_id]
    if assessment.family is None:
        raise Refused("This child is assessed alone, so nothing is shared. Write it for the child.")
    return list(assessment.family.assessments.values_list("child_id", flat=True))


def why_closed(assessment: Assessment) -> str:
    """Why it can no longer be written in, as a sentence; nothing where it can.

    One that a manager returned is written in again, though it was completed once.
    """
    if assessment.authorised_on or assessment.status in GIVEN_UP:
        return "This assessment is signed off. What is wrong in it is put right beside it."
    if assessment.completed_on and assessment.status != Assessment.Status.RETURNED:
        return "This assessment waits for a manager. Ask them to return it to change it."
    return ""


def _still_open(assessment: Assessment) -> Assessment:
    """The assessment as it now is. Raises Refused where it can no longer be written in."""
    held = Assessment.objects.get(pk=assessment.pk)
    if why := why_closed(held):
        raise Refused(why)
    return held


def write_section(
    *, by: Account, assessment: Assessment, heading: str, text: str, shared: bool = False
) -> AssessmentSection:
    """Write the text under one heading, of this child or shared. Raises Refused."""
    if heading not in Heading.values:
        raise Refused("There is no such heading. Choose one that is listed.")
    children = _children_of(assessment, shared)
    with recording(by=by, did=f"assessment written: {heading}", children=children) as here:
        _still_open(assessment)
        whose = {"family": assessment.family} if shared else {"assessment": assessment}
        held = AssessmentSection.objects.filter(**whose, heading=heading).first()
        if held is None:
            return here.add(AssessmentSection, **whose, heading=heading, text=text)
        return here.change(held, text=text, recorded_by=by, recorded_at=here.at)


def say_how_parent_took_part(
    *,
    by: Account,
    assessment: Assessment,
    member: FamilyMember,
    engaged: str,
    said: str = "",
    tried: str = "",
) -> ParentInAssessment:
    """Say how a parent or another adult took part, and what they said. Raises Refused."""
    with recording(by=by, did="parent in assessment", children=[assessment.child_id]) as here:
        _still_open(assessment)
        if member.child_id != assessment.child_id:
            raise Refused("This person is not in this child's family. Choose one who is listed.")
        if engaged == Engaged.NOT_TRACED and not tried.strip():
            raise Refused(f"Say what was done to find {member.name or 'them'}.")
        told = {"engaged": engaged, "said": said, "tried": tried}
        held = ParentInAssessment.objects.filter(assessment=assessment, member=member).first()
        if held is None:
            return here.add(ParentInAssessment, assessment=assessment, member=member, **told)
        return here.change(held, **told)


def ask_agency(
    *,
    by: Account,
    assessment: Assessment,
    agency: str,
    asked_on: dt.date,
    answered_on: dt.date | None = None,
    said: str = "",
    shared: bool = False,
) -> AgencyAsked:
    """Note that an agency was asked, or what it answered. Raises Refused."""
    children = _children_of(assessment, shared)
    with recording(by=by, did="agency asked for the assessment", children=children) as here:
        _still_open(assessment)
        has_happened(answered_on or asked_on, "This")
        if answered_on and answered_on < asked_on:
            raise Refused("It answered before it was asked. Correct one of the days.")
        whose = {"family": assessment.family} if shared else {"assessment": assessment}
        held = AgencyAsked.objects.filter(**whose, agency=agency, asked_on=asked_on).first()
        if held is not None:
            return here.change(held, answered_on=answered_on, said=said)
        return here.add(
            AgencyAsked,
            **whose,
            agency=agency,
            asked_on=asked_on,
            answered_on=answered_on,
            said=said,
        )


def cite(
    *, by: Account, assessment: Assessment, entry: ChronologyEntry, because: str
) -> EvidenceCited:
    """Rest the assessment on a line of the child's chronology, and say why. Raises Refused."""
    with recording(by=by, did="evidence cited", children=[assessment.child_id]) as here:
        _still_open(assessment)
        if entry.child_id != assessment.child_id:
            raise Refused("This line is of another child's story. Choose one of this child's.")
        reason = in_a_sentence(because, "why it matters")
        held = EvidenceCited.objects.filter(assessment=assessment, entry=entry).first()
        if held is None:
            return here.add(EvidenceCited, assessment=assessment, entry=entry, because=reason)
        return here.change(held, because=reason)


def weigh(
    *, by: Account, assessment: Assessment, kind: str, what: str, shown_by: str, means: str
) -> FactorWeighed:
    """Weigh a risk or something that protects: what shows it, and what it means. Raises Refused."""
    with recording(by=by, did="factor weighed", children=[assessment.child_id]) as here:
        _still_open(assessment)
        return here.add(
            FactorWeighed,
            assessment=assessment,
            kind=kind,
            what=what,
            shown_by=in_a_sentence(shown_by, "what shows it"),
            means=in_a_sentence(means, "what it means"),
        )


def say_who_the_child_is(*, by: Account, assessment: Assessment, **told: Any) -> Assessment:
    """Keep the child's own words, and identity with what it changes in the plan. Raises Refused."""
    with recording(by=by, did="child's words and identity", children=[assessment.child_id]) as here:
        return here.change(_still_open(assessment), **told)


def complete(
    *,
    by: Account,
    assessment: Assessment,
    needs_support: bool,
    outcome: str,
    factors: Sequence[str],
    not_seen_because: str = "",
    late_because: str = "",
) -> Assessment:
    """Finish an assessment: from now on it waits for a manager's sign-off. Raises Refused."""
    with recording(by=by, did="assessment completed", children=[assessment.child_id]) as here:
        held = _still_open(assessment)
        if held.completed_on:
            raise Refused("It was completed before. Send it to your manager again from My work.")
        _refuse_outcome(outcome, factors, late_because)
        held.not_seen_because = not_seen_because
        if wanting := must_have(held):
            raise Refused(" ".join(wanting))
        return here.change(
            held,
            needs_support=needs_support,
            outcome=outcome,
            factors=list(factors),
            child_seen=held.child_seen or False,
            not_seen_because=not_seen_because,
            late_because=late_because,
            completed_on=timezone.localdate(here.at),
            completed_by=by,
            status=Assessment.Status.SUBMITTED,
        )


def _refuse_outcome(outcome: str, factors: Sequence[str], late_because: str) -> None:
    if outcome not in AssessmentOutcome.values:
        raise Refused("Say what should happen next: choose one outcome.")
    if not factors or not set(factors) <= set(FACTORS):
        raise Refused("Choose the factors that were found, or say that none was.")
    if NONE_FOUND in factors and len(factors) > 1:
        raise Refused("You chose that no factor was found, and others beside it. Choose again.")
    if late_because and late_because not in LateBecause.values:
        raise Refused("Choose one of the reasons why it is late.")
