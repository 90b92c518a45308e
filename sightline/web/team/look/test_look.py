"""Rating the risk to a child with no worker: why, who acts meanwhile, and when to look again."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.workforce.models import Allocation, UnallocatedLook

pytestmark = pytest.mark.django_db


def test_a_rating_is_kept_and_the_team_sees_it(client, fill, pat, in_need):
    Allocation.objects.update(worker=None)
    where = reverse("team.look.look", kwargs={"child_id": in_need.pk})
    said = {"risk": "medium", "why": "She is well looked after at school.", "meanwhile": "Duty."}

    assert fill(pat, where, **{**said, "why": ""}).status_code == 422
    assert fill(pat, where, **said).status_code == 302
    held = UnallocatedLook.objects.get()
    assert held.looked_by == pat.worker
    assert held.next_look_on == timezone.localdate() + dt.timedelta(days=7)
    told = client.get(reverse("team.team.team")).content.decode()
    assert "medium risk" in told
    assert "She is well looked after at school." in told


def test_a_look_that_is_late_says_so(client, pat, in_need):
    Allocation.objects.update(worker=None)
    day = timezone.localdate() - dt.timedelta(days=8)
    UnallocatedLook.objects.create(
        child=in_need, looked_on=day, risk="low", why="All is calm.", meanwhile="Duty.",
        next_look_on=day + dt.timedelta(days=7),
    )  # fmt: skip
    client.force_login(pat)

    assert "late." in client.get(reverse("team.team.team")).content.decode()
