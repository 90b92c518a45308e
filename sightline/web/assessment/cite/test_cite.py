"""The chronology is used: its lines are linked as evidence, each with why it matters."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.assessment.lacking import lacking
from sightline.record.assessment.models import EvidenceCited
from sightline.record.story.models import ChronologyEntry

pytestmark = pytest.mark.django_db


def address(assessment):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.cite.cite", kwargs=told)


@pytest.fixture
def line(maya):
    return ChronologyEntry.objects.create(
        child=maya, happened_on=dt.date(2014, 3, 1), what="Mum went into hospital"
    )


@pytest.mark.answers("F18", screen="assessment.cite.cite")
def test_a_line_is_cited_with_why_it_matters(fill, jo, alone, line):
    assert "No line of the chronology is cited." in lacking(alone)
    fill(jo, address(alone), entry=str(line.pk), because="It began when she lost her mother.")

    assert EvidenceCited.objects.get().entry == line
    assert "No line of the chronology is cited." not in lacking(alone)


def test_why_is_said_in_a_sentence(fill, jo, alone, line):
    answer = fill(jo, address(alone), entry=str(line.pk), because="Because")

    assert answer.status_code == 422
    assert not EvidenceCited.objects.exists()


def test_a_line_of_a_brother_is_not_offered(fill, jo, alone, kuba):
    his = ChronologyEntry.objects.create(
        child=kuba, happened_on=dt.date(2014, 3, 1), what="Kuba broke his arm"
    )
    answer = fill(jo, address(alone), entry=str(his.pk), because="It began when she lost her.")

    assert answer.status_code == 422
    assert "Kuba broke his arm" not in answer.content.decode()
    assert "No line is in the story yet" in answer.content.decode()
