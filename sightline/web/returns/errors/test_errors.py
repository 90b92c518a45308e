"""What is wrong in a return is listed with whose it is to mend, mended, and gone from the list."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.care.models import Placement
from sightline.returns.checks import keeping
from sightline.returns.checks.conftest import wren  # noqa: F401 - a fixture
from sightline.returns.models import ReturnError

pytestmark = pytest.mark.django_db
LIST, CHILD = "returns.errors.errors", "returns.errors.child"
MEND, ACCEPT, BACK = "returns.errors.mend", "returns.errors.accept", "returns.errors.take_back"
YEAR_END = dt.date(2026, 3, 31)


@pytest.fixture
def analyst(make_account):
    return make_account("ann.analyst", "analyst", name="Ann Analyst-Sample")


@pytest.fixture
def error(wren, analyst):  # noqa: F811
    keeping.check_whole("ssda903", YEAR_END, by=analyst)
    return ReturnError.objects.get()


def read(client, name, **parts):
    tail = "" if parts else "?year=2026"
    return client.get(reverse(name, kwargs=parts or None) + tail).content.decode()


def test_before_any_check_the_page_offers_one(client, analyst):
    client.force_login(analyst)
    assert "has not been checked yet" in read(client, LIST)

    told = client.post(reverse(LIST), {"year": "2026"}, follow=True).content.decode()

    assert "Checked: 0 errors." in told
    assert "Nothing is wrong with what you can see" in told


def test_the_list_says_what_is_wrong_whose_it_is_and_where_to_mend_it(client, analyst, error):
    client.force_login(analyst)
    told = read(client, LIST)

    assert "<b>1 error</b> of 1 child" in told
    assert "The provider is said to be the parents (PR0)" in told
    assert "<td>PLACE U6, PLACE_PROVIDER PR0</td>" in told
    assert reverse(MEND, kwargs={"child_id": error.child_id, "error_id": error.pk}) in told
    assert "By rule" in told
    assert "By team" in told
    assert "By who can mend it" in told
    assert "Errors of each team, by week" in told


def test_a_mended_error_is_gone(client, analyst, error):
    client.force_login(analyst)
    where = reverse(MEND, kwargs={"child_id": error.child_id, "error_id": error.pk})
    page = client.get(where).content.decode()
    assert "Rule 550" in page
    token = page.split('name="draft" value="')[1].split('"')[0]

    told = client.post(
        where,
        {"draft": token, "PLACE": "U6", "PLACE_PROVIDER": "PR1", "why": "As agreed", "do": "send"},
        follow=True,
    ).content.decode()

    assert "Mended: rule 550 finds nothing here any more." in told
    assert Placement.objects.get().provider == "PR1"
    assert "<b>0 errors</b>" in told


def test_a_worker_sees_and_mends_the_errors_of_their_own_children(
    client, make_account, allocate, error
):
    jo, sam = make_account("jo", "social worker"), make_account("sam", "social worker")
    allocate(error.child, jo, role="support worker")
    where = {"child_id": error.child_id, "error_id": error.pk}

    client.force_login(sam)
    assert "Nothing is wrong with what you can see" in read(client, LIST)
    client.force_login(jo)
    told = read(client, LIST)
    assert reverse(MEND, kwargs=where) in told
    assert reverse(ACCEPT, kwargs=where) not in told
    assert client.get(reverse(ACCEPT, kwargs=where)).status_code == 403


def test_an_error_that_stands_is_listed_with_its_reason_and_taken_back(client, analyst, error):
    held = keeping.accept(by=analyst, error=error, why="A cousin, approved by the court")
    client.force_login(analyst)
    told = read(client, LIST)

    assert "<b>0 errors</b>" in told
    assert "A cousin, approved by the court" in told
    assert reverse(BACK, kwargs={"child_id": error.child_id, "accepted_id": held.pk}) in told
    assert "A cousin" in read(client, CHILD, child_id=error.child_id)


def test_the_lists_can_be_narrowed_to_a_rule(client, analyst, error):
    client.force_login(analyst)
    wide = client.get(reverse(LIST) + "?year=2026&rule=550").content.decode()
    none = client.get(reverse(LIST) + "?year=2026&rule=999").content.decode()

    assert "(rule 550)" in wide
    assert "<b>0 errors</b> (rule 999)" in none
