"""Opening a record out of reach: a reason, a notice to the managers, a log, and an end to it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Note, Notice, Opening, ReachGrant

pytestmark = pytest.mark.django_db
ASK = "children.break_glass.ask"


@pytest.fixture
def ann(make_account):
    return make_account("ann.other", "social worker", name="Ann Other")


def ask(client, who, child, reason="A child may be at risk now", sentence="Her sister was hurt"):
    client.force_login(who)
    address = reverse(ASK, kwargs={"child_id": child.pk})
    return client.post(address, {"reason": reason, "sentence": sentence})


def test_a_reason_lets_in_tells_the_childs_manager_and_is_logged(client, ann, maya, team):
    answer = ask(client, ann, maya)

    assert answer.url == f"/children/{maya.pk}"
    assert client.get(answer.url).status_code == 200
    opening = Opening.objects.get()
    assert opening.through == "broke glass"
    assert opening.why == "A child may be at risk now: Her sister was hurt"
    notice = Notice.objects.get()
    assert notice.to == team.manager.account
    assert "Ann Other opened a record outside their reach" in notice.says
    assert "May" not in notice.says


def test_leave_ends_by_itself(client, ann, maya):
    ask(client, ann, maya)
    past = timezone.now() - dt.timedelta(hours=1)
    ReachGrant.objects.update(granted_at=past - dt.timedelta(hours=12), until_at=past)

    assert "/ask" in client.get(f"/children/{maya.pk}").url


@pytest.mark.parametrize(
    ("reason", "sentence", "told"),
    [
        ("", "Her sister was hurt", "Select why you need this record"),
        ("A child may be at risk now", "", "Say more in a sentence"),
        ("Because I can", "Her sister was hurt", "Select a valid choice"),
    ],
)
def test_without_a_proper_reason_nobody_is_let_in(client, ann, maya, reason, sentence, told):
    answer = ask(client, ann, maya, reason, sentence)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not ReachGrant.objects.exists()


def test_a_restricted_record_needs_one_of_its_own_reasons_and_is_not_named(
    client, ann, make_child, make_account
):
    make_account("lee.lead", "service manager")
    hidden = make_child("Kit", "Sample", restricted=True, restricted_because="Staff family")
    client.force_login(ann)
    page = client.get(reverse(ASK, kwargs={"child_id": hidden.pk})).content.decode()

    assert "This record is restricted" in page
    assert "Kit" not in page
    assert ask(client, ann, hidden).status_code == 422
    assert ask(client, ann, hidden, "A child may come to harm today").status_code == 302
    grant = ReachGrant.objects.get()
    assert grant.until_at - grant.granted_at == dt.timedelta(hours=2)
    assert "restricted record" in Notice.objects.get().says


def test_nobody_is_sent_elsewhere_afterwards(client, ann, maya):
    client.force_login(ann)
    address = reverse(ASK, kwargs={"child_id": maya.pk})
    given = {
        "reason": "A child may be at risk now",
        "sentence": "Her sister was hurt",
        "next": "https://example.org/",
    }

    assert client.post(address, given).url == f"/children/{maya.pk}"


def test_who_cannot_break_glass_cannot_ask(client, maya, make_account):
    client.force_login(make_account("ivy.inspector", "inspector"))

    assert client.get(reverse(ASK, kwargs={"child_id": maya.pk})).status_code == 403


def test_standing_before_the_door_is_written_down(client, ann, maya):
    client.force_login(ann)
    client.get(reverse(ASK, kwargs={"child_id": maya.pk}))

    note = Note.objects.get()
    assert (note.account, note.child_id) == (ann, maya.pk)
