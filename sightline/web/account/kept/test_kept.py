"""What was typed when a session ended comes back for whoever typed it, and for nobody else."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from sightline.core.models import Account
from sightline.web.keeping import filling
from sightline.web.models import KeptForm

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
WORDS = 'Her sister was "hurt" & <b>frightened</b>.\nShe rang at nine.'
KEPT = "account.kept.kept"


@pytest.fixture
def ann(make_account):
    account = make_account("ann.other", "social worker", name="Ann Other")
    account.set_password(PASSWORD)
    account.save()
    return account


@pytest.fixture
def address(maya):
    return f"/children/{maya.pk}/ask"


def hidden(page: str) -> dict[str, str]:
    found = re.findall(r'type="hidden" name="([\w-]+)" value="([^"]*)"', page)
    assert "typed-by" in dict(found)
    return dict(found)


def typed(client, who, address) -> dict[str, str]:
    """Open the form as somebody, and type into it."""
    client.force_login(who)
    page = client.get(address).content.decode()
    return {**hidden(page), "reason": "I am covering for the child's worker", "sentence": WORDS}


def end_session(client) -> None:
    """The session ends at the server; the browser keeps its cookies."""
    client.session.flush()


def sign_in(client, username, onward):
    return client.post(
        "/sign-in", {"username": username, "password": PASSWORD, "next": onward}, follow=True
    )


def test_what_was_typed_comes_back_after_signing_in_again(client, ann, address):
    given = typed(client, ann, address)
    end_session(client)
    stopped = client.post(address, given)

    assert stopped.url.startswith("/sign-in?")
    assert "What you typed is kept" in client.get(stopped.url).content.decode()
    page = sign_in(client, "ann.other", address).content.decode()
    assert "Her sister was &quot;hurt&quot; &amp; &lt;b&gt;frightened" in page
    assert re.search(r'value="I am covering for the child&#x27;s worker"[^>]* checked', page)
    assert "check it, and send it again" in page


def test_once_sent_it_is_no_longer_kept(client, ann, address):
    given = typed(client, ann, address)
    end_session(client)
    client.post(address, given)
    sign_in(client, "ann.other", address)

    assert client.post(address, given).status_code == 302
    assert not KeptForm.objects.exists()
    assert "kept" not in client.session


def test_somebody_else_who_signs_in_sees_none_of_it(client, ann, address, make_account):
    bo = make_account("bo.other", "social worker")
    bo.set_password(PASSWORD)
    bo.save()
    given = typed(client, ann, address)
    end_session(client)
    client.post(address, given)
    page = sign_in(client, "bo.other", address).content.decode()

    assert "Her sister" not in page
    assert "Her sister" not in client.get(reverse(KEPT)).content.decode()
    other = Client()
    assert "Her sister" in sign_in(other, "ann.other", address).content.decode()


def test_a_proof_that_has_gone_stale_loses_nothing_either(ann, address):
    strict = Client(enforce_csrf_checks=True)
    given = typed(strict, ann, address)
    strict.cookies["csrftoken"] = "a" * 32
    answer = strict.post(address, given)

    assert answer.url == address
    page = strict.get(address).content.decode()
    assert "Her sister was &quot;hurt&quot;" in page
    assert "What you typed is back in" in page


@pytest.mark.parametrize("proof", ["", "1", "1:abc:def"])
def test_what_nobody_can_be_shown_to_have_typed_is_not_kept(client, ann, address, proof):
    given = {**typed(client, ann, address), "typed-by": proof}
    end_session(client)

    assert "kept" not in client.post(address, given).url
    assert not KeptForm.objects.exists()


def test_passwords_and_files_are_never_kept(client, ann, address, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("in the file")
    given = typed(client, ann, address)
    end_session(client)
    with file.open() as opened:
        client.post(address, {**given, "old_password": "hunter two", "upload": opened})
    sign_in(client, "ann.other", address)
    page = client.get(reverse(KEPT)).content.decode()

    assert "Her sister" in page
    assert "hunter" not in page
    assert "in the file" not in page


def test_a_person_can_have_it_forgotten(client, ann, address):
    given = typed(client, ann, address)
    end_session(client)
    client.post(address, given)
    sign_in(client, "ann.other", "/kept")

    assert client.post(reverse(KEPT)).status_code == 302
    assert "Nothing is kept for you" in client.get(reverse(KEPT)).content.decode()


PAGE = """<details><summary>More</summary><form method="post">
<input type="hidden" name="do" value="one"><textarea name="why">
old</textarea></form></details>
<form method="post"><input type="hidden" name="do" value="two">
<textarea name="why"></textarea><select name="team"><option value="1">A</option>
<option value="2" selected>B</option></select><input type="checkbox" name="who" value="x" checked>
<input type="checkbox" name="who" value="y"><input name="day"><input type="password" name="day">
</form><form method="get"><input name="why" type="search"></form>"""


def test_the_form_that_sent_it_is_filled_and_no_other():
    typed = {"do": ["two"], "why": ["new"], "team": ["1"], "who": ["y"], "day": ['"3"']}
    page = filling.fill(PAGE, typed, ("/x", "/x"))

    assert '<textarea name="why">\nold</textarea>' in page
    assert '<textarea name="why">new</textarea>' in page
    assert '<option value="1" selected>' in page
    assert '<option value="2">' in page
    assert '<input type="checkbox" name="who" value="x">' in page
    assert '<input type="checkbox" name="who" value="y" checked>' in page
    assert '<input name="day" value="&quot;3&quot;">' in page
    assert '<input type="password" name="day">' in page
    assert "<details>" in page


def test_a_form_that_was_folded_away_is_unfolded():
    page = filling.fill(PAGE, {"do": ["one"], "why": ["new"]}, ("/x", "/x"))

    assert "<details open>" in page
    assert 'value="one"><textarea name="why">new</textarea>' in page


@pytest.mark.parametrize("where", [("/y", "/x"), ("", "/x")])
def test_a_page_without_the_form_is_left_as_it_is(where):
    assert filling.fill(PAGE, {"do": ["two"], "why": ["new"]}, where) == PAGE


def test_only_accounts_that_exist_are_kept_for(client, ann, address):
    given = typed(client, ann, address)
    end_session(client)
    Account.objects.filter(pk=ann.pk).update(is_active=False)
    client.post(address, given)

    assert "Her sister" not in sign_in(client, "ann.other", address).content.decode()
