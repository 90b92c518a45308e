"""A disabled child's assessment runs out after a year, however long help goes on."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.record.assessment.models import Assessment
from sightline.record.front_door.models import Referral
from sightline.record.story.visiting import record_note
from sightline.web.recording.conftest import everything_told  # noqa: F401
from tests.showing import stands

pytestmark = pytest.mark.django_db
DUTY = "disabled-child-assessment"


def touch(jo, child):
    """Something is recorded, after which the child's clocks are worked out."""
    record_note(
        by=jo, children=[child], happened_on=timezone.localdate(), kind="call", text="They rang."
    )


@pytest.mark.answers("F38", clock="disabled-child-assessment")
@pytest.mark.usefixtures("everything_told")
def test_an_assessment_of_two_years_ago_is_out_of_date_and_a_new_one_is_current(jo, maya):
    today = timezone.localdate()
    maya.disabled = "yes"
    maya.save()
    began = today - dt.timedelta(days=800)
    Referral.objects.create(child=maya, received_on=began, no_further_action=False)
    Assessment.objects.create(
        child=maya, kind="single", began_on=began, authorised_on=began + dt.timedelta(days=40)
    )
    touch(jo, maya)
    assert stands(maya, DUTY) == ["met", "overdue"]
    Assessment.objects.create(child=maya, kind="single", began_on=today, authorised_on=today)
    touch(jo, maya)
    assert stands(maya, DUTY) == ["met", "met late", "due"]
    maya.disabled = "no"
    maya.save()
    touch(jo, maya)
    assert stands(maya, DUTY) == []
