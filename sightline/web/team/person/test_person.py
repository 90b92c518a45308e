"""One worker's page: their children with what is owed, the load, and supervision."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def at(worker):
    return reverse("team.person.person", kwargs={"worker_id": worker.pk})


def test_a_manager_sees_the_children_behind_the_numbers(client, pat, jo, in_need):
    client.force_login(pat)
    told = client.get(at(jo.worker)).content.decode()

    assert "Maya Example-Ashdown" in told
    assert "1 child, weighing 1 against a limit of 20" in told
    assert "No supervision is recorded" in told


def test_another_teams_worker_is_not_found(client, jo, in_need, make_account):
    client.force_login(make_account("lee.other", "team manager"))

    assert client.get(at(jo.worker)).status_code == 404


def test_a_child_out_of_reach_is_counted_and_not_named(client, head, jo, in_need):
    in_need.restricted, in_need.restricted_because = True, "An aunt works here."
    in_need.save()
    client.force_login(head)
    told = client.get(at(jo.worker)).content.decode()

    assert "Maya" not in told
    assert "1 child of theirs is outside" in told
