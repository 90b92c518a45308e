"""Who stands where in an inspection: its inspectors while their time lasts, and the authority."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from sightline.core.access import may
from sightline.core.acting import Refused, allow
from sightline.core.models import Account

from ..models import Inspection, Member, Report

SEEN_BY_AUTHORITY = ("inspections.run", "inspections.answer", "inspections.readiness")
NOT_HERE = (
    "You are not one of the inspectors of this inspection, or your time on it has ended."
    " Ask whoever leads the service."
)


def current_members(by: Account) -> QuerySet[Member]:
    """Where this person is an inspector now."""
    return Member.objects.filter(account=by, until_at__gt=timezone.now())


def seen_by(by: Account) -> QuerySet[Inspection]:
    """The inspections this person may know of: an inspector, of their own while their time lasts.

    The authority knows of all. What each may see inside one is asked again there.
    """
    if any(may(by, permission) for permission in SEEN_BY_AUTHORITY):
        return Inspection.objects.all()
    if may(by, "inspections.judge"):
        return Inspection.objects.filter(pk__in=current_members(by).values("inspection"))
    return Inspection.objects.none()


def inspects(by: Account, inspection: Inspection) -> bool:
    """Whether this person is one of its inspectors now."""
    held = current_members(by).filter(inspection=inspection)
    return may(by, "inspections.judge") and held.exists()


def leads(by: Account, inspection: Inspection) -> bool:
    """Whether this person leads it now."""
    held = current_members(by).filter(inspection=inspection, leads=True)
    return may(by, "inspections.judge") and held.exists()


def as_inspector(by: Account, inspection: Inspection, child_id: int | None = None) -> None:
    """Go on only as one of its inspectors, in time, and within reach of the child. Or Refused."""
    allow(by, "inspections.judge", child_id)
    if not inspects(by, inspection):
        raise Refused(NOT_HERE)


def as_lead(by: Account, inspection: Inspection) -> None:
    """Go on only as its lead inspector. Raises Refused."""
    as_inspector(by, inspection)
    if not leads(by, inspection):
        raise Refused("Only the lead inspector can do this. Ask them, or the service to change it.")


def not_published(inspection: Inspection) -> None:
    """Go on only while the report is not published. Raises Refused."""
    if Report.objects.filter(inspection=inspection, state=Report.State.PUBLISHED).exists():
        raise Refused(
            "The report of this inspection is published, and nothing of it can be changed now."
            " What came to light since belongs in another inspection, or in the improvement plan."
        )


def said(words: str, refusal: str) -> str:
    """What was written, trimmed. Raises Refused where it says nothing."""
    words = " ".join(words.replace("\0", "").split())
    if not words:
        raise Refused(refusal)
    return words


def at_length(words: str, refusal: str) -> str:
    """The same for words of several paragraphs, whose line breaks are kept."""
    lines = [" ".join(line.split()) for line in words.replace("\0", "").splitlines()]
    text = "\n".join(lines).strip()
    if not text:
        raise Refused(refusal)
    return text
