"""Brothers and sisters on the record are joined once, and work can then be written for both."""

import pytest
from django.urls import reverse

from sightline.record.people.family import siblings_of
from sightline.record.people.models import FamilyMember

pytestmark = pytest.mark.django_db


@pytest.fixture
def noah(make_child, jo, allocate):
    child = make_child("Noah", "Sample-Wells")
    allocate(child, jo)
    return child


def address(child):
    return reverse("recording.sibling.sibling", kwargs={"child_id": child.pk})


def test_two_children_of_the_same_worker_are_joined_from_either(fill, jo, maya, noah):
    answer = fill(jo, address(maya), sibling=str(noah.pk), relation="half sibling")

    assert answer.status_code == 302
    assert siblings_of(maya) == [noah.pk]
    assert siblings_of(noah) == [maya.pk]
    note = reverse("recording.note.note", kwargs={"child_id": noah.pk})
    assert fill(jo, note, kind="call", text="Mum rang.", children=[str(maya.pk)]).status_code == 302


def test_a_child_out_of_reach_is_neither_offered_nor_joined(client, fill, jo, maya, make_child):
    other = make_child("Zed", "Example-Ashdown")
    client.force_login(jo)
    page = client.get(address(maya)).content.decode()

    assert "Zed" not in page
    assert fill(jo, address(maya), sibling=str(other.pk)).status_code == 422
    assert not FamilyMember.objects.exists()


def test_children_joined_already_are_not_offered_again(client, fill, jo, maya, noah):
    fill(jo, address(maya), sibling=str(noah.pk))

    assert "nothing to choose from" in client.get(address(maya)).content.decode()
