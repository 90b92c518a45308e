"""Whose records somebody of early help can open: families they lead, or all that are helped."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from sightline.core.access import reads_reach
from sightline.record.people.models import Child
from sightline.record.planning.models import Plan, PlanStep

from .models import EarlyHelpAssessment, EarlyHelpOffer, LeadProfessional

GONE = ("entered in error", "superseded")
OFFERED_LATELY = dt.timedelta(days=365)
"""For so long an offer that was not refused is followed up, and then it is over."""


def offered():
    """Offers of help in the last year that the family did not refuse."""
    held = EarlyHelpOffer.objects.exclude(status__in=("draft", *GONE)).exclude(answer="refused")
    return held.filter(offered_on__gt=timezone.localdate() - OFFERED_LATELY)


@reads_reach("families led")
def led(account):
    """Children whose early help this person leads now."""
    held = LeadProfessional.objects.filter(account=account, ended_on=None)
    held = held.filter(assessment__ended_on=None).exclude(status__in=GONE)
    return held.values_list("child_id", flat=True)


@reads_reach("early help")
def helped(account):
    """Every child whose family is helped early now or was offered it, and those on their way."""
    open_now = EarlyHelpAssessment.objects.filter(ended_on=None).exclude(status__in=GONE)
    coming = PlanStep.objects.filter(to_kind="early help", accepted_on=None)
    held = Q(pk__in=open_now.values("child"))
    held |= Q(pk__in=coming.exclude(status__in=GONE).values("child"))
    planned = Plan.objects.filter(kind="early help", ended_on=None).exclude(status__in=GONE)
    held |= Q(pk__in=planned.values("child"))
    held |= Q(pk__in=offered().values("child"))
    return Child.objects.filter(held).values_list("id", flat=True)
