"""What is held of a child's early help, put together for one page."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.http import Http404

from sightline.core.spine import GONE
from sightline.record.early_help import helping
from sightline.record.early_help.models import (
    EarlyHelpAssessment,
    EarlyHelpOffer,
    EarlyHelpReview,
    LeadProfessional,
    Score,
    UnmetNeed,
)
from sightline.record.people.models import Child
from sightline.web.called import names_of


def assessment_of(child: Child | None, assessment_id: int) -> EarlyHelpAssessment:
    """One assessment of this child. Raises Http404."""
    held = EarlyHelpAssessment.objects.exclude(status__in=GONE).filter(child=child)
    found = held.select_related("together_with", "child").filter(pk=assessment_id).first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class Distance:
    """How far a family has come in one part of life."""

    area: str
    first: Score
    last: Score

    @property
    def says(self) -> str:
        """By the family's reckoning where they gave one, else by the worker's."""
        ours = self.first.by_family is None or self.last.by_family is None
        one, other = (
            (self.first.by_worker, self.last.by_worker)
            if ours
            else (self.first.by_family, self.last.by_family)
        )
        whose = "the worker" if ours else "the family"
        return f"from {one} to {other} in 10, by {whose}"


@dataclass
class Helped:
    """One time of early help, with everything about it."""

    assessment: EarlyHelpAssessment
    shared: EarlyHelpAssessment
    siblings: list[str]
    missing: list[str]
    lead: LeadProfessional | None
    leads: list[LeadProfessional]
    meetings: list[EarlyHelpReview]
    distances: list[Distance] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether it goes on."""
        return self.assessment.ended_on is None


def helped(child: Child) -> list[Helped]:
    """Every time of early help of a child, the latest first."""
    held = EarlyHelpAssessment.objects.exclude(status__in=GONE).filter(child=child)
    rows = held.select_related("together_with", "signed_off_by").order_by("-began_on", "-pk")
    return [_one(each) for each in rows]


def _one(assessment: EarlyHelpAssessment) -> Helped:
    family = helping.family_of(assessment)
    others = [each.child_id for each in family if each.child_id != assessment.child_id]
    names = names_of(others)
    leads = list(assessment.leads.exclude(status__in=GONE).order_by("-began_on", "-pk"))
    return Helped(
        assessment=assessment,
        shared=assessment.shared,
        siblings=[names[each] for each in others],
        missing=helping.missing_from(assessment) if assessment.completed_on is None else [],
        lead=next((each for each in leads if each.ended_on is None), None),
        leads=leads,
        meetings=list(assessment.reviews.exclude(status__in=GONE).order_by("-held_on", "-pk")),
        distances=_distances(assessment),
    )


def _distances(assessment: EarlyHelpAssessment) -> list[Distance]:
    by_area: dict[str, list[Score]] = {}
    for score in assessment.scores.exclude(status__in=GONE).order_by("scored_on", "pk"):
        by_area.setdefault(score.get_area_display(), []).append(score)
    return [Distance(area, held[0], held[-1]) for area, held in by_area.items() if len(held) > 1]


def offers(child: Child) -> list[EarlyHelpOffer]:
    """Every offer of early help, the latest first."""
    held = EarlyHelpOffer.objects.exclude(status__in=GONE).filter(child=child)
    return list(held.order_by("-offered_on", "-pk"))


def needs(child: Child) -> list[UnmetNeed]:
    """Every need that could not be met, those that wait first."""
    held = UnmetNeed.objects.exclude(status__in=GONE).filter(child=child)
    return sorted(held, key=lambda each: (each.met_on is not None, each.found_on))
