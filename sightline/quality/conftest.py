"""Invented people that the tests of quality are about."""

import datetime as dt

import pytest

from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Registration, Team, Worker

LONG_AGO = dt.date(2015, 1, 5)


@pytest.fixture
def make_worker():
    """Make a worker with an account, registered unless it is said otherwise."""

    def make(username, *roles, team=None, registered=True):
        account = Account.objects.create_user(username, name=username.title(), roles=list(roles))
        worker = Worker.objects.create(name=account.name, account=account, team=team)
        if registered:
            Registration.objects.create(worker=worker, began_on=LONG_AGO)
        return worker

    return make


@pytest.fixture
def head(make_worker):
    """A service manager, who reaches everyone."""
    return make_worker("moira", "service manager")


@pytest.fixture
def team(make_worker):
    """A team with its manager."""
    lead = make_worker("pat", "team manager")
    made = Team.objects.create(name="Team of Nowhere", manager=lead)
    lead.team = made
    lead.save()
    return made


@pytest.fixture
def jo(make_worker, team):
    """A social worker of the team."""
    return make_worker("jo", "social worker", team=team)


@pytest.fixture
def wren():
    """A child born in 2015."""
    return Child.objects.create(known_as="Wren", born_on=dt.date(2015, 6, 1))


@pytest.fixture
def give():
    """Let a worker have a child."""

    def make(child, worker, began_on=LONG_AGO, **more):
        return Allocation.objects.create(
            child=child, worker=worker, team=worker.team, began_on=began_on, **more
        )

    return make
