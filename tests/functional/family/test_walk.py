"""One family, two children and one of them not yet born, through the whole service in a browser.

Eight people each do their own work on its own day; clocks appear and are met on the way. The
steps, in order, are in `at_the_door.py` and `protecting.py`.
"""

import inspect

import pytest

from sightline.duties.models import Clock
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.models import Contact, Referral
from sightline.record.protection.models import Enquiry, ProtectionPlan
from sightline.web.models import Draft, TimeSpent
from tests import databases

from . import at_the_door, protecting

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
STEPS = [
    step
    for part in (at_the_door, protecting)
    for name, step in vars(part).items()
    if inspect.isfunction(step) and step.__module__ == part.__name__ and name[0] != "_"
]
MET = {
    "contact-decision", "referral-decision", "referrer-feedback", "case-allocation",
    "strategy-discussion", "strategy-record", "s47-complete", "icpc", "conference-decisions-out",
    "conference-minutes-out", "core-group-first", "core-group-recurring", "cp-visit",
    "cp-review-first", "cp-plan-end-check", "cin-visit", "cin-review", "management-oversight",
}  # fmt: skip
"""Duties whose clocks the walk starts and meets in time, for Mina."""


@pytest.mark.answers("F1", check="sightline.record.front_door.deciding.close_need")
@pytest.mark.answers("F12", screen="plans.step.accept")
def test_a_family_is_walked_from_referral_to_closing_by_eight_people(walk):
    for step in STEPS:
        step(walk)
        walk.close()

    assert len(set(walk.people)) == 8
    mina, baby = walk.known["mina"], walk.known["baby"]
    with databases.in_use(walk.service):
        met = Clock.objects.filter(child_id=mina, met_on__isnull=False, in_time=True)
        assert set(met.values_list("duty", flat=True)) >= MET
        for number in (mina, baby):
            assert Contact.objects.filter(child_id=number).count() == 2
            assert Enquiry.objects.get(child_id=number).ended_on is not None
            assert ProtectionPlan.objects.get(child_id=number).ended_on is not None
            assert ChildInNeedPlan.objects.get(child_id=number).ended_on is not None
            assert Referral.objects.get(child_id=number).closed_on is not None
        assert not Draft.objects.filter(ended_at=None).exists()
        assert TimeSpent.objects.filter(form="recording.visit.visit").count() >= 6
