"""What must be put right today is answered by the authority and accepted by the inspectors."""

import pytest

from sightline.inspection.conduct.services import reviewing
from tests import inspecting

pytestmark = pytest.mark.django_db
ALL, ONE = "inspection.remedies.remedies", "inspection.remedies.remedy"


@pytest.fixture
def remedy(scene):
    """Something that must be put right today."""
    inspection = inspecting.sampled(scene)
    review = reviewing.begin_review(by=scene.lead, sampled=inspecting.in_sample(inspection)[0])
    return reviewing.needs_action_today(
        by=scene.lead, review=review, what="See her today.", leads_to=str
    )


def test_the_manager_answers_and_the_inspector_accepts(as_, scene, remedy):
    here = {"remedy_id": remedy.pk}
    assert "Nothing is said to have been done yet" in as_(scene.manager, ONE, **here).words
    sent = {"do": "done", "what_was_done": "Jo saw her at four."}
    assert as_(scene.manager, ONE, sent, **here).status_code == 302
    assert "Jo saw her at four." in as_(scene.lead, ONE, **here).words
    assert as_(scene.lead, ONE, {"do": "accept"}, **here).status_code == 302

    assert "Put right" in as_(scene.director, ONE, **here).words


def test_it_is_asked_for_again_where_it_will_not_do(as_, scene, remedy):
    here = {"remedy_id": remedy.pk}
    as_(scene.manager, ONE, {"do": "done", "what_was_done": "Rang."}, **here)
    assert as_(scene.lead, ONE, {"do": "more", "why": "Nobody saw her."}, **here).status_code == 302
    inspection = remedy.review.sampled.draw.inspection

    page = as_(scene.director, ALL, inspection_id=inspection.pk).words
    assert "2 things are not put right yet" in page


def test_who_cannot_reach_the_child_finds_nothing(as_, scene, remedy):
    other = inspecting.account("oth.manager", "team manager")
    inspection = remedy.review.sampled.draw.inspection

    assert as_(other, ONE, remedy_id=remedy.pk).status_code == 404
    assert "See her today" not in as_(other, ALL, inspection_id=inspection.pk).words
    assert as_(scene.lead, ONE, {"do": "done", "what_was_done": "I did"}, remedy_id=remedy.pk)
    remedy.refresh_from_db()
    assert remedy.done_at is None
