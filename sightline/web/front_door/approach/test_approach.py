"""Whether the child is known is asked before a record is made."""

import datetime as dt

import pytest

from sightline.record.front_door.models import Contact
from sightline.record.people.models import Address
from tests.showing import at, page

from ..conftest import of

pytestmark = pytest.mark.django_db


def test_one_click_takes_a_known_child_in(client, dot, maya, come_in, everything_told):
    approach = come_in(child={"born_on": dt.date(2012, 2, 9)})
    client.force_login(dot)
    named = approach.named.get()
    answer = client.post(
        at("front_door.approach.approach", approach_id=approach.pk),
        {"named": named.pk, "do": "known", "child": maya.pk},
    )
    made = Contact.objects.get()
    assert answer.url == at("front_door.contact.contact", **of(made))
    assert made.child == maya
    assert made.received_at == approach.received_at


def test_a_new_child_is_added_after_the_likely_ones_were_shown(client, dot, maya, come_in):
    approach = come_in(child={"born_on": dt.date(2012, 2, 9), "postcode": "ex1 1aa"})
    client.force_login(dot)
    client.post(
        at("front_door.approach.approach", approach_id=approach.pk),
        {"named": approach.named.get().pk, "do": "new"},
    )
    child = Contact.objects.get().child
    assert child != maya
    assert child.names.get().surname == "Example-Ashdown"


@pytest.mark.parametrize(
    "told",
    [
        {"forename": "Meya", "surname": "Example-Ashdowne", "born_on": dt.date(2012, 2, 9)},
        {"forename": "Maya", "surname": "Example-Ashdown", "born_on": dt.date(2012, 9, 2)},
        {
            "forename": "M",
            "surname": "Other",
            "postcode": "EX1 1AA",
            "born_on": dt.date(2012, 2, 9),
        },
        {"number": "EX-0001"},
    ],
    ids=["sound", "day and month turned round", "home and birth date", "number"],
)
def test_a_child_is_known_by_sound_date_home_or_number(client, dot, maya, come_in, told):
    Address.objects.create(child=maya, kind="home", lines="1 Example Street", postcode="EX1 1AA")
    approach = come_in(child={"forename": "", "surname": "", **told})

    assert "EX-0001" in page(
        client, dot, at("front_door.approach.approach", approach_id=approach.pk)
    )


def test_a_restricted_record_is_counted_and_not_named(client, dot, maya, come_in):
    maya.restricted, maya.restricted_because = True, "Family of staff"
    maya.save()
    approach = come_in(child={"born_on": dt.date(2012, 2, 9)})
    shown = page(client, dot, at("front_door.approach.approach", approach_id=approach.pk))

    assert "1 record that you cannot open may be of this child" in shown
    assert "EX-0001" not in shown


def test_a_child_set_aside_needs_a_reason(client, dot, come_in):
    approach = come_in()
    client.force_login(dot)
    where, named = at("front_door.approach.approach", approach_id=approach.pk), approach.named.get()
    assert client.post(where, {"named": named.pk, "do": "aside", "why": ""}).status_code == 422
    assert client.post(where, {"named": "x", "do": "aside"}).status_code == 422
    client.post(where, {"named": named.pk, "do": "aside", "why": "She was named twice here."})
    named.refresh_from_db()
    assert named.not_taken_because


def test_another_child_of_one_notice_is_named_and_waits_for_a_decision(client, fill, dot, come_in):
    approach = come_in()
    where = at("front_door.approach.another", approach_id=approach.pk)

    assert fill(dot, where).status_code == 422
    assert approach.named.count() == 1
    assert fill(dot, where, forename="Kuba", surname="Example-Ashdown").status_code == 302
    assert sorted(each.forename for each in approach.named.all()) == ["Kuba", "Maya"]
    shown = page(client, dot, at("front_door.approach.approach", approach_id=approach.pk))
    assert "Kuba" in shown


def test_how_soon_is_said_with_its_reason(fill, dot, come_in):
    approach = come_in()
    where = at("front_door.approach.look", approach_id=approach.pk)

    assert fill(dot, where, first_look="immediate danger", because="").status_code == 422
    assert (
        fill(dot, where, first_look="immediate danger", because="She is alone tonight.").status_code
        == 302
    )
    approach.refresh_from_db()
    assert approach.first_look == "immediate danger"
