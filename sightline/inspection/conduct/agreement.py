"""How far inspectors and the authority's own auditors agree about the same children's files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sightline.core.spine import SignedOff
from sightline.record.audit.models import CaseAudit

from .models import CaseReview
from .models.reviews import FilePart

NUMBER = {word: place for place, word in enumerate(SignedOff.Grade.values, start=1)}
"""The authority's grades as numbers: 1 is outstanding."""
OF_AUDIT = {
    FilePart.ASSESSMENT: "assessment",
    FilePart.PLAN: "plan",
    FilePart.VOICE: "voice",
    FilePart.OVERSIGHT: "oversight",
    FilePart.OUTCOME: "outcome",
}
"""The parts of a file that both grade, by what the authority's audit calls them."""


@dataclass(frozen=True)
class Beside:
    """One part of a file as both see it; None where one of them did not grade it."""

    part: str
    ours: int | None
    theirs: int | None

    @property
    def apart(self) -> int | None:
        """How many grades lie between; positive where the authority was kinder."""
        return None if self.ours is None or self.theirs is None else self.ours - self.theirs


@dataclass(frozen=True)
class Agreement:
    """How often both gave the same grade, or one next to it."""

    compared: int
    same: int
    within_one: int
    kinder: int

    @property
    def says(self) -> str:
        """It in a sentence."""
        if not self.compared:
            return "No grade can be set beside one of the authority’s own audits yet."
        kinder = f" The authority was kinder in {self.kinder} of them." if self.kinder else ""
        return (
            f"Of {self.compared} grades set beside the authority’s own, {self.same} are the same"
            f" and {self.within_one} are within one grade.{kinder}"
        )


def audit_of(child_id: int, as_at) -> CaseAudit | None:
    """The authority's latest audit of this file up to the day; None where there is none."""
    held = CaseAudit.objects.filter(child_id=child_id, audited_on__lte=as_at)
    return held.exclude(status__in=("draft", "entered in error")).order_by("-audited_on").first()


def beside(review: CaseReview | None, audit: CaseAudit | None) -> list[Beside]:
    """Each part that either has graded, and the whole, as both see it."""
    ours = {each.part: each.grade for each in review.grades.all()} if review else {}
    found = []
    for part in FilePart.values:
        name = OF_AUDIT.get(FilePart(part))
        theirs = NUMBER.get(getattr(audit, name)) if audit and name else None
        if ours.get(part) or theirs:
            found.append(Beside(part, ours.get(part), theirs))
    whole = Beside(
        "overall",
        review.overall if review else None,
        NUMBER.get(audit.overall) if audit else None,
    )
    return [*found, whole] if whole.ours or whole.theirs else found


def agreement(pairs: Iterable[Beside]) -> Agreement:
    """What many such pairs come to."""
    apart = [each.apart for each in pairs if each.apart is not None]
    return Agreement(
        compared=len(apart),
        same=sum(1 for each in apart if each == 0),
        within_one=sum(1 for each in apart if abs(each) <= 1),
        kinder=sum(1 for each in apart if each > 0),
    )
