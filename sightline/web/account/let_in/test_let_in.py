"""A manager lets in a worker of their team who is locked out, and nobody else's."""

import pytest

from sightline.core.models import Note
from sightline.web import services

pytestmark = pytest.mark.django_db
LOCKED = "/account/locked"


def lock(account):
    for _ in range(services.TRIES):
        services.note_failed_sign_in(username=account.username)


def test_the_teams_manager_sees_who_is_locked_and_lets_them_in(client, team, jo):
    lock(jo)
    client.force_login(team.manager.account)

    assert "Jo Sample" in client.get(LOCKED).content.decode()
    assert client.post(LOCKED, {"account": jo.pk}).status_code == 302
    assert services.locked_until("jo.sample") is None
    assert Note.objects.get().did == "let in again after wrong passwords"
    assert "Nobody you can let in" in client.get(LOCKED).content.decode()


def test_another_teams_manager_does_not(client, jo, make_account):
    lock(jo)
    client.force_login(make_account("mo.manager", "team manager"))

    assert "Jo Sample" not in client.get(LOCKED).content.decode()
    assert client.post(LOCKED, {"account": jo.pk}).status_code == 404
    assert services.locked_until("jo.sample")


def test_who_leads_the_service_lets_anyone_in(client, jo, make_account):
    lock(jo)
    client.force_login(make_account("lee.lead", "service manager"))

    assert client.post(LOCKED, {"account": jo.pk}).status_code == 302


@pytest.mark.parametrize("account", ["", "0", "nonsense"])
def test_nobody_in_particular_is_not_found(client, team, account):
    client.force_login(team.manager.account)

    assert client.post(LOCKED, {"account": account}).status_code == 404


def test_a_worker_lets_nobody_in(client, jo):
    client.force_login(jo)

    assert client.get(LOCKED).status_code == 403
