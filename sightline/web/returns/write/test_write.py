"""A return is chosen, looked through and taken away, by whoever may, and it is written down."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from django.urls import reverse

from sightline.core.models import Note
from sightline.record.front_door.models import Contact
from sightline.record.people.models import Child

pytestmark = pytest.mark.django_db
WRITE, FILES = "returns.write.write", "returns.write.files"
DAY = {"on_0": "31", "on_1": "3", "on_2": "2026"}


@pytest.fixture
def analyst(client, make_account):
    account = make_account("ann.analyst", "analyst")
    client.force_login(account)
    child = Child.objects.create(la_child_id="K1", born_on=dt.date(2012, 5, 1))
    Contact.objects.create(child=child, received_on=dt.date(2026, 3, 2), from_source="6")
    return account


def test_every_return_that_can_be_written_can_be_chosen(client, analyst):
    page = client.get(reverse(WRITE)).content.decode()
    for title in ("SSDA903 return", "Annex A workbook", "Daily feed", "Standard Safeguarding"):
        assert title in page


def test_what_is_in_it_is_seen_and_then_taken_away(client, analyst):
    seen = client.get(reverse(WRITE), {"name": "annex-a", **DAY})
    page = seen.content.decode()
    assert seen.status_code == 200
    assert "annex-a.xlsx, List 1" in page and "to 31 March 2026" in page
    assert Note.objects.filter(did="return looked through", account=analyst).exists()
    assert not Note.objects.filter(did="returns written").exists()

    taken = client.post(reverse(FILES), {"name": "annex-a", **DAY})
    assert 'filename="annex-a-2026-03-31.zip"' in taken.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
        book = openpyxl.load_workbook(io.BytesIO(archive.read("annex-a.xlsx")))
    assert book["List 1"]["A2"].value == "K1"
    assert Note.objects.filter(did="returns written", account=analyst).exists()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"name": "ssda903", **DAY, "on_0": "30"}, "A collection year ends on 31 March"),
        ({"name": "ssda903", **DAY, "on_2": "1999"}, "and not of 1999"),
        ({"name": "annex-a", **DAY, "on_2": "2999"}, "has not come yet"),
        ({"name": "annex-a"}, "Enter the last day it speaks of"),
        ({"name": "nothing", **DAY}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_written_says_what_to_do(client, analyst, given, says):
    answer = client.get(reverse(WRITE), given)
    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_a_download_by_an_address_alone_leads_to_the_choice(client, analyst):
    assert client.get(reverse(FILES)).url == reverse(WRITE)
    assert client.post(reverse(FILES), {"name": "annex-a"}).url == reverse(WRITE)


@pytest.mark.parametrize("role", ["social worker", "elected member", "inspector"])
def test_who_may_not_write_a_return_sees_and_takes_nothing(client, make_account, role):
    client.force_login(make_account("sam.sample", role))
    assert client.get(reverse(WRITE)).status_code == 403
    assert client.post(reverse(FILES), {"name": "annex-a", **DAY}).status_code == 403
