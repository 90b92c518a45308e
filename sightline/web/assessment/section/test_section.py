"""One text under a heading: for the child, or once for all who are assessed together."""

import pytest
from django.urls import reverse

from sightline.record.assessment import assessing
from sightline.record.assessment.lacking import sections_of
from sightline.record.assessment.models import USUALLY_SHARED, AssessmentSection
from sightline.web.models import PutAside
from tests.boxes import boxes

pytestmark = pytest.mark.django_db


def address(assessment, heading):
    told = {"child_id": assessment.child_id, "assessment_id": assessment.pk, "heading": heading}
    return reverse("assessment.section.section", kwargs=told)


def test_what_is_the_same_is_written_once_and_read_for_each(fill, jo, together):
    hers, his = together
    fill(jo, address(hers, "history"), text="They moved four times.")

    assert "history" in USUALLY_SHARED
    assert sections_of(his)["history"].text == "They moved four times."
    assert AssessmentSection.objects.count() == 1


def test_what_is_not_the_same_is_for_the_child_alone(fill, jo, together):
    hers, his = together
    fill(jo, address(hers, "analysis"), text="For Maya the risk is high.")

    assert "analysis" not in sections_of(his)
    assert sections_of(hers)["analysis"].text == "For Maya the risk is high."


def test_a_childs_own_text_stands_before_what_is_shared(fill, jo, together):
    hers, his = together
    fill(jo, address(hers, "history"), text="They moved four times.")
    fill(jo, address(his, "history"), text="Kuba stayed with his aunt.", whose="own")

    assert sections_of(his)["history"].text == "Kuba stayed with his aunt."
    assert sections_of(hers)["history"].text == "They moved four times."


def test_two_people_in_one_heading_see_both_texts(client, fill, jo, ann, alone):
    where = address(alone, "analysis")
    client.force_login(jo)
    mine = client.get(where)
    client.force_login(ann)
    theirs = client.get(where)
    fill(ann, where, opened=theirs, text="Ann’s analysis.")
    answer = fill(jo, where, opened=mine, text="Jo’s analysis.")

    assert "/drafts/" in answer.url
    page = client.get(answer.url).content.decode()
    assert "Ann’s analysis." in page
    assert "Jo’s analysis." in page
    assert PutAside.objects.get().account == jo
    assert sections_of(alone)["analysis"].text == "Ann’s analysis."
    client.post(answer.url, {"keep-text": "both", "words-text": "What we both think."})
    assert boxes(client.get(where).content.decode())["text"] == ["What we both think."]


def test_what_is_signed_off_or_waits_is_not_written_in(client, jo, alone, finished):
    finished(alone)
    client.force_login(jo)
    answer = client.get(address(alone, "analysis"))

    assert answer.status_code == 403
    assert "waits for a manager" in answer.content.decode()


def test_a_heading_that_is_not_there_is_not_found(client, jo, alone):
    client.force_login(jo)

    assert client.get(address(alone, "nonsense")).status_code == 404
    assert client.get(address(alone, "history")).status_code == 200


def test_another_childs_assessment_is_not_found(client, jo, alone, kuba):
    client.force_login(jo)
    told = {"child_id": kuba.pk, "assessment_id": alone.pk, "heading": "history"}

    assert client.get(reverse("assessment.section.section", kwargs=told)).status_code == 404
    assert assessing.open_assessment(kuba.pk) is None
