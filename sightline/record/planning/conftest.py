"""Invented people and plans that the tests of planning are about."""

import datetime as dt

import pytest

from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Worker

from . import services

DAY = dt.date(2026, 1, 12)


@pytest.fixture
def make_worker():
    """Make an account with roles, and its worker."""

    def make(name, *roles):
        account = Account.objects.create_user(
            name.lower().replace(" ", "."), name=name, roles=list(roles or ["social worker"])
        )
        Worker.objects.create(name=name, account=account)
        return account

    return make


@pytest.fixture
def wren():
    """A child."""
    return Child.objects.create(known_as="Wren", born_on=dt.date(2019, 2, 1))


@pytest.fixture
def jo(make_worker, wren):
    """Wren's social worker."""
    account = make_worker("Jo Sample")
    Allocation.objects.create(child=wren, worker=account.worker, began_on=DAY)
    return account


@pytest.fixture
def plan(jo, wren):
    """Wren's plan as a child in need, with nothing in it yet."""
    return services.begin_plan(
        by=jo, child=wren, kind="child in need", began_on=DAY, lead=jo.worker
    )


@pytest.fixture
def agreed(jo, plan):
    """Wren's plan with two actions, agreed."""
    version = services.begin_version(by=jo, plan=plan, because="beginning", written_on=DAY)
    services.write_version(
        by=jo,
        version=version,
        seen=version.edition,
        worries="Wren is 6 and is often left alone in the evening with nobody to ask for help.",
        childs_view="I do not like it when it is dark and mum is out.",
    )
    for action in ("Mum asks Gran to sit with Wren on Fridays", "Jo sees Wren at school"):
        services.write_action(
            by=jo,
            version=version,
            outcome="Wren is never alone in the evening",
            measure="Wren tells Jo each week who was there",
            to_do=action,
            owner="Ms Invented (mum)",
            due_on=DAY + dt.timedelta(weeks=4),
        )
    version.refresh_from_db()
    return services.agree_version(by=jo, version=version, agreed_on=DAY)
