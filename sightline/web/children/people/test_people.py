"""Everyone around a child is on one page, with those of other agencies entered and ended."""

import pytest
from django.urls import reverse

from sightline.record.people.models import FamilyMember, Professional

pytestmark = pytest.mark.django_db
PEOPLE, ADD = "children.people.people", "children.people.add"


def at(name, child):
    return reverse(name, kwargs={"child_id": child.pk})


def test_the_service_other_agencies_and_the_family_are_told_apart(client, jo, maya):
    FamilyMember.objects.create(
        child=maya, relation="grandparent", name="Gran Sample", could_help=["stay"]
    )
    client.force_login(jo)
    given = {"works_as": "health visitor", "name": "Hal Sample", "agency": "Example Trust"}
    assert client.post(at(ADD, maya), given).status_code == 302
    page = client.get(at(PEOPLE, maya)).content.decode()

    assert "Jo Sample" in page
    assert "Hal Sample" in page
    assert "Gran Sample" in page.split("family’s own network")[1]


def test_somebody_who_left_is_under_those_who_came_before(client, jo, maya):
    held = Professional.objects.create(child=maya, works_as="GP", name="Gil Sample")
    client.force_login(jo)
    day = {"on_0": "1", "on_1": "3", "on_2": "2024"}
    assert client.post(at(PEOPLE, maya), {"professional": held.pk}).status_code == 422
    assert client.post(at(PEOPLE, maya), {"professional": held.pk, **day}).status_code == 302

    page = client.get(at(PEOPLE, maya)).content.decode()
    assert "Gil Sample" in page.split("Who came before")[1]
    assert "Nobody from another agency is entered" in page


def test_what_they_do_is_needed(client, jo, maya):
    client.force_login(jo)
    assert "Say what they do" in client.post(at(ADD, maya), {"name": "X"}).content.decode()


def test_who_only_reads_cannot_add(client, maya, make_account):
    client.force_login(make_account("ana", "analyst"))
    assert client.get(at(ADD, maya)).status_code == 403
    assert "Add somebody" not in client.get(at(PEOPLE, maya)).content.decode()
