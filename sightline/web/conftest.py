"""Invented people that the tests of screens are about."""

import datetime as dt

import pytest

from sightline.core.models import Account
from sightline.record.people.models import Child, ChildName
from sightline.record.workforce.models import Allocation, Team, Worker

LONG_AGO = dt.date(2010, 1, 1)


@pytest.fixture
def make_child():
    """Make a child with a legal name."""

    def make(forename="Maya", surname="Example-Ashdown", **fields):
        fields.setdefault("born_on", dt.date(2012, 2, 9))
        child = Child.objects.create(**fields)
        ChildName.objects.create(child=child, forename=forename, surname=surname, kind="legal")
        return child

    return make


@pytest.fixture
def make_account():
    """Make an account with roles, and a worker in a team for it."""

    def make(username, *roles, name="", team=None):
        account = Account.objects.create_user(
            username, name=name or username.replace(".", " ").title(), roles=list(roles)
        )
        Worker.objects.create(name=account.name, account=account, team=team)
        return account

    return make


@pytest.fixture
def allocate():
    """Allocate a child to the worker of an account."""

    def make(child, account, role="social worker", began_on=LONG_AGO, **fields):
        worker = account.worker
        return Allocation.objects.create(
            child=child, worker=worker, team=worker.team, role=role, began_on=began_on, **fields
        )

    return make


@pytest.fixture
def team(make_account):
    """A team with its manager."""
    manager = make_account("pat.specimen", "team manager", name="Pat Specimen")
    made = Team.objects.create(name="Example Team One", manager=manager.worker)
    manager.worker.team = made
    manager.worker.save()
    return made


@pytest.fixture
def jo(make_account, team):
    """A social worker of the team."""
    return make_account("jo.sample", "social worker", name="Jo Sample", team=team)


@pytest.fixture
def maya(make_child, jo, allocate):
    """A child whose social worker is Jo."""
    child = make_child(known_as="May", la_child_id="EX-0001")
    allocate(child, jo)
    return child
