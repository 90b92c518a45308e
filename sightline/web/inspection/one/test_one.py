"""One inspection shows what is done and what is next, and lets its inspectors in and out."""

import pytest
from django.utils import timezone

from tests import inspecting

pytestmark = pytest.mark.django_db
ONE = "inspection.one.one"


def test_it_says_what_is_done_and_what_is_next(as_, scene):
    inspection = inspecting.sampled(scene)
    page = as_(scene.director, ONE, inspection_id=inspection.pk).words

    assert "3 of 8 steps are done" in page
    assert "Next: evidence asked for" in page
    assert "Lin Lead" in page


def test_inspectors_are_added_and_their_time_ended(as_, scene):
    inspection = inspecting.set_up(scene)
    third = inspecting.account("tom.third", "inspector")
    sent = {"do": "add", "username": "Tom.Third", "part": "inspector"}
    assert as_(scene.director, ONE, sent, inspection_id=inspection.pk).status_code == 302

    member = inspection.members.get(account=third)
    sent = {"do": "end", "member": member.pk, "why": "He is ill"}
    assert as_(scene.director, ONE, sent, inspection_id=inspection.pk).status_code == 302
    member.refresh_from_db()
    assert member.until_at <= timezone.now()
    assert as_(third, ONE, inspection_id=inspection.pk).status_code == 404


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"do": "add", "username": "no.one", "part": "lead"}, "Nobody here has that sign-in name"),
        ({"do": "add", "username": "pat.specimen", "part": "lead"}, "is no inspector here"),
        ({"do": "end", "member": "0", "why": "x"}, "no inspector of this inspection"),
    ],
)
def test_what_cannot_be_done_is_said(as_, scene, sent, says):
    inspection = inspecting.set_up(scene)
    answer = as_(scene.director, ONE, sent, inspection_id=inspection.pk)

    assert answer.status_code == 422
    assert says in answer.words


def test_an_inspector_cannot_let_anybody_in(as_, scene):
    inspection = inspecting.set_up(scene)
    inspecting.account("tom.third", "inspector")
    sent = {"do": "add", "username": "tom.third", "part": "inspector"}

    assert as_(scene.lead, ONE, sent, inspection_id=inspection.pk).status_code == 422
    assert inspection.members.count() == 2


def test_a_limit_is_switched_off_and_on_with_a_reason(as_, scene):
    inspection = inspecting.set_up(scene, "cp-2012")
    here = {"inspection_id": inspection.pk}
    sent = {"do": "switch", "code": "protection-inadequate", "why": "The text does not say so"}
    assert "not certain" in as_(scene.director, ONE, **here).words
    assert as_(scene.director, ONE, sent | {"why": ""}, **here).status_code == 422
    assert as_(scene.lead, ONE, sent, **here).status_code == 422
    assert as_(scene.director, ONE, sent, **here).status_code == 302

    page = as_(scene.director, ONE, **here).words
    assert "Switched off" in page
    assert "Switch it on" in page
    assert as_(scene.director, ONE, sent, **here).status_code == 302
    assert "Switched off" not in as_(scene.director, ONE, **here).words
