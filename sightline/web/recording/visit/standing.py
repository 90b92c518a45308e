"""What a visit to a child is for, as the child stands today, so that it need not be asked."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone

from sightline.record.assessment.models import Assessment
from sightline.record.care.models import CarePeriod
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.leaving_care.models import Eligibility
from sightline.record.people.models import Child
from sightline.record.protection.models import Enquiry, ProtectionPlan
from sightline.record.story.models import Purpose

UNUSABLE = ("draft", "entered in error", "superseded")
BY_STANDING = (
    (CarePeriod, Purpose.LOOKED_AFTER),
    (ProtectionPlan, Purpose.CHILD_PROTECTION),
    (ChildInNeedPlan, Purpose.CHILD_IN_NEED),
    (Enquiry, Purpose.ENQUIRY),
    (Eligibility, Purpose.LEAVING_CARE),
)


def purposes_for(child: Child) -> list[str]:
    """Every purpose that a visit today would serve; one visit can meet several duties."""
    today = timezone.localdate()
    open_now = Q(ended_on__isnull=True) | Q(ended_on__gt=today)
    found = [
        str(purpose)
        for model, purpose in BY_STANDING
        if model.objects.filter(open_now, child=child).exclude(status__in=UNUSABLE).exists()
    ]
    under_way = Assessment.objects.filter(child=child, authorised_on=None)
    if under_way.exclude(status__in=UNUSABLE).exists():
        found.append(str(Purpose.ASSESSMENT))
    return found or [str(Purpose.OTHER)]
