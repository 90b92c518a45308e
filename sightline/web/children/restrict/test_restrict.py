"""Who may restrict a record, name its readers and lift it; each with a reason, and its past."""

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import within_reach
from sightline.core.models import Note, ReachGrant

pytestmark = pytest.mark.django_db
WHY = "Her aunt works in the front office."


@pytest.fixture
def dee(make_account):
    return make_account("dee.lead", "director", name="Dee Lead")


def address(child):
    return reverse("children.restrict.restrict", kwargs={"child_id": child.pk})


def send(client, who, child, **given):
    client.force_login(who)
    return client.post(address(child), given)


def restricted(client, dee, maya, *readers):
    answer = send(
        client, dee, maya, do="restrict", why=WHY, readers=[str(each.pk) for each in readers]
    )
    assert answer.status_code == 302
    maya.refresh_from_db()


def test_a_restricted_record_is_open_to_named_readers_alone(client, dee, jo, team, maya):
    restricted(client, dee, maya, jo)

    assert maya.restricted_because == WHY
    assert within_reach(dee, maya.pk)
    assert within_reach(jo, maya.pk)
    assert not within_reach(team.manager.account, maya.pk)
    assert Note.objects.get(did="record restricted").why == WHY


def test_those_who_work_with_the_child_are_offered_and_ticked(client, dee, jo, team, maya):
    client.force_login(dee)
    page = client.get(address(maya)).content.decode()

    assert "Jo Sample" in page
    assert "Pat Specimen" in page
    assert page.count(" checked") == 2
    assert "This record has never been restricted" in page


def test_a_reader_is_named_until_a_day_and_taken_off_again(client, dee, maya, make_account):
    restricted(client, dee, maya)
    lee = make_account("lee.lead", "service manager", name="Lee Lead")
    soon = timezone.localdate().year + 1
    name = {"do": "name", "reader": " Lee.Lead ", "why": "She leads the service."}
    day = {"until_0": "1", "until_1": "1", "until_2": str(soon)}

    assert send(client, dee, maya, **name, **day).status_code == 302
    assert within_reach(lee, maya.pk)
    page = client.get(address(maya)).content.decode()
    assert "Lee Lead" in page
    grant = ReachGrant.objects.get(account=lee)
    gone = send(client, dee, maya, do="off", grant=grant.pk, why="She has left us now.")
    assert gone.status_code == 302
    assert not within_reach(lee, maya.pk)
    assert [each.did for each in Note.objects.order_by("-pk")[:2]] == [
        "reader no longer named",
        "reader named",
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"reader": "no.one"}, "Nobody here has that sign-in name"),
        ({"reader": ""}, "Enter the sign-in name"),
        ({"reader": "cllr.sample"}, "may not open any child"),
        ({"why": "Because"}, "Say why in a sentence"),
        ({"until_2": "2001"}, "at most a year away"),
        ({"until_2": "2999"}, "at most a year away"),
        ({"until_1": "13"}, "must be a real date"),
        ({"until_0": "", "until_1": "", "until_2": ""}, "Enter the day until which"),
    ],
)
def test_a_reader_who_cannot_be_named_is_refused(client, dee, maya, make_account, given, told):
    restricted(client, dee, maya)
    make_account("cllr.sample", "elected member")
    make_account("lee.lead", "service manager")
    year = str(timezone.localdate().year + 1)
    usual = {"reader": "lee.lead", "why": "She leads the service."}
    day = {"until_0": "1", "until_1": "1", "until_2": year}
    answer = send(client, dee, maya, do="name", **{**usual, **day, **given})

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert ReachGrant.objects.count() == 1


def test_the_last_who_could_lift_it_is_not_taken_off(client, dee, jo, maya):
    restricted(client, dee, maya, jo)
    own = ReachGrant.objects.get(account=dee)
    answer = send(client, dee, maya, do="off", grant=own.pk, why="I am leaving the council.")

    assert answer.status_code == 422
    assert "Nobody else named could change" in answer.content.decode()


def test_lifting_opens_the_record_and_leaves_its_past(client, dee, jo, team, maya):
    restricted(client, dee, maya)
    answer = send(client, dee, maya, do="lift", why="Her aunt has left the council.")

    assert answer.status_code == 302
    maya.refresh_from_db()
    assert not maya.restricted
    assert within_reach(jo, maya.pk)
    assert not ReachGrant.objects.filter(until_at__gt=timezone.now()).exists()
    page = client.get(address(maya)).content.decode()
    assert "restriction lifted. Her aunt has left the council." in page


@pytest.mark.parametrize("given", [{}, {"do": "lift", "why": WHY}, {"do": "nonsense"}])
def test_what_cannot_be_done_changes_nothing(client, dee, maya, given):
    assert send(client, dee, maya, **given).status_code == 422
    assert not Note.objects.exists()


@pytest.mark.parametrize("role", ["social worker", "team manager", "analyst", "elected member"])
def test_who_may_not_restrict_is_refused(client, make_account, maya, role):
    client.force_login(make_account("no.body", role))

    assert client.get(address(maya)).status_code == 403


def test_someone_who_is_no_reader_must_give_a_reason_first(client, dee, maya, make_account):
    restricted(client, dee, maya)
    cal = make_account("cal.guardian", "caldicott guardian")
    client.force_login(cal)

    assert "/ask" in client.get(address(maya)).url
