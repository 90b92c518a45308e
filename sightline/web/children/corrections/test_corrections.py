"""A family's correction stands beside the record, parts are kept back, agreements can be ended."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.record.people.models import FamilyMember
from sightline.record.story.models import Amendment, CaseNote, Consent, RestrictedPart

pytestmark = pytest.mark.django_db
HERE, AGREED = "children.corrections.corrections", "children.corrections.agreed"
ABOUT, PART = "children.corrections.about", "children.corrections.part"
RECORD = "children.child.record"
DAY = dt.date(2024, 3, 1)


@pytest.fixture
def told(maya):
    return CaseNote.objects.create(
        child=maya, happened_on=DAY, kind="call", text="Aunt Vera rang. She lives at Example Road."
    )


def at(name, child, **parts):
    return reverse(name, kwargs={"child_id": child.pk, **parts})


def about(told):
    return at(ABOUT, told.child, kind="story.CaseNote", number=told.pk)


def read(client, who, child, name=HERE):
    client.force_login(who)
    return client.get(at(name, child)).content.decode()


def test_a_record_leads_to_putting_it_right_and_shows_what_was_put_beside_it(
    client, jo, maya, told
):
    assert about(told) in read(client, jo, maya, RECORD)
    given = {
        "do": "amend",
        "kind": "correction",
        "asked_by": "parent",
        "what_was_wrong": "It was her sister who rang.",
        "new_text": "Her sister Ida rang.",
    }
    assert client.post(about(told), {**given, "new_text": ""}).status_code == 422
    assert client.post(about(told), given).status_code == 302

    for page in (read(client, jo, maya, RECORD), read(client, jo, maya)):
        assert "Her sister Ida rang." in page
    assert "Aunt Vera rang." in read(client, jo, maya, RECORD)


def test_a_part_kept_back_is_shown_to_its_readers_alone(client, jo, team, maya, told):
    given = {"do": "keep", "passage": " She lives at Example Road.", "because": "address"}
    client.force_login(jo)
    assert client.post(about(told), {**given, "readers": "no.body"}).status_code == 422
    assert client.post(about(told), given).status_code == 302

    for name in (RECORD, HERE):
        assert "Example Road" in read(client, jo, maya, name)
        assert "Example Road" not in read(client, team.manager.account, maya, name)
    assert "[Kept to named readers]" in read(client, team.manager.account, maya, RECORD)
    where = at(PART, maya, part_id=RestrictedPart.objects.get().pk)
    assert client.get(where).status_code == 404, "the manager is no reader of it"
    client.force_login(jo)
    assert client.post(where, {"why": "no"}).status_code == 422
    assert client.post(where, {"why": "She has moved since then."}).status_code == 302
    assert "Example Road" in read(client, team.manager.account, maya, RECORD)


def test_a_record_of_a_brother_is_moved_to_his_file(client, jo, maya, told, make_child, allocate):
    kuba = make_child("Kuba", known_as="Kuba")
    allocate(kuba, jo)
    FamilyMember.objects.create(child=maya, relative=kuba, relation="full sibling")
    client.force_login(jo)
    given = {"do": "move", "to": str(kuba.pk), "asked_by": "worker",
             "what_was_wrong": "Typed on the wrong page."}  # fmt: skip
    assert client.post(about(told), given).status_code == 302

    assert "Aunt Vera" not in read(client, jo, maya, RECORD)
    assert "Aunt Vera" in read(client, jo, kuba, RECORD)
    assert Amendment.objects.get().child == maya


def test_an_answer_is_written_down_and_taken_back(client, jo, maya):
    day = {"agreed_on_0": "1", "agreed_on_1": "3", "agreed_on_2": "2024"}
    given = {"question": "share information", "basis": "family agreed", "agreed_by": "Ola Sample"}
    client.force_login(jo)
    assert client.post(at(AGREED, maya), given).status_code == 422
    assert client.post(at(AGREED, maya), {**given, **day}).status_code == 302
    held = Consent.objects.get()
    back = {"consent": held.pk, "on_0": "2", "on_1": "3", "on_2": "2024"}
    assert client.post(at(HERE, maya), back).status_code == 302

    assert "taken back 2 Mar 2024" in read(client, jo, maya)


def test_only_a_record_of_this_child_can_be_put_right(client, jo, maya, told, make_child):
    other = CaseNote.objects.create(
        child=make_child("Kit"), happened_on=DAY, kind="call", text="Other"
    )
    client.force_login(jo)
    for kind, number in (
        ("story.CaseNote", other.pk), ("story.CaseNote", 10**12), ("core.Account", jo.pk),
        ("nonsense", 1), ("people.Child", maya.pk), ("story.Visit", 1),
    ):  # fmt: skip
        assert client.get(at(ABOUT, maya, kind=kind, number=number)).status_code == 404


def test_what_nobody_has_said_is_an_empty_page_that_says_what_to_do(client, jo, maya):
    page = read(client, jo, maya)

    for said in ("Nothing has been put right", "No part of this record", "Nobody’s answer"):
        assert said in page
