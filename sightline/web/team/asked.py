"""What a worker is asked for by a manager's deed: to accept a handover, to agree a session."""

from dataclasses import dataclass

from django.urls import reverse

from sightline.core.access import reach_of
from sightline.core.models import Account
from sightline.record.workforce.models import Handover, Supervision
from sightline.web.called import names_of
from sightline.web.words import uk_date

NEVER = ("draft", "entered in error")


@dataclass(frozen=True)
class Asked:
    """One thing asked of a worker, as a line of their work."""

    tag: str
    title: str
    says: str
    href: str


def asked_of(account: Account) -> list[Asked]:
    """Handovers to accept, then sessions to agree; the oldest first."""
    waiting = Handover.objects.filter(
        to_allocation__worker__account=account, to_allocation__ended_on=None, accepted_on=None
    ).exclude(status__in=NEVER)
    held = list(reach_of(account).of(waiting).select_related("from_allocation__worker"))
    names = names_of({each.child_id for each in held})
    lines = [_handover(each, names.get(each.child_id, "")) for each in held]
    sessions = Supervision.objects.filter(
        worker__account=account, agreed_on=None, origin=Supervision.Origin.LIVE
    ).exclude(status__in=NEVER)
    lines += [_session(each) for each in sessions.filter(held_on__isnull=False).order_by("held_on")]
    return lines


def _handover(handover: Handover, name: str) -> Asked:
    before = handover.from_allocation
    who = f"{before.worker} handed" if before and before.worker else "Your manager handed"
    return Asked(
        "to accept",
        f"Handover: {name}",
        f"{who} this child over on {uk_date(handover.written_on)}. Read it and take the child on.",
        reverse("team.handover.handover", kwargs={"child_id": handover.child_id}),
    )


def _session(session: Supervision) -> Asked:
    return Asked(
        "to agree",
        f"Supervision of {uk_date(session.held_on)}",
        "Read what was written down, and agree that it is what was said.",
        reverse("team.supervise.session", kwargs={"session_id": session.pk}),
    )
