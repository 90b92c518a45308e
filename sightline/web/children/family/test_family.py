"""The family is drawn and listed alike, entered once, and asks what nobody has said yet."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from sightline.record.people.models import Child, FamilyMember

from .genogram import HIGH, SIZE, WIDE, genogram

pytestmark = pytest.mark.django_db
FAMILY, ADD, MEMBER = "children.family.family", "children.family.add", "children.family.member"
DAY = dt.date(2024, 3, 1)


def at(name, child, **parts):
    return reverse(name, kwargs={"child_id": child.pk, **parts})


def read(client, who, child):
    client.force_login(who)
    return client.get(at(FAMILY, child)).content.decode()


def member(relation, name="Somebody Sample", **more):
    return FamilyMember(relation=relation, name=name, **more)


def drawn(*family, **child):
    return genogram(Child(**child), "Maya", list(family), DAY)


@pytest.mark.answers("F36", screen="children.family.family")
def test_a_missing_father_is_a_question_in_the_picture_and_in_words(client, jo, maya):
    FamilyMember.objects.create(child=maya, relation="mother", name="Ola Sample")
    page = read(client, jo, maya)

    assert "The father is not shown" in page
    assert ">Father not<" in page
    assert "Does Ola Sample have parental responsibility?" in page
    assert 'role="img"' in page


def test_everyone_drawn_is_in_the_list_and_says_what_they_are(client, jo, maya):
    FamilyMember.objects.create(
        child=maya, relation="father", name="Dan Sample", has_parental_responsibility=True,
        parental_responsibility_because="birth certificate", involvement="no reply",
        contact_allowed="none by order", parental_responsibility_proof="Certificate of 2012",
        how_sought="Rang twice in May",
    )  # fmt: skip
    FamilyMember.objects.create(
        child=maya, relation="grandparent", name="Gran Sample", side="father's",
        could_help=["stay", "advice"], died_on=None,
    )  # fmt: skip
    page = read(client, jo, maya)
    listed = page.split("Everyone in the picture, in words")[1]

    for name in ("Dan Sample", "Gran Sample"):
        assert f">{name}<" in page.split("</svg>")[0]
        assert name in listed
    for said in ("on the birth certificate", "Certificate of 2012", "no contact", "Rang twice"):
        assert said in listed


def test_nobody_is_drawn_over_anybody_else():
    everyone = [member("mother"), member("father", died_on=DAY)]
    everyone += [member("grandparent", side=side) for side in ("mother's", "father's") * 2]
    everyone += [member(kind, side=side) for side in ("mother's", "father's")
                 for kind in ("aunt or uncle", "half sibling", "step-parent")]  # fmt: skip
    everyone += [member("full sibling") for _ in range(3)]
    everyone += [member("carer"), member("family friend"), member("cousin")]
    picture = drawn(*everyone, born_on=dt.date(2012, 1, 1), sex="F")

    places = [(round(each.x), round(each.y)) for each in picture.people]
    assert len(places) == len(everyone) + 1
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[number + 1 :]:
            assert abs(x - other_x) >= WIDE - 1 or abs(y - other_y) >= HIGH - 1
        assert SIZE <= x <= picture.width - SIZE
        assert SIZE <= y <= picture.height - SIZE


def test_lines_end_at_people():
    picture = drawn(
        member("mother"), member("father"), member("half sibling", side="mother's"), sex="M"
    )
    ends = [(line.x2, line.y2) for line in picture.lines if line.y2 > line.y1]
    tops = {(each.x, each.y - SIZE) for each in picture.people if each.y > HIGH}

    assert tops <= set(ends), "each child hangs on a line"


@pytest.mark.parametrize(
    ("child", "shape"),
    [
        ({"sex": "M"}, "square"),
        ({"sex": "F"}, "circle"),
        ({"sex": "U"}, "diamond"),
        ({"expected_on": DAY, "sex": "U"}, "triangle"),
    ],
)
def test_the_child_is_drawn_in_their_shape(child, shape):
    [focus] = [each for each in drawn(**child).people if each.focus]

    assert focus.shape == shape


def test_somebody_is_added_for_a_sister_too_and_then_changed(
    client, jo, maya, make_child, allocate
):
    kuba = make_child("Kuba", known_as="Kuba")
    allocate(kuba, jo)
    FamilyMember.objects.create(child=maya, relative=kuba, relation="full sibling", name="Kuba")
    client.force_login(jo)
    both = [str(maya.pk), str(kuba.pk)]
    given = {"do": "send", "relation": "mother", "name": "Ola Sample", "children": both}
    assert client.post(at(ADD, maya), given).status_code == 302
    assert FamilyMember.objects.filter(name="Ola Sample").count() == 2

    mine = FamilyMember.objects.get(child=maya, name="Ola Sample")
    where = at(MEMBER, maya, member_id=mine.pk)
    page = client.get(where).content.decode()
    assert re.search(r'value="mother" selected', page)
    change = {"do": "change", "relation": "mother", "name": "Ola Sample",
              "has_parental_responsibility": "yes", "could_help": ["advice"]}  # fmt: skip
    assert client.post(where, change).status_code == 302
    mine.refresh_from_db()
    assert mine.has_parental_responsibility
    assert mine.could_help == ["advice"]
    assert "Kuba" in read(client, jo, maya)
    assert "Maya" in read(client, jo, kuba) or "May" in read(client, jo, kuba)


def test_an_entry_that_cannot_be_so_says_why(client, jo, maya):
    client.force_login(jo)
    answer = client.post(at(ADD, maya), {"relation": "father"})

    assert answer.status_code == 422
    assert "what was done to find out" in answer.content.decode()


def test_an_entry_is_withdrawn_with_a_reason(client, jo, maya):
    mine = FamilyMember.objects.create(child=maya, relation="mother", name="Ola Sample")
    client.force_login(jo)
    where = at(MEMBER, maya, member_id=mine.pk)
    assert client.post(where, {"do": "withdraw", "why": "no"}).status_code == 422
    assert client.post(where, {"do": "withdraw", "why": "She is an aunt."}).status_code == 302

    assert "Ola Sample" not in read(client, jo, maya)


def test_a_brother_whose_record_is_restricted_is_in_neither_picture_nor_list(
    client, jo, maya, make_child
):
    kit = make_child("Kit", known_as="Kit", restricted=True, restricted_because="Staff")
    FamilyMember.objects.create(child=maya, relative=kit, relation="full sibling", name="Kit")
    other = make_child("Sol", known_as="Sol", restricted=True, restricted_because="Staff")
    FamilyMember.objects.create(child=other, relative=maya, relation="half sibling")

    page = read(client, jo, maya)
    assert "Kit" not in page
    assert "Sol" not in page


def test_a_link_to_a_sisters_record_is_for_those_who_reach_it(
    client, jo, maya, make_child, allocate
):
    kuba = make_child("Kuba", known_as="Kuba")
    FamilyMember.objects.create(child=maya, relative=kuba, relation="full sibling")
    assert "Open Kuba’s record" not in read(client, jo, maya)
    allocate(kuba, jo)
    assert "Open Kuba’s record" in read(client, jo, maya)


def test_somebody_whose_relation_no_source_told_is_listed_all_the_same(client, jo, maya):
    FamilyMember.objects.create(child=maya, relation="", name="Una Sample")
    FamilyMember.objects.create(child=maya, relation="neighbour", name="Ned Sample")
    page = read(client, jo, maya)

    assert "Una Sample" in page
    assert "Ned Sample" in page
