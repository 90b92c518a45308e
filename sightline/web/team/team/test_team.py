"""The team's page: children with no worker first and never hidden, then what waits, then people."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.recording import HERE
from sightline.record.care.models import CarePlan
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.workforce.models import Allocation, Oversight
from sightline.web.models import Draft

pytestmark = pytest.mark.django_db
TEAM = "team.team.team"
TODAY = timezone.localdate


def page(client, who, **asked):
    client.force_login(who)
    answer = client.get(reverse(TEAM), asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.answers("F85", screen="team.team.team")
def test_a_child_whom_the_team_has_and_no_worker_does_comes_first(client, pat, in_need, team):
    assert "Every child here has a qualified worker" in page(client, pat)
    Allocation.objects.update(worker=None)
    told = page(client, pat)

    assert "1 child has no qualified worker" in told
    assert "not risk-rated" in told
    assert "Waiting 10 days" in told
    assert told.index("Maya Example-Ashdown") < told.index("Waiting for sign-off")


def test_a_child_whom_no_team_has_is_counted_for_every_manager_and_shown_to_who_reaches_all(
    client, pat, head, make_child
):
    noah = make_child("Noah", "Sample-Wells")
    ChildInNeedPlan.objects.create(child=noah, began_on=TODAY() - dt.timedelta(days=3))

    assert "1 child whom no team has waits as well" in page(client, pat)
    assert "Noah" not in page(client, pat)
    assert "Noah Sample-Wells" in page(client, head)


def test_a_restricted_record_is_counted_and_not_named(client, head, make_child):
    kit = make_child("Kit", "Specimen-Hidden", restricted=True, restricted_because="An aunt.")
    ChildInNeedPlan.objects.create(child=kit, began_on=TODAY())
    told = page(client, head)

    assert "1 child whose record" in " ".join(told.split()) or "restricted wait" in told
    assert "Kit" not in told


def test_another_teams_children_are_not_shown(client, in_need, make_account):
    Allocation.objects.update(worker=None)
    told = page(client, make_account("lee.other", "team manager"))

    assert "Maya" not in told
    assert "You do not manage a team here" in told


@pytest.mark.answers("F87", screen="team.team.team")
def test_people_stand_with_what_they_hold_those_over_first(
    client, pat, jo, sam, make_child, allocate, in_need
):
    for number in range(21):
        child = make_child("Sam", f"Sample-{number}")
        ChildInNeedPlan.objects.create(child=child, began_on=TODAY())
        allocate(child, sam)
    told = " ".join(page(client, pat).split())

    assert "1 worker holds more than the limit" in told
    assert "21 of 20" in told
    assert told.index("Sam Specimen</a>") < told.index("Jo Sample</a>")


def test_what_waits_and_what_is_to_be_followed_up_are_there(client, pat, jo, in_need):
    CarePlan.objects.create(
        child=in_need, in_force_from_on=TODAY(), text="Stay.", recorded_by=jo, source=HERE
    )
    Oversight.objects.create(
        child=in_need, decided_on=TODAY() - dt.timedelta(days=30), decision="Seek advice.",
        why="It is not safe.", expected="She is safe.", check_on=TODAY() - dt.timedelta(days=2),
    )  # fmt: skip
    told = page(client, pat)

    assert "1 piece of work waits for sign-off" in told
    assert "Care plan: Maya Example-Ashdown" in told
    assert "Seek advice." in told
    assert "2 days ago" in told


def test_who_has_no_team_to_see_is_refused(client, jo):
    client.force_login(jo)

    assert client.get(reverse(TEAM)).status_code == 403


def test_a_service_manager_chooses_a_team(client, head, in_need, team):
    Allocation.objects.update(worker=None)

    assert "Maya" in page(client, head, team=str(team.pk))
    assert "Example Team One" in page(client, head)


def test_many_workers_and_children_take_no_more_questions_than_few(
    client, pat, team, make_account, make_child, allocate, django_assert_max_num_queries
):
    for number in range(12):
        worker = make_account(f"worker.{number}", "social worker", team=team)
        for _ in range(3):
            child = make_child("Sam", f"Sample-{number}")
            ChildInNeedPlan.objects.create(child=child, began_on=TODAY())
            allocate(child, worker)
    client.force_login(pat)
    with django_assert_max_num_queries(52):
        client.get(reverse(TEAM))


@pytest.mark.answers("F76", screen="team.team.team")
def test_work_that_the_record_does_not_show_stands_beside_whoever_did_it(client, pat, jo, in_need):
    held = {"form": "x", "key": "x", "address": "/x", "child_id": in_need.pk, "saved_by": jo}
    long_ago = timezone.now() - dt.timedelta(days=3)
    Draft.objects.create(**held, started_by=jo, opened_at=long_ago, fields={"text": ["She"]})
    told = " ".join(page(client, pat).split())

    assert "Not written up" in told
    assert told.count('<td class="app-number">1</td>') == 2  # one child, one draft
