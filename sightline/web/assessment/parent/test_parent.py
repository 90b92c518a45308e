"""Fathers as much as mothers: how each took part is asked, and what was done to reach them."""

import pytest
from django.urls import reverse

from sightline.record.assessment.lacking import adults_of, lacking
from sightline.record.assessment.models import ParentInAssessment
from sightline.record.people.models import FamilyMember

pytestmark = pytest.mark.django_db


@pytest.fixture
def father(maya):
    return FamilyMember.objects.create(child=maya, name="Adam Example", relation="father")


def address(assessment, member):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.parent.parent", kwargs={**told, "member_id": member.pk})


@pytest.mark.answers("F36", screen="assessment.parent.parent")
def test_a_father_nobody_asked_is_missed_until_it_is_said_how_he_took_part(fill, jo, alone, father):
    missed = "Nothing says whether Adam Example took part (father)."
    assert missed in lacking(alone)
    fill(jo, address(alone, father), engaged="seen", said="He wants her at weekends.")

    assert ParentInAssessment.objects.get().said == "He wants her at weekends."
    assert missed not in lacking(alone)


@pytest.mark.answers("F36", check="sightline.record.assessment.lacking.lacking")
def test_that_no_father_is_on_the_record_is_said(alone):
    assert any("No father is on the record" in each for each in lacking(alone))


def test_not_found_says_what_was_done_to_find_him(fill, jo, alone, father):
    answer = fill(jo, address(alone, father), engaged="not traced")

    assert answer.status_code == 422
    assert "what was done to find Adam Example" in answer.content.decode()


def test_whoever_has_parental_responsibility_is_asked_and_others_are_not(alone, maya, father):
    aunt = FamilyMember.objects.create(
        child=maya, name="Aunt", relation="aunt or uncle", has_parental_responsibility=True
    )
    FamilyMember.objects.create(child=maya, name="Friend", relation="family friend")

    assert set(adults_of(alone)) == {father, aunt}


def test_somebody_of_another_family_is_not_found(client, jo, alone, kuba):
    other = FamilyMember.objects.create(child=kuba, name="Other", relation="father")
    client.force_login(jo)

    assert client.get(address(alone, other)).status_code == 404
