"""One assessment, the child's words first: what is written, what it rests on, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.shortcuts import render

from sightline.record.assessment import assessing
from sightline.record.assessment.lacking import GIVEN_UP, adults_of, lacking, sections_of
from sightline.record.assessment.models import (
    AgencyAsked,
    Assessment,
    AssessmentSection,
    FactorWeighed,
    Heading,
)
from sightline.record.story.models import ChildSeen, Purpose
from sightline.web.called import names_of
from sightline.web.children.child.frame import framed
from sightline.web.screen import screen

from ..found import assessment_of


@dataclass(frozen=True)
class Text:
    """What stands under one heading, and for whom it was written."""

    heading: Heading
    section: AssessmentSection | None

    @property
    def shared(self) -> bool:
        """Whether it is the same for all the children assessed together."""
        return self.section is not None and self.section.family_id is not None


@screen(
    "children/<int:child_id>/assessments/<int:assessment_id>",
    title="An assessment",
    needs="children.open",
    reach="one child",
    under="children.child.overview",
)
def one(request, child_id, assessment_id):
    """The whole assessment on one page, with a way to each part while it may be written in."""
    page = framed(request, child_id)
    held = assessment_of(page.child, assessment_id)
    told = {each.member_id: each for each in held.parents.all()}
    sections = sections_of(held)
    given = {
        **page.context,
        "held": held,
        "writable": not assessing.why_closed(held),
        "texts": [Text(heading, sections.get(heading)) for heading in Heading],
        "parents": [(each, told.get(each.pk)) for each in adults_of(held)],
        "agencies": _agencies(held),
        "evidence": held.evidence.select_related("entry").order_by("entry__happened_on"),
        "risks": held.weighed.filter(kind=FactorWeighed.Kind.RISK),
        "protects": held.weighed.filter(kind=FactorWeighed.Kind.PROTECTIVE),
        "lacks": [] if held.authorised_on else lacking(held),
        "visits": _visits(held),
        "together": _together(request, held),
    }
    return render(request, "assessment/one/one.html", given)


def _agencies(held: Assessment):
    whose = Q(assessment=held) | Q(family_id=held.family_id, family__isnull=False)
    return AgencyAsked.objects.filter(whose).order_by("asked_on", "pk")


def _visits(held: Assessment):
    """Each visit for the assessment, and whether the child was seen, alone and where."""
    since = held.referred_on or held.began_on
    return (
        ChildSeen.objects.filter(
            child_id=held.child_id,
            visit__happened_on__gte=since,
            visit__purposes__overlap=[Purpose.ASSESSMENT, Purpose.ENQUIRY],
        )
        .exclude(status__in=GIVEN_UP)
        .exclude(visit__status__in=GIVEN_UP)
        .select_related("visit__made_by")
        .order_by("visit__happened_on")
    )


def _together(request, held: Assessment):
    """The other children assessed with this one, whom the person can open."""
    if held.family_id is None:
        return []
    from sightline.core.access import reach_of

    reach = reach_of(request.user)
    others = [
        each
        for each in held.family.assessments.exclude(pk=held.pk).order_by("pk")
        if each.child_id in reach
    ]
    names = names_of({each.child_id for each in others})
    return [(each, names[each.child_id]) for each in others]
