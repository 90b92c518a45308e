"""Every decision that no conference is held, and what happened to the child afterwards."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet

from sightline.record.audit.models import CaseAudit
from sightline.record.front_door.models import Referral

from .choices import SeniorDecision
from .models import Enquiry, NoConference, ProtectionPlan


@dataclass(frozen=True)
class Since:
    """One decision, with the first of each thing that happened after it."""

    decision: NoConference
    referred_on: dt.date | None
    enquiry_on: dt.date | None
    plan_on: dt.date | None
    audited_on: dt.date | None
    audit_grade: str

    @property
    def came_back(self) -> bool:
        """Whether the worry came back in some form."""
        return bool(self.referred_on or self.enquiry_on or self.plan_on)


def waiting() -> QuerySet[NoConference]:
    """Proposals that a senior manager has yet to decide, oldest first."""
    undecided = NoConference.objects.filter(decision="").exclude(status="entered in error")
    return undecided.select_related("child", "enquiry", "recorded_by").order_by("proposed_on")


def agreed(since: dt.date, until: dt.date) -> QuerySet[NoConference]:
    """Decisions that no conference is held, taken between two days: all of them, never a sample."""
    return (
        NoConference.objects.filter(
            decision=SeniorDecision.AGREED, decided_on__gte=since, decided_on__lte=until
        )
        .exclude(status="entered in error")
        .select_related("child", "enquiry", "decided_by", "recorded_by")
        .order_by("-decided_on", "-pk")
    )


def since(decisions: list[NoConference]) -> list[Since]:
    """What happened to each child after the decision, asked of all of them at once."""
    children = {each.child_id for each in decisions}
    referrals = _days(Referral, "received_on", children)
    enquiries = _days(Enquiry, "began_on", children)
    plans = _days(ProtectionPlan, "began_on", children)
    audits = list(
        CaseAudit.objects.filter(child__in=children)
        .exclude(status__in=("draft", "entered in error"))
        .order_by("audited_on")
    )
    found = []
    for each in decisions:
        after = each.decided_on or each.proposed_on
        audit = next(
            (one for one in audits if one.child_id == each.child_id and one.audited_on >= after),
            None,
        )
        found.append(
            Since(
                each,
                _first(referrals, each.child_id, after),
                _first(enquiries, each.child_id, after),
                _first(plans, each.child_id, after),
                audit.audited_on if audit else None,
                audit.overall if audit else "",
            )
        )
    return found


def _days(model, column: str, children: set[int]) -> list[tuple[int, dt.date]]:
    rows = model.objects.filter(child__in=children).exclude(
        status__in=("draft", "entered in error")
    )
    return list(rows.order_by(column).values_list("child_id", column))


def _first(days: list[tuple[int, dt.date]], child_id: int, after: dt.date) -> dt.date | None:
    return next((day for number, day in days if number == child_id and day > after), None)
