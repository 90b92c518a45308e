"""A manager with a team, registered workers, and a child in need."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.models import Coverage
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.workforce.models import Registration
from sightline.web.recording.conftest import fill  # noqa: F401


@pytest.fixture(autouse=True)
def spoken_to_today():
    """Some source still speaks, so that pages are about today."""
    Coverage.objects.create(
        source="The tests", fact="anything", how="every event", since=dt.date(2010, 1, 1)
    )


@pytest.fixture
def pat(team):
    """The manager of the team."""
    return team.manager.account


@pytest.fixture
def sam(make_account, team):
    """Another social worker of the team."""
    return registered(make_account("sam.specimen", "social worker", name="Sam Specimen", team=team))


@pytest.fixture
def head(make_account):
    """A service manager, who reaches everyone."""
    return make_account("moira.madeup", "service manager", name="Moira Madeup")


@pytest.fixture
def in_need(maya, jo):
    """Maya has a plan since ten days, and Jo is registered."""
    registered(jo)
    began_on = timezone.localdate() - dt.timedelta(days=10)
    ChildInNeedPlan.objects.create(child=maya, began_on=began_on)
    return maya


def registered(account):
    """Register the worker of an account as a social worker."""
    Registration.objects.create(worker=account.worker, began_on=dt.date(2010, 1, 1))
    return account
