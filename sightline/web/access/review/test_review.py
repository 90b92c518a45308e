"""A manager reviews what was opened outside reach, and the person who opened it is told."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Note, Notice, Opening, ReachGrant
from sightline.web import services

pytestmark = pytest.mark.django_db
AWAITING, ONE, MINE = "access.review.awaiting", "access.review.one", "access.mine.mine"
WRONG = {
    "found": "not rightly opened",
    "sentence": "The child was not known to her.",
    "what_follows": "Talked with her, and told the family.",
}


@pytest.fixture
def ann(make_account):
    """A worker of no team."""
    return make_account("ann.other", "social worker", name="Ann Other")


@pytest.fixture
def broke(ann, maya):
    """Ann has broken glass on Maya's record."""
    return services.break_glass(
        by=ann, child=maya, reason="A child may be at risk now: her sister was hurt"
    )


def page(client, who, name=AWAITING, status=200, **parts):
    client.force_login(who)
    answer = client.get(reverse(name, kwargs=parts or None))
    assert answer.status_code == status
    return answer.content.decode()


def send(client, who, grant, **given):
    client.force_login(who)
    return client.post(reverse(ONE, kwargs={"grant_id": grant.pk}), given)


def test_the_childs_manager_sees_who_which_child_why_and_what_they_looked_at(
    client, team, ann, maya, broke
):
    client.force_login(ann)
    client.get(f"/children/{maya.pk}/story")
    listed = page(client, team.manager.account)
    told = page(client, team.manager.account, ONE, grant_id=broke.pk)

    assert "1 opening awaits review" in listed
    assert "her sister was hurt" in listed
    assert "Ann Other opened the record of Maya Example-Ashdown" in told
    assert "her sister was hurt" in told
    assert Opening.objects.get(account=ann).screen in told


def test_an_opening_that_led_to_nothing_says_so(client, team, broke):
    told = page(client, team.manager.account, ONE, grant_id=broke.pk)

    assert "no page of it was read" in told


def test_a_finding_and_a_sentence_are_kept_and_the_worker_sees_them(client, team, ann, broke):
    answer = send(client, team.manager.account, broke, **WRONG)

    assert answer.url == reverse(AWAITING)
    broke.refresh_from_db()
    assert (broke.found, broke.reviewed_by) == ("not rightly opened", team.manager.account)
    assert Note.objects.filter(did="reviewed: not rightly opened", about_id=str(broke.pk)).exists()
    told = Notice.objects.get(to=ann)
    assert "told the family" in told.says
    assert told.leads_to == reverse(MINE)
    mine = page(client, ann, MINE)
    assert "Not rightly opened." in mine
    assert "The child was not known to her." in mine
    assert "No opening awaits" in page(client, team.manager.account)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"found": ""}, "Select whether it was right"),
        ({"found": "so so"}, "Select a valid choice"),
        ({"sentence": ""}, "Say in a sentence how you know"),
        ({"sentence": "Yes"}, "Say in a sentence how you know"),
        ({"what_follows": ""}, "Say what follows"),
    ],
)
def test_a_review_without_grounds_is_not_kept(client, team, broke, changed, told):
    answer = send(client, team.manager.account, broke, **{**WRONG, **changed})

    assert answer.status_code == 422
    assert told in answer.content.decode()
    broke.refresh_from_db()
    assert broke.reviewed_at is None


def test_nobody_reviews_twice(client, team, broke):
    send(client, team.manager.account, broke, **WRONG)
    again = send(client, team.manager.account, broke, **{**WRONG, "found": "rightly opened"})

    assert again.status_code == 422
    broke.refresh_from_db()
    assert broke.found == "not rightly opened"


def test_nobody_reviews_their_own_opening(client, make_account, make_child):
    kit = make_child("Kit", "Sample", restricted=True, restricted_because="Staff family")
    lee = make_account("lee.lead", "service manager")
    grant = services.break_glass(
        by=lee, child=kit, reason="A child may come to harm today: rang in"
    )

    assert "No opening awaits" in page(client, lee)
    assert send(client, lee, grant, **WRONG).status_code == 404


def test_another_teams_manager_sees_nothing_of_it(client, make_account, broke):
    other = make_account("mo.manager", "team manager")

    assert "Maya" not in page(client, other)
    page(client, other, ONE, status=404, grant_id=broke.pk)


@pytest.mark.parametrize("role", ["service manager", "director", "caldicott guardian"])
def test_those_who_answer_for_every_record_see_every_opening(client, make_account, broke, role):
    assert "Maya Example-Ashdown" in page(client, make_account("dee.lead", role))


def test_a_restricted_record_is_not_named_to_a_reviewer_who_is_no_reader(
    client, ann, make_child, make_account
):
    kit = make_child("Kit", "Hidden", restricted=True, restricted_because="Staff family")
    grant = services.break_glass(
        by=ann, child=kit, reason="A child may come to harm today: rang in"
    )
    dee = make_account("dee.lead", "director")

    for told in (page(client, dee), page(client, dee, ONE, grant_id=grant.pk)):
        assert "restricted record" in told.lower()
        assert "Kit" not in told
        assert "Hidden" not in told


def test_what_has_waited_longer_than_the_local_limit_stands_out(client, team, broke, settings):
    settings.REVIEW_OPENINGS_WITHIN_DAYS = 3
    when = timezone.now() - dt.timedelta(days=5, hours=1)
    ReachGrant.objects.filter(pk=broke.pk).update(granted_at=when)

    assert "2 days too long" in page(client, team.manager.account)
    settings.REVIEW_OPENINGS_WITHIN_DAYS = 9
    assert "too long" not in page(client, team.manager.account)


def test_the_oldest_comes_first(client, team, ann, maya, make_account, broke):
    bo = make_account("bo.other", "social worker", name="Bo Other")
    services.break_glass(by=bo, child=maya, reason="A child may be at risk now: rang in")
    ReachGrant.objects.filter(pk=broke.pk).update(granted_at=timezone.now() - dt.timedelta(hours=2))
    told = page(client, team.manager.account)

    assert told.index("Ann Other") < told.index("Bo Other")


@pytest.mark.parametrize("role", ["social worker", "analyst", "elected member", "inspector"])
def test_who_may_not_review_is_refused(client, make_account, role):
    page(client, make_account("no.body", role), status=403)
