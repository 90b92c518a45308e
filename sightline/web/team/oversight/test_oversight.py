"""A manager's decision on the file: its reason, what is expected, and what came of it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.workforce.models import Oversight

pytestmark = pytest.mark.django_db
SAID = {
    "decision": "Seek legal advice this week.",
    "why": "The house is not safe and nothing has changed.",
    "expected": "May sleeps somewhere safe by Christmas.",
}


def at(name, child, **more):
    return reverse(name, kwargs={"child_id": child.pk, **more})


@pytest.mark.answers("F89", screen="team.oversight.decision")
def test_a_decision_needs_its_reason_and_expectation_and_is_followed_up(
    client, fill, pat, jo, in_need
):
    assert (
        fill(pat, at("team.oversight.decision", in_need), **{**SAID, "expected": ""}).status_code
        == 422
    )
    assert fill(pat, at("team.oversight.decision", in_need), **SAID).status_code == 302
    made = Oversight.objects.get()
    assert made.check_on == timezone.localdate() + dt.timedelta(days=28)
    follow = at("team.oversight.follow_up", in_need, oversight_id=made.pk)
    assert fill(pat, follow, came_true="partly", what_came_of_it="Advice came on Monday.")

    client.force_login(jo)
    told = client.get(at("team.oversight.oversight", in_need)).content.decode()
    assert "Seek legal advice this week." in told
    assert "Advice came on Monday." in told
    assert "Record a decision" not in told


def test_a_social_worker_cannot_decide_and_another_childs_decision_is_not_found(
    client, pat, jo, in_need, make_child, allocate
):
    client.force_login(jo)
    assert client.get(at("team.oversight.decision", in_need)).status_code == 403
    other = make_child("Noah", "Sample-Wells")
    allocate(other, jo)
    made = Oversight.objects.create(
        child=other, decided_on=timezone.localdate(), decision="No.", why="No."
    )
    client.force_login(pat)
    assert (
        client.get(at("team.oversight.follow_up", in_need, oversight_id=made.pk)).status_code == 404
    )


def test_a_child_with_no_decision_says_so(client, jo, in_need):
    client.force_login(jo)

    assert (
        "No manager’s decision"
        in client.get(at("team.oversight.oversight", in_need)).content.decode()
    )
