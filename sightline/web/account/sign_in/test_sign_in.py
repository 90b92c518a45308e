"""Signing in: the right password, wrong ones, where one is taken afterwards, and leaving."""

import datetime as dt
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Account
from sightline.web import refusals
from sightline.web.models import FailedSignIn

pytestmark = pytest.mark.django_db
SIGN_IN = "/sign-in"


@pytest.fixture
def jo():
    return Account.objects.create_user(
        "jo.sample", "correct horse battery", name="Jo Sample", roles=["social worker"]
    )


def attempt(client, password, **more):
    return client.post(SIGN_IN, {"username": "Jo.Sample", "password": password, **more})


def test_a_stranger_is_sent_to_sign_in_and_back_to_what_they_wanted(client):
    answer = client.get("/")

    assert answer.status_code == 302
    assert answer.url == f"{reverse('account.sign_in.sign_in')}?next=%2F"


def test_the_right_password_lets_in_whatever_the_case_of_the_name(client, jo):
    answer = attempt(client, "correct horse battery", next="/children")

    assert answer.status_code == 302
    assert answer.url == "/children"
    assert client.session["_auth_user_id"] == str(jo.pk)


@pytest.mark.parametrize(
    "elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)", "\\\\x.org"]
)
def test_nobody_is_taken_to_another_site_after_signing_in(client, jo, elsewhere):
    assert attempt(client, "correct horse battery", next=elsewhere).url == "/"


def test_a_wrong_password_says_so_without_saying_whether_the_name_exists(client, jo):
    known = attempt(client, "wrong").content.decode()
    unknown = client.post(SIGN_IN, {"username": "no.one", "password": "wrong"}).content.decode()

    told = "The sign-in name or password is wrong"
    assert told in known
    assert told in unknown


def test_after_five_wrong_passwords_even_the_right_one_must_wait(client, jo):
    for _ in range(5):
        attempt(client, "wrong")
    answer = attempt(client, "correct horse battery")

    assert answer.status_code == 422
    assert re.search(r"Try again at \d\d:\d\d, or ask your manager", answer.content.decode())
    assert "_auth_user_id" not in client.session


def test_a_name_that_does_not_exist_is_locked_in_the_same_words(client, jo):
    for _ in range(5):
        client.post(SIGN_IN, {"username": "no.one", "password": "wrong"})
        attempt(client, "wrong")
    known = attempt(client, "wrong").content.decode()
    unknown = client.post(SIGN_IN, {"username": "no.one", "password": "wrong"}).content.decode()

    def told(page):
        return re.search(r"There have been too many[^<]*", page).group()

    assert told(known) == told(unknown)


def test_time_lets_in_again(client, jo):
    for _ in range(5):
        attempt(client, "wrong")
    FailedSignIn.objects.update(at=timezone.now() - dt.timedelta(minutes=16))

    assert attempt(client, "correct horse battery").status_code == 302


def test_a_closed_account_cannot_sign_in(client, jo):
    jo.is_active = False
    jo.save()

    assert attempt(client, "correct horse battery").status_code == 422


def test_an_empty_form_says_what_to_enter(client):
    page = client.post(SIGN_IN, {}).content.decode()

    assert "Enter your sign-in name" in page
    assert "Enter your password" in page
    assert 'href="#id_username"' in page


def test_signing_out_is_a_post_and_clears_the_session(client, jo):
    client.force_login(jo)

    assert client.get("/sign-out").status_code == 405
    assert client.post("/sign-out").url == SIGN_IN
    assert "_auth_user_id" not in client.session


def test_someone_without_a_role_is_told_whom_to_ask(client):
    client.force_login(Account.objects.create_user("new.person", name="New Person", roles=[]))

    assert "Ask your manager" in client.get("/").content.decode()


def test_a_form_that_has_been_open_too_long_says_what_to_do(jo):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(SIGN_IN, {"username": "jo.sample", "password": "correct horse battery"})

    assert answer.status_code == 403
    assert "refresh the page and try again" in answer.content.decode()


def test_a_fault_of_ours_is_said_without_the_database(rf):
    answer = refusals.went_wrong(rf.get("/"))

    assert answer.status_code == 500
    assert "The fault is ours" in answer.content.decode()
