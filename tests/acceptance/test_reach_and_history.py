"""Who may do what, whose records they reach, and that every change is remembered."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from sightline.core import access
from sightline.core.acting import Refused, allow, deed, note, system_account
from sightline.core.models import Account, Note, ReachGrant
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Team, Worker

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def team():
    manager = worker("mo", "team manager")
    team = Team.objects.create(name="Testford looked after", manager=manager)
    manager.team = team
    manager.save()
    return team


def worker(username, role, team=None):
    account = Account.objects.create_user(username, name=f"{username} Sample", roles=[role])
    return Worker.objects.create(name=account.name, account=account, team=team)


def allocated(child, to, ended_on=None):
    return Allocation.objects.create(
        child=child,
        worker=to,
        team=to.team,
        began_on=TODAY() - dt.timedelta(days=100),
        ended_on=ended_on,
    )


@pytest.fixture
def child():
    return Child.objects.create(la_child_id="1", known_as="Maya Example-Ashdown")


def test_a_worker_reaches_the_children_allocated_to_them_and_no_others(team, child):
    jo = worker("jo", "social worker", team)
    other = Child.objects.create(la_child_id="2")
    allocated(child, jo)

    assert access.within_reach(jo.account, child.pk)
    assert not access.within_reach(jo.account, other.pk)


def test_reach_ends_when_the_allocation_has_ended(team, child):
    jo = worker("jo", "social worker", team)
    allocated(child, jo, ended_on=TODAY() - dt.timedelta(days=1))

    assert not access.within_reach(jo.account, child.pk)


def test_a_team_manager_reaches_the_children_of_the_team(team, child):
    allocated(child, worker("jo", "social worker", team))

    assert access.through_what(team.manager.account, child.pk) == "team"


def test_an_elected_member_sees_numbers_and_never_a_child(child):
    member = Account.objects.create_user("em", name="E. Placeholder", roles=["elected member"])

    assert access.may(member, "duties.register")
    assert access.children_in_reach(member) == set()
    with pytest.raises(Refused):
        allow(member, "children.open", child.pk)


def test_a_restricted_record_is_closed_even_to_those_who_see_everyone(child):
    child.restricted, child.restricted_because = True, "Family of a member of staff"
    child.save()
    director = Account.objects.create_user("di", name="D. Specimen", roles=["director"])

    assert not access.within_reach(director, child.pk)
    assert child.pk not in access.children_in_reach(director)

    ReachGrant.objects.create(
        account=director,
        child_id=child.pk,
        kind="named reader",
        reason="Responsible director",
        granted_by=system_account(),
        until_at=timezone.now() + dt.timedelta(days=30),
    )
    assert access.through_what(director, child.pk) == "named reader"
    assert access.children_in_reach(director) is None  # none: every child


def test_a_sample_closes_when_its_time_is_up(child):
    inspector = Account.objects.create_user("in", name="I. Specimen", roles=["inspector"])
    grant = ReachGrant.objects.create(
        account=inspector,
        child_id=child.pk,
        kind="sample",
        reason="Inspection sample",
        granted_by=system_account(),
        until_at=timezone.now() + dt.timedelta(days=5),
    )
    assert access.within_reach(inspector, child.pk)

    grant.granted_at = timezone.now() - dt.timedelta(days=9)
    grant.until_at = timezone.now() - dt.timedelta(days=1)
    grant.save()
    assert not access.within_reach(inspector, child.pk)


def test_a_closed_account_may_do_nothing():
    gone = Account.objects.create_user("go", name="G. Former", roles=["director"], is_active=False)

    assert not access.may(gone, "duties.register")


def test_asking_for_a_permission_that_does_not_exist_is_a_fault():
    with pytest.raises(KeyError):
        access.may(system_account(), "children.delete")


def test_nobody_can_sign_in_as_the_service_itself():
    assert not system_account().has_usable_password()


def test_every_change_is_remembered_with_who_and_why(child):
    by = system_account()
    with deed(by=by, why="The family told us"):
        child.known_as = "May"
        child.save()
        note(by=by, did="people.child renamed", child_id=child.pk, about=child, why="asked")
    Child.objects.filter(pk=child.pk).update(first_language="Polish")
    with connection.cursor() as cursor:
        cursor.execute("update people_child set religion = 'none said' where id = %s", [child.pk])

    events = list(Child.pgh_event_model.objects.filter(pgh_obj=child.pk).order_by("pgh_id"))
    assert [event.pgh_label for event in events] == ["insert", "update", "update", "update"]
    assert events[1].pgh_context.metadata == {
        "by": by.pk,
        "by_name": "Sightline",
        "why": "The family told us",
    }
    assert Note.objects.get().about_kind == "people.Child"


@pytest.mark.parametrize(
    "attempt", ["update people_childevent set sex = 'M'", "delete from people_childevent"]
)
def test_history_can_be_neither_changed_nor_deleted(child, attempt):
    with (
        pytest.raises(Exception, match=r"(?i)cannot (update|delete)"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(attempt)


def test_two_social_workers_cannot_be_responsible_at_once(team, child):
    allocated(child, worker("jo", "social worker", team))
    with pytest.raises(IntegrityError), transaction.atomic():
        allocated(child, worker("al", "social worker", team))


def test_a_password_is_not_kept_in_the_history():
    assert "password" not in {field.name for field in Account.pgh_event_model._meta.fields}
