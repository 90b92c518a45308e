"""A child who is left with a team and no worker stays first on the team's page."""

import pytest
from django.urls import reverse

from sightline.record.workforce import allocating

pytestmark = pytest.mark.django_db


def test_the_team_has_the_child_and_no_worker_does(client, fill, pat, team, in_need):
    where = reverse("team.leave.leave", kwargs={"child_id": in_need.pk})
    assert fill(pat, where).status_code == 422  # why Jo no longer has the child
    assert fill(pat, where, end_reason="LEFTRL").status_code == 302

    held = allocating.held_now(in_need.pk)
    assert (held.worker, held.team) == (None, team)
    assert (
        "1 child has no qualified worker" in client.get(reverse("team.team.team")).content.decode()
    )
