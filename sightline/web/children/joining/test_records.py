"""Two records of one child are joined with everything they hold, and can be taken apart again."""

import datetime as dt

import pytest

from sightline.core.models import Account
from sightline.core.refusal import Refused
from sightline.record.front_door.models import Contact
from sightline.record.people import adding, joining
from sightline.record.people.models import Child, ChildIdentifier, ChildName
from sightline.record.protection.models import ProtectionPlan

pytestmark = pytest.mark.django_db
WHY = "The same mother, birth date and school."
DAY = dt.date(2024, 3, 4)


@pytest.fixture
def lee():
    return Account.objects.create_user("lee", name="Lee Example", roles=["service manager"])


@pytest.fixture
def two(lee):
    """Two records that are of one child: one loaded, one recorded from a call."""
    one = Child.objects.create(la_child_id="EX-1", born_on=dt.date(2015, 5, 6), upn="A1")
    other = Child.objects.create(la_child_id="EX-2", sex="F", first_language="Polish")
    ChildName.objects.create(child=one, forename="Wren", surname="Testford", kind="legal")
    ChildName.objects.create(child=other, forename="Ren", surname="Testford", kind="alias")
    Contact.objects.create(child=one, received_on=DAY)
    Contact.objects.create(child=other, received_on=DAY)
    return one, other


def test_everything_goes_over_and_the_other_number_still_finds_the_child(lee, two):
    one, other = two
    joined = joining.join(by=lee, child=one, other=other, because=WHY)

    assert one.contacts.count() == 2
    assert one.names.count() == 2
    assert other.contacts.count() == 0
    other.refresh_from_db()
    one.refresh_from_db()
    assert other.status == "superseded"
    assert (one.sex, one.first_language, one.upn) == ("F", "Polish", "A1")
    assert ChildIdentifier.objects.get(child=one).value == "EX-2"
    assert set(joined.filled) == {"sex", "first_language"}
    assert joined.moved.count() == 2


def test_what_went_over_goes_back_and_what_came_since_stays(lee, two):
    one, other = two
    joined = joining.join(by=lee, child=one, other=other, because=WHY)
    since = Contact.objects.create(child=one, received_on=DAY)
    joining.part(by=lee, joined=joined, because="They are cousins with the same name.")

    one.refresh_from_db()
    other.refresh_from_db()
    assert other.la_child_id == "EX-2"
    assert other.status == "submitted"
    assert (one.sex, one.first_language) == ("", "")
    assert other.contacts.count() == 1
    assert set(one.contacts.all()) >= {since}
    assert one.contacts.count() == 2
    assert ChildIdentifier.objects.get(child=one).status == "entered in error"
    with pytest.raises(Refused, match="already"):
        joining.part(by=lee, joined=joined, because="Once more, by mistake.")


def test_two_records_can_be_joined_again_after_they_were_taken_apart(lee, two):
    one, other = two
    joined = joining.join(by=lee, child=one, other=other, because=WHY)
    joining.part(by=lee, joined=joined, because="They are cousins with the same name.")
    joining.join(by=lee, child=one, other=other, because="No: the school sent a photograph.")

    assert one.contacts.count() == 2


def test_what_a_child_can_have_once_at_a_time_is_not_forced_together(lee, two):
    one, other = two
    for child in two:
        ProtectionPlan.objects.create(child=child, began_on=DAY)

    with pytest.raises(Refused, match="protection plan of the same time"):
        joining.join(by=lee, child=one, other=other, because=WHY)
    assert one.contacts.count() == 1


@pytest.mark.parametrize("restricted", [0, 1])
def test_a_restricted_record_is_not_joined_with_an_open_one(lee, two, restricted):
    child = two[restricted]
    child.restricted, child.restricted_because = True, "Family of staff"
    child.save()

    with pytest.raises(Refused):
        joining.join(by=lee, child=two[0], other=two[1], because=WHY)


def test_a_record_is_not_joined_with_itself_nor_without_a_reason(lee, two):
    one, other = two
    with pytest.raises(Refused, match="same record"):
        joining.join(by=lee, child=one, other=one, because=WHY)
    with pytest.raises(Refused, match="in a sentence"):
        joining.join(by=lee, child=one, other=other, because="Same")


def test_only_who_may_join_records_does(two):
    jo = Account.objects.create_user("jo", name="Jo Sample", roles=["duty worker"])
    with pytest.raises(Refused, match="do not let you join"):
        joining.join(by=jo, child=two[0], other=two[1], because=WHY)


def test_a_new_child_has_a_number_of_ours_and_keys_by_sound():
    dee = Account.objects.create_user("dee", name="Dee Sample", roles=["duty worker"])
    child = adding.add_child(
        by=dee,
        forename="Siobhan",
        surname="Mockley",
        born_on=DAY,
        not_one_of=[7],
        postcode="ex1 1aa",
    )

    assert child.la_child_id == f"SL{child.pk:06}"
    assert child.names.get().sounds_like
    assert child.addresses.get().postcode == "EX1 1AA"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "Give a name"),
        ({"forename": "Wren", "born_on": dt.date(2999, 1, 1)}, "still to come"),
        ({"forename": "Wren", "born_on": DAY, "expected_on": DAY}, "one of the two"),
    ],
)
def test_a_child_who_cannot_be_added_is_refused(told, says):
    dee = Account.objects.create_user("dee", name="Dee Sample", roles=["duty worker"])
    with pytest.raises(Refused, match=says):
        adding.add_child(by=dee, **told)
