"""A value that could be two things is asked about once, remembered, and can be taken back."""

import io
from urllib.parse import urlencode

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sightline.record.front_door.models import Contact
from sightline.returns.annex_a.tables import LIST_1
from sightline.returns.models import UnderstoodValue
from sightline.web.returns.load import running

pytestmark = pytest.mark.django_db
QUESTIONS, ANSWER = "returns.values.questions", "returns.values.answer"
FORGET = "returns.values.forget"
ASKED = {"return": "Annex A", "column": "Contact Source", "written": "LADO"}


@pytest.fixture
def analyst(make_account, client):
    account = make_account("ann.analyst", "analyst", name="Ann Analyst-Sample")
    client.force_login(account)
    return account


@pytest.fixture
def load(analyst):
    """Load a list with two contacts from one source, and say which load it was."""

    def run(source: str) -> int:
        book = openpyxl.Workbook()
        columns = [each.name for each in LIST_1.columns]
        book.active.append(columns)
        for day in ("05/01/2024", "06/01/2024"):
            row = {"Child Unique ID": "9", "Date of Contact": day, "Contact Source": source}
            book.active.append([row.get(each, "") for each in columns])
        saved = io.BytesIO()
        book.save(saved)
        file = SimpleUploadedFile("lists.xlsx", saved.getvalue())
        load_id = running.ask(running.start(by=analyst, files=[file], at_once=True)).load_id
        assert load_id is not None
        return load_id

    return run


def page(client, name, **parts) -> str:
    return client.get(reverse(name, kwargs=parts)).content.decode()


def send(client, load_id: int, **data):
    address = reverse(ANSWER, kwargs={"load_id": load_id})
    return client.post(f"{address}?{urlencode(ASKED)}", data, follow=True)


def test_a_value_is_asked_about_once_remembered_and_taken_back(client, load):
    first = load("LADO")
    told = page(client, QUESTIONS, load_id=first)
    assert "<b>1 value</b>" in told
    assert "LADO" in told and "8 or authority services" in told
    assert '<td class="app-number">2</td>' in told
    assert not Contact.objects.exclude(from_source="").exists()

    told = send(client, first, means="8", why="Our own front door says so").content.decode()
    assert "Contact Source: LADO means 8" in told
    assert "Every value of this load was understood, or has been answered." in told

    second = load(" lado ")
    assert Contact.objects.filter(from_source="8").count() == 2
    assert "has been answered" in page(client, QUESTIONS, load_id=second)

    value = UnderstoodValue.objects.get()
    address = reverse(FORGET, kwargs={"value_id": value.pk})
    assert client.post(address, {}).status_code == 422
    client.post(address, {"why": "It was the other one"})
    assert not UnderstoodValue.objects.exists()
    assert "<b>1 value</b>" in page(client, QUESTIONS, load_id=load("LADO"))


def test_what_it_could_be_is_offered_first_and_nothing_else_is_taken(client, load):
    first = load("LADO")
    address = reverse(ANSWER, kwargs={"load_id": first})
    told = client.get(f"{address}?{urlencode(ASKED)}").content.decode()
    offered = [told.index(f'value="{each}"') for each in ("8", "authority services", "6")]

    assert offered == sorted(offered)
    assert send(client, first, means="no such code").status_code == 422
    assert client.get(f"{address}?{urlencode(ASKED | {'column': 'Shoe'})}").status_code == 404
    assert not UnderstoodValue.objects.exists()


def test_who_may_not_settle_is_not_asked(client, load, make_account):
    first = load("LADO")
    client.force_login(make_account("dee.director", "director"))

    assert "Say what it means" not in page(client, QUESTIONS, load_id=first)
    assert send(client, first, means="8").status_code == 403
