"""Agencies are asked once for all who are assessed together, and their answers kept."""

import pytest
from django.urls import reverse

from sightline.record.assessment.lacking import lacking
from sightline.record.assessment.models import AgencyAsked

pytestmark = pytest.mark.django_db
NOBODY_ASKED = "No agency was asked what it knows."


def ask(assessment):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.agency.ask", kwargs=told)


def answer(assessment, agency):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk}
    return reverse("assessment.agency.answer", kwargs={**told, "agency_id": agency.pk})


def test_asked_once_for_both_and_answered(fill, jo, together):
    hers, his = together
    assert NOBODY_ASKED in lacking(his)
    fill(jo, ask(hers), agency="School")
    asked = AgencyAsked.objects.get()
    fill(jo, answer(his, asked), said="Often hungry.")
    asked.refresh_from_db()

    assert asked.said == "Often hungry."
    assert asked.answered_on is not None
    assert NOBODY_ASKED not in lacking(his)
    assert AgencyAsked.objects.count() == 1


def test_an_answer_before_the_question_is_refused(fill, jo, alone):
    fill(jo, ask(alone), agency="School")
    held = AgencyAsked.objects.get()
    said = fill(jo, answer(alone, held), said="Often hungry.", answered_on_2="2011")

    assert said.status_code == 422
    assert "before it was asked" in said.content.decode()


def test_an_agency_of_another_assessment_is_not_found(client, jo, alone, kuba):
    client.force_login(jo)
    told = {"child_id": alone.child_id, "assessment_id": alone.pk, "agency_id": 999}

    assert client.get(reverse("assessment.agency.answer", kwargs=told)).status_code == 404
