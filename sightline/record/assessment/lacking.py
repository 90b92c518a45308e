"""What an assessment still lacks: what stops it being completed, and what a manager should see."""

from __future__ import annotations

from django.db.models import Q

from sightline.record.people.choices import Relation
from sightline.record.people.models import FamilyMember

from .models import Assessment, AssessmentSection, FactorWeighed, Heading

GIVEN_UP = ("draft", "entered in error", "superseded")
PARENTS = (
    Relation.MOTHER, Relation.FATHER, Relation.STEP_PARENT, Relation.PARENTS_PARTNER,
    Relation.ADOPTER, Relation.SPECIAL_GUARDIAN,
)  # fmt: skip
LONG_ENOUGH = 20
"""Words under which an analysis cannot have weighed anything."""


def sections_of(assessment: Assessment) -> dict[str, AssessmentSection]:
    """The text under each heading: the child's own, else what is shared with brothers and sisters.

    Where both are written the child's own stands first and the shared text under it.
    """
    shared = {
        each.heading: each
        for each in AssessmentSection.objects.filter(family_id=assessment.family_id)
        if assessment.family_id
    }
    own = {each.heading: each for each in assessment.sections.all()}
    return {**shared, **own}


def adults_of(assessment: Assessment) -> list[FamilyMember]:
    """Each parent, and whoever else has parental responsibility for the child."""
    return list(
        FamilyMember.objects.filter(child_id=assessment.child_id, ended_on=None)
        .filter(Q(relation__in=PARENTS) | Q(has_parental_responsibility=True))
        .exclude(status__in=GIVEN_UP)
        .order_by("relation", "pk")
    )


def must_have(assessment: Assessment) -> list[str]:
    """What must be there before it can be completed, each as a sentence; none where all is."""
    found = []
    analysis = sections_of(assessment).get(Heading.ANALYSIS)
    if analysis is None or len(analysis.text.split()) < LONG_ENOUGH:
        found.append("Write the analysis: how likely the harm is, how bad, and what would help.")
    unborn = assessment.child.born_on is None
    if not assessment.child_seen and not unborn and not assessment.not_seen_because.strip():
        found.append("Nobody has seen the child for it: record the visit, or say why not.")
    return found


def lacking(assessment: Assessment) -> list[str]:
    """Everything that a good assessment has and this one has not, each as a sentence."""
    return [
        *must_have(assessment),
        *_voice(assessment),
        *_adults(assessment),
        *_evidence(assessment),
        *_empty(assessment),
    ]


def _voice(assessment: Assessment) -> list[str]:
    found = []
    if not assessment.childs_words.strip() and assessment.child.born_on:
        found.append("The child’s own words are not there.")
    if not assessment.identity.strip():
        found.append("It does not say who the child is: identity, culture, religion, language.")
    elif not assessment.identity_changes.strip():
        found.append("It says who the child is, and not what that changes in the plan.")
    return found


def _adults(assessment: Assessment) -> list[str]:
    held = {each.member_id: each for each in assessment.parents.all()}
    adults = adults_of(assessment)
    found = [
        f"Nothing says whether {each.name or each.get_relation_display().lower()} took part"
        f" ({each.get_relation_display().lower()})."
        for each in adults
        if each.pk not in held
    ]
    if not any(each.relation == Relation.FATHER for each in adults):
        found.append("No father is on the record: say who he is, or that he is not known.")
    return found


def _evidence(assessment: Assessment) -> list[str]:
    found = []
    if not assessment.evidence.exists():
        found.append("No line of the chronology is cited.")
    kinds = set(assessment.weighed.values_list("kind", flat=True))
    if FactorWeighed.Kind.RISK not in kinds:
        found.append("No risk is weighed.")
    if FactorWeighed.Kind.PROTECTIVE not in kinds:
        found.append("Nothing that protects the child is weighed.")
    asked = assessment.agencies.all()
    if not asked and not (assessment.family_id and assessment.family.agencies.exists()):
        found.append("No agency was asked what it knows.")
    return found


def _empty(assessment: Assessment) -> list[str]:
    held = {name for name, each in sections_of(assessment).items() if each.text.strip()}
    return [
        f"Nothing is written under “{heading.label}”."
        for heading in Heading
        if heading not in held and heading is not Heading.ANALYSIS
    ]
