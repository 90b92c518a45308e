"""An assessment begins for one child, or once for brothers and sisters together."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.record.assessment.models import Assessment
from sightline.record.front_door.models import Referral

pytestmark = pytest.mark.django_db


def address(child):
    return reverse("assessment.begin.begin", kwargs={"child_id": child.pk})


def test_an_assessment_counts_from_the_referral_that_is_open(fill, jo, in_need):
    day = timezone.localdate() - dt.timedelta(days=9)
    referral = Referral.objects.create(child=in_need, received_on=day)
    answer = fill(jo, address(in_need), purpose="new referral")
    made = Assessment.objects.get()

    assert answer.url == reverse(
        "assessment.one.one", kwargs={"child_id": in_need.pk, "assessment_id": made.pk}
    )
    assert (made.kind, made.referral, made.referred_on) == ("single", referral, day)
    assert Clock.objects.filter(child=in_need, duty="single-assessment").count() == 1


def test_brothers_and_sisters_are_assessed_together_each_with_their_own(fill, jo, in_need, kuba):
    fill(jo, address(in_need), children=[str(in_need.pk), str(kuba.pk)], purpose="change")
    one, other = Assessment.objects.order_by("child_id")

    assert one.family is not None
    assert one.family == other.family


def test_one_is_open_at_a_time(fill, jo, in_need):
    fill(jo, address(in_need), purpose="change")
    again = fill(jo, address(in_need), purpose="change")

    assert again.status_code == 422
    assert "under way already" in again.content.decode()
    assert Assessment.objects.count() == 1


@pytest.mark.parametrize(("year", "kind", "refused"), [("2012", "single", 1), ("2012", "core", 0)])
def test_the_kind_is_one_that_the_law_knew_on_the_day(fill, jo, in_need, year, kind, refused):
    answer = fill(jo, address(in_need), purpose="change", kind=kind, began_on_2=year)

    assert (answer.status_code == 422) == bool(refused)
