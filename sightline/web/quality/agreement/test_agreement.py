"""Managers' grades beside auditors': by manager, with the children behind, for who may see them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.audit.models import CaseAudit, SignOff

pytestmark = pytest.mark.django_db
AGREEMENT = "quality.agreement.agreement"


@pytest.mark.answers("F90", screen="quality.agreement.agreement")
def test_each_manager_is_counted_and_opens_to_the_children_behind(client, head, team, maya):
    today = timezone.localdate()
    SignOff.objects.create(
        child=maya, manager=team.manager, kind="care-plan", about_kind="care.CarePlan", about_id=1,
        decided_on=today, outcome="authorised", overall="good", overall_why="So it is.",
    )  # fmt: skip
    CaseAudit.objects.create(child=maya, audited_on=today, overall="inadequate")
    client.force_login(head)
    told = client.get(reverse(AGREEMENT)).content.decode()
    behind = client.get(reverse(AGREEMENT), {"manager": team.manager.pk}).content.decode()

    assert "the same grade 0 times in 1" in told
    assert "too few to judge by" in told
    assert "Maya" not in told
    assert "Maya Example-Ashdown" in behind
    assert "Inadequate" in behind


def test_nothing_yet_says_how_pairs_come(client, head):
    client.force_login(head)

    assert (
        "graded by a manager and then by an auditor"
        in client.get(reverse(AGREEMENT)).content.decode()
    )


def test_a_team_manager_does_not_see_it(client, team):
    client.force_login(team.manager.account)

    assert client.get(reverse(AGREEMENT)).status_code == 403
