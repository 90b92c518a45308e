"""How work is weighed: the usual numbers, the authority's own, and why."""

import pytest
from django.urls import reverse

from sightline.quality.caseloads.numbers import numbers

pytestmark = pytest.mark.django_db
WEIGHTS = "team.weights.weights"


def test_a_weight_is_set_with_its_reason_and_shown_beside_the_usual(client, head):
    client.force_login(head)
    assert "The usual number." in client.get(reverse(WEIGHTS)).content.decode()
    sent = {"name": "weight: protection", "amount": "2", "why": "Agreed by the board in May."}

    assert client.post(reverse(WEIGHTS), {**sent, "why": ""}).status_code == 422
    assert client.post(reverse(WEIGHTS), {**sent, "amount": "0.25"}).status_code == 422
    assert client.post(reverse(WEIGHTS), sent).status_code == 302
    assert numbers()["weight: protection"].tenths == 20
    assert "Agreed by the board in May." in client.get(reverse(WEIGHTS)).content.decode()


def test_a_team_manager_may_not(client, pat):
    client.force_login(pat)

    assert client.get(reverse(WEIGHTS)).status_code == 403
