"""A person changes their password by rules that are said, and can end every session they have."""

import pytest
from django.test import Client

from sightline.core.models import Account, Note

pytestmark = pytest.mark.django_db
OLD, NEW = "correct horse battery", "teapot under seven moons"
OWN, EVERYWHERE = "/account", "/account/sign-out-everywhere"


@pytest.fixture
def jo():
    return Account.objects.create_user("jo.sample", OLD, name="Jo Sample", roles=["social worker"])


@pytest.fixture
def signed_in(jo):
    def make():
        client = Client()
        client.post("/sign-in", {"username": "jo.sample", "password": OLD})
        return client

    return make


def change(client, old=OLD, new=NEW, again=NEW):
    given = {"old_password": old, "new_password": new, "again_password": again}
    return client.post(OWN, given)


def test_a_new_password_ends_every_other_session(jo, signed_in):
    here, elsewhere = signed_in(), signed_in()

    assert change(here).status_code == 302
    assert here.get(OWN).status_code == 200
    assert elsewhere.get(OWN).status_code == 302
    jo.refresh_from_db()
    assert jo.check_password(NEW)
    assert jo.password.startswith("argon2")
    assert Note.objects.filter(did="password changed").exists()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"old": "wrong"}, "The password you have now is wrong"),
        ({"new": "short", "again": "short"}, "too short"),
        ({"new": "password1234", "again": "password1234"}, "too common"),
        ({"new": "jo.sample-two", "again": "jo.sample-two"}, "too similar"),
        ({"new": "my jo sample 1", "again": "my jo sample 1"}, "too similar"),
        ({"again": "something else"}, "are not the same"),
        ({"new": OLD, "again": OLD}, "not the one you have now"),
        ({"old": ""}, "Enter the password you have now"),
    ],
)
def test_a_password_that_will_not_do_is_said_and_changes_nothing(jo, signed_in, given, told):
    answer = change(signed_in(), **given)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    jo.refresh_from_db()
    assert jo.check_password(OLD)


def test_a_password_cannot_be_guessed_here_either(signed_in):
    client = signed_in()
    for _ in range(5):
        change(client, old="wrong")

    assert "Try again at" in change(client).content.decode()


def test_signing_out_everywhere_ends_this_session_and_the_others(signed_in):
    here, elsewhere = signed_in(), signed_in()

    assert here.get(EVERYWHERE).status_code == 405
    assert here.post(EVERYWHERE).url == "/sign-in"
    assert here.get(OWN).status_code == 302
    assert elsewhere.get(OWN).status_code == 302
    assert signed_in().get(OWN).status_code == 200
