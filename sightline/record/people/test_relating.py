"""A family is entered once and read both ways, and the picture says what nobody has said yet."""

import datetime as dt

import pytest

from sightline.core.acting import Refused
from sightline.core.models import Account

from . import relating
from .models import Child, FamilyMember, Professional

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 3, 1)


@pytest.fixture
def manager():
    return Account.objects.create_user("moira", name="Moira Madeup", roles=["service manager"])


@pytest.fixture
def wren():
    return Child.objects.create(known_as="Wren", born_on=dt.date(2015, 5, 5))


@pytest.fixture
def robin():
    return Child.objects.create(known_as="Robin", born_on=dt.date(2017, 5, 5))


def add(by, *children, relation="mother", **told):
    return relating.add_member(by=by, children=children, relation=relation, **told)


def asked(child, day=DAY):
    return [each.asks for each in relating.questions(child, relating.family_of(child), day)]


def test_a_brother_entered_once_is_on_both_pages(manager, wren, robin):
    add(manager, wren, relation="half sibling", relative=robin, name="Robin", side="mother's",
        lives_with_child=True)  # fmt: skip
    [seen] = relating.family_of(robin)

    assert (seen.relative, seen.relation, seen.side) == (wren, "half sibling", "mother's")
    assert seen.lives_with_child
    assert seen.pk is None
    assert FamilyMember.objects.count() == 1
    with pytest.raises(Refused, match="already"):
        add(manager, wren, relation="half sibling", relative=robin, name="Robin")


def test_parents_are_asked_after_until_they_are_shown_with_proof(manager, wren):
    assert any("mother is not shown" in each for each in asked(wren))
    assert any("father is not shown" in each for each in asked(wren))
    assert any("Nobody is shown as having parental responsibility" in each for each in asked(wren))

    [mother] = add(manager, wren, name="Ola Sample", involvement="taking part")
    assert "Does Ola Sample have parental responsibility?" in asked(wren)
    relating.change_member(by=manager, member=mother, why="Asked", has_parental_responsibility=True,
                           parental_responsibility_because="birth mother")  # fmt: skip
    assert any("What was seen that shows Ola Sample" in each for each in asked(wren))
    relating.change_member(by=manager, member=mother, why="Seen",
                           parental_responsibility_proof="Birth certificate")  # fmt: skip
    assert not any("Ola" in each or "mother" in each for each in asked(wren))


@pytest.mark.answers("F36", check="sightline.record.people.relating.questions")
def test_a_father_nobody_knows_is_shown_with_what_was_tried(manager, wren):
    with pytest.raises(Refused, match="what was done to find out"):
        add(manager, wren, relation="father")
    add(manager, wren, relation="father", how_sought="Asked Ola and her mother, 2 March")

    assert not any("father is not shown" in each for each in asked(wren))


def test_nobody_has_parental_responsibility_before_birth_or_from_eighteen(manager):
    baby = Child.objects.create(expected_on=dt.date(2024, 6, 1))
    grown = Child.objects.create(born_on=dt.date(2006, 2, 1))

    for each in (baby, grown):
        assert not any("parental responsibility" in asks for asks in asked(each))


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"relation": "step-parent", "has_parental_responsibility": True}, "only by agreement"),
        ({"poses_risk": True}, "known from"),
        ({"born_on": dt.date(2000, 1, 2), "died_on": dt.date(1999, 1, 1)}, "before the day of"),
        (
            {"has_parental_responsibility": False, "parental_responsibility_because": "married"},
            "Check which",
        ),
    ],
)
def test_what_cannot_be_so_is_refused(manager, wren, told, says):
    with pytest.raises(Refused, match=says):
        add(manager, wren, name="Sam Sample", **told)
    assert not FamilyMember.objects.exists()


def test_a_child_is_no_relative_of_their_own_and_an_error_is_withdrawn(manager, wren, robin):
    with pytest.raises(Refused, match="of their own"):
        add(manager, wren, relation="full sibling", relative=wren, name="Wren")
    [made, other] = add(manager, wren, robin, name="Ola Sample")
    relating.withdraw_member(by=manager, member=made, why="She is not his mother.")

    assert relating.family_of(wren) == []
    assert [each.pk for each in relating.family_of(robin)] == [other.pk]


def test_somebody_from_another_agency_is_entered_and_ended(manager, wren, robin):
    made, _ = relating.add_professional(
        by=manager, children=[wren, robin], works_as="health visitor", began_on=DAY
    )
    with pytest.raises(Refused, match="before they began"):
        relating.end_professional(by=manager, professional=made, on=DAY - dt.timedelta(1))
    relating.end_professional(by=manager, professional=made, on=DAY)

    assert Professional.objects.filter(ended_on=DAY).count() == 1


def test_who_does_not_reach_the_child_is_refused(wren):
    worker = Account.objects.create_user("wil", name="Wil Madeup", roles=["social worker"])
    with pytest.raises(Refused, match="outside the children"):
        add(worker, wren, name="Ola Sample")
