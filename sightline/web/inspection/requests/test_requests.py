"""Inspectors ask, the authority hands over, and what is late stands first."""

import pytest

from tests import inspecting

pytestmark = pytest.mark.django_db
REQUESTS = "inspection.requests.requests"


def test_what_is_asked_for_is_handed_over(as_, scene):
    inspection = inspecting.set_up(scene)
    here = {"inspection_id": inspection.pk}
    assert "Nothing is asked for yet" in as_(scene.lead, REQUESTS, **here).words
    sent = {"do": "ask", "what": "The service plan", "due_on_0": "1", "due_on_1": "1"}
    assert as_(scene.lead, REQUESTS, sent | {"due_on_2": "2999"}, **here).status_code == 302

    page = as_(scene.director, REQUESTS, **here).words
    assert "1 request is waiting" in page
    asked = inspection.requests.get()
    sent = {"do": "hand", "request_id": asked.pk, "what_came": "The plan, on the share"}
    assert as_(scene.director, REQUESTS, sent, **here).status_code == 302
    assert "Everything asked for is here" in as_(scene.lead, REQUESTS, **here).words


def test_an_inspector_hands_nothing_over(as_, scene):
    inspection = inspecting.set_up(scene)
    sent = {"do": "hand", "request_id": 0, "what_came": "x"}

    assert as_(scene.lead, REQUESTS, sent, inspection_id=inspection.pk).status_code == 422
