"""Agencies and their people are listed."""

import pytest

from tests.showing import at, page

pytestmark = pytest.mark.django_db


def test_a_manager_lists_agencies_and_their_people(client, max_manager, hal, dot, make_account):
    client.force_login(max_manager)
    where = at("front_door.agencies.agencies")
    assert client.post(where, {"do": "agency", "name": "Example Police", "kind": "6"}).url == where
    again = client.post(where, {"do": "agency", "name": "example police", "kind": "6"})
    assert "listed already" in again.content.decode()
    wrong = client.post(where, {"do": "member", "username": "dot.sample", "agency": "1"})
    assert "No partner who may refer" in wrong.content.decode()
    assert "Hal Example" in page(client, dot, where)
