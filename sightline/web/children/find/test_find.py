"""Finding a child: by sound, spelling, birth date and id, and never beyond one's reach."""

import pytest
from django.urls import reverse

from .known_names import known_names
from .likeness import how_like, sounds_of
from .search import LIKE_ENOUGH

pytestmark = pytest.mark.django_db
FIND = "children.find.find"


def found(client, who, asked):
    client.force_login(who)
    return client.get(reverse(FIND), {"q": asked}).content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        "Maya Example-Ashdown",
        "maya",
        "ashdown",
        "Mya Exampel",
        "Maia Ashdown",
        "9/2/2012",
        "9 February 2012",
        "2012-02-09",
    ],
)
def test_a_child_is_found_by_sound_spelling_or_birth_date(client, jo, maya, asked):
    assert f"/children/{maya.pk}" in found(client, jo, asked)


def test_an_id_goes_straight_to_the_child(client, jo, maya):
    client.force_login(jo)

    answer = client.get(reverse(FIND), {"q": "EX-0001"})

    assert answer.url == f"/children/{maya.pk}"


@pytest.mark.parametrize("asked", ["Zebedee", "Ma Exam Zzz", "1/1/1999", "31/2/2012", "%", "' --"])
def test_nothing_found_says_what_to_try(client, jo, maya, asked):
    page = found(client, jo, asked)

    assert f"/children/{maya.pk}" not in page
    assert "Try the surname alone" in page


def test_a_child_out_of_reach_is_offered_only_with_a_reason(client, maya, make_account):
    page = found(client, make_account("ann.other", "social worker"), "Maya Example-Ashdown")

    assert "Outside the children you work with" in page
    assert f"/children/{maya.pk}/ask" in page
    assert f'href="/children/{maya.pk}"' not in page


def test_a_restricted_record_is_said_to_exist_and_not_named(client, make_child, make_account):
    hidden = make_child(
        "Kit", "Sample-Hidden", known_as="Kit", restricted=True, restricted_because="Staff family"
    )
    page = found(client, make_account("lee.lead", "service manager"), "Kit Sample-Hidden")

    assert "1 restricted record fits" in page
    assert f"/children/{hidden.pk}/ask" in page
    assert page.count("Kit") == 2, "only what was asked, in the title and in the box"


def test_someone_who_may_not_break_glass_hears_nothing_of_others(
    client, maya, make_child, make_account
):
    make_child("Kit", "Example-Ashdown", restricted=True, restricted_because="Staff family")
    page = found(client, make_account("ivy.inspector", "inspector"), "Example-Ashdown")

    assert "Maya" not in page
    assert "restricted" not in page.lower()


@pytest.mark.parametrize(
    ("asked", "name", "like"),
    [
        ("stephen sample", "Steven Sample", True),
        ("catherine", "Kathryn Sample", True),
        ("sample maya", "Maya Sample", True),
        ("maya", "Noah Sample", False),
    ],
)
def test_names_that_sound_alike_are_alike(asked, name, like):
    assert (how_like(asked, sounds_of(asked), name) >= 78) == like


@pytest.mark.parametrize("asked", ["a1\0", "9" * 30, "/" * 300, "<script>alert(1)</script>"])
def test_strange_words_are_only_words(client, jo, maya, asked):
    page = found(client, jo, asked)

    assert "Try the surname alone" in page
    assert "<script>alert" not in page


ASKED = (
    "maya", "Mya Exampel", "stephen sample", "a", "sam", "maya 12", "12", "-", "o'", "é",
    "catherine testwell", "Sample-Testwel", "xq", "ma example-",
)  # fmt: skip


@pytest.mark.parametrize("asked", ASKED)
def test_no_name_that_is_like_enough_is_passed_over(make_child, asked):
    for forename in ("Maya", "Steven", "Kathryn", "Sam", "Samuel", "Zoë", "É", "", "O'Test", "4"):
        for surname in ("Sample", "Testwell", "Example-Ashdown", "12", "", "O'Sample"):
            make_child(forename, surname)
    held = known_names()
    sounds, wanted = sounds_of(asked), asked.casefold()
    like = {name for _, name in held.names if how_like(wanted, sounds, name) >= LIKE_ENOUGH}

    assert like <= {name for _, name in held.perhaps(asked)}


def test_a_name_that_was_changed_is_found_at_once(client, jo, maya):
    assert f"/children/{maya.pk}" not in found(client, jo, "Zebedee")
    maya.names.update(forename="Zebedee")
    assert f"/children/{maya.pk}" in found(client, jo, "Zebedee")
    maya.names.update(status="entered in error")
    assert f"/children/{maya.pk}" not in found(client, jo, "Zebedee")
    maya.known_as = "Zebedee"
    maya.save()
    assert f"/children/{maya.pk}" in found(client, jo, "Zebedee")
