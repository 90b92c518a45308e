"""Allocating: who could take the child, with warnings first, and a reason to go on from them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.protection.models import ProtectionPlan
from sightline.record.workforce import allocating
from sightline.record.workforce.models import Allocation, FirstYear

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def address(child):
    return reverse("team.allocate.allocate", kwargs={"child_id": child.pk})


def test_a_child_passes_to_another_worker(fill, pat, sam, in_need):
    answer = fill(pat, address(in_need), worker=str(sam.worker.pk), end_reason="TSPROC")

    assert answer.status_code == 302
    assert allocating.held_now(in_need.pk).worker == sam.worker
    assert Allocation.objects.exclude(ended_on=None).get().end_reason == "TSPROC"


@pytest.mark.answers("F86", screen="team.allocate.allocate")
def test_a_warning_is_seen_before_and_needs_a_reason_which_is_kept_and_shown(
    client, fill, pat, sam, in_need
):
    ProtectionPlan.objects.create(child=in_need, began_on=TODAY())
    FirstYear.objects.create(worker=sam.worker, began_on=TODAY())
    client.force_login(pat)
    assert (
        "Sam Specimen is in the first year in practice"
        in client.get(address(in_need)).content.decode()
    )
    given = {"worker": str(sam.worker.pk), "end_reason": "TSPROC"}

    answer = fill(pat, address(in_need), **given)
    assert answer.status_code == 422
    assert "say in a sentence why you go on" in answer.content.decode()
    assert allocating.held_now(in_need.pk).worker != sam.worker
    why = "Sam knows her, and Jo will hold it with her."
    assert fill(pat, address(in_need), **given, going_on_because=why).status_code == 302
    shown = client.get(reverse("team.handover.handover", kwargs={"child_id": in_need.pk}))
    assert why in shown.content.decode()
    assert "first year in practice" in shown.content.decode()


def test_who_looked_before_somebody_else_allocated_is_told(
    client, fill, pat, head, jo, sam, in_need
):
    client.force_login(pat)
    opened = client.get(address(in_need))
    allocating.allocate(
        by=head, child=in_need, worker=sam.worker, began_on=TODAY(),
        seen=allocating.held_now(in_need.pk), end_reason="TSPROC",
    )  # fmt: skip
    answer = fill(
        pat, address(in_need), opened=opened, worker=str(sam.worker.pk), end_reason="TSPROC"
    )

    assert answer.status_code == 422
    assert Allocation.objects.filter(child=in_need).count() == 2


def test_a_team_manager_cannot_allocate_another_teams_child(client, make_account, in_need):
    client.force_login(make_account("lee.other", "team manager"))

    assert client.get(address(in_need)).status_code in (302, 403)


def test_a_social_worker_is_refused(client, jo, in_need):
    client.force_login(jo)

    assert client.get(address(in_need)).status_code == 403


def test_where_nobody_could_take_the_child_it_says_what_to_do(client, pat, in_need, team):
    Allocation.objects.update(worker=None)
    team.workers.exclude(pk=team.manager_id).update(team=None)
    client.force_login(pat)

    assert "Leave the child with a team" in client.get(address(in_need)).content.decode()
