"""Two records are joined by a person who saw them side by side, and taken apart by a person."""

import pytest
from django.urls import reverse

from sightline.record.people.models import JoinedRecord

pytestmark = pytest.mark.django_db
WHY = "The same mother, birth date and school."


@pytest.fixture
def lee(make_account):
    return make_account("lee.lead", "service manager", name="Lee Lead")


@pytest.fixture
def double(make_child):
    return make_child("Mayah", "Example-Ashdown", la_child_id="EX-0002")


def join(child):
    return reverse("children.joining.join", kwargs={"child_id": child.pk})


def test_two_records_are_seen_side_by_side_joined_and_taken_apart(client, lee, maya, double):
    client.force_login(lee)
    shown = client.get(join(maya) + "?other=ex-0002").content.decode()
    assert "Mayah Example-Ashdown" in shown
    assert client.post(join(maya), {"other": "EX-0002", "why": ""}).status_code == 422
    client.post(join(maya), {"other": "EX-0002", "why": WHY})
    held = JoinedRecord.objects.get()
    assert maya.names.count() == 2
    found = client.get("/children?q=EX-0002")
    assert f"/children/{maya.pk}" in (found.content.decode() + str(found.headers.get("Location")))
    assert WHY in client.get(join(maya)).content.decode()

    undo = reverse("children.joining.undo", kwargs={"child_id": maya.pk, "joined_id": held.pk})
    assert "1 row goes back" in client.get(undo).content.decode()
    client.post(undo, {"why": "They are cousins with one name."})
    assert double.names.count() == 1
    assert "They are cousins" in client.get(join(maya)).content.decode()
    assert client.get(undo).status_code == 404


def test_a_joined_record_is_not_found_by_name_and_says_where_it_went(client, lee, maya, double):
    client.force_login(lee)
    client.post(join(maya), {"other": "EX-0002", "why": WHY})
    shown = client.get("/children?q=Mayah").content.decode()
    assert f'/children/{maya.pk}"' in shown
    assert f'/children/{double.pk}"' not in shown


def test_a_restricted_record_is_not_shown_beside_another(client, lee, maya, double):
    double.restricted, double.restricted_because = True, "Family of staff"
    double.save()
    client.force_login(lee)
    shown = client.get(join(maya) + "?other=EX-0002").content.decode()
    assert "No other record that you can open has this id." in shown


@pytest.mark.parametrize("role", ["social worker", "duty worker", "analyst", "director"])
def test_who_may_not_join_is_refused(client, make_account, maya, role):
    client.force_login(make_account("no.body", role))
    assert client.get(join(maya)).status_code == 403
