"""An invented family, and those who work to keep its children safe."""

import datetime as dt

import pytest
from django.utils import timezone

from sightline.core.models import Account
from sightline.record.people.models import Child, FamilyMember
from sightline.record.workforce.models import Allocation, Team, Worker

from . import discussions, enquiries

DAY = dt.date(2026, 1, 12)
"""A Monday."""

NOON = dt.datetime(2026, 1, 12, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def today(monkeypatch):
    """Move the day on: to call a conference one must stand before it."""

    def move(day):
        at = dt.datetime.combine(day, dt.time(17, 0), timezone.get_current_timezone())
        monkeypatch.setattr(timezone, "now", lambda: at)

    return move


@pytest.fixture
def make_worker():
    """Make an account with roles, and its worker."""

    def make(name, *roles, team=None):
        account = Account.objects.create_user(
            name.lower().replace(" ", "."), name=name, roles=list(roles or ["social worker"])
        )
        Worker.objects.create(name=name, account=account, team=team)
        return account

    return make


@pytest.fixture
def pat(make_worker):
    """The manager of the team."""
    return make_worker("Pat Specimen", "team manager")


@pytest.fixture
def sam(make_worker):
    """A senior manager."""
    return make_worker("Sam Fictional", "service manager")


@pytest.fixture
def cass(make_worker):
    """A conference chair, outside the line that manages the work."""
    return make_worker("Cass Pretend", "conference chair")


@pytest.fixture
def jo(make_worker, pat):
    """The children's social worker."""
    team = Team.objects.create(name="Team One of Nowhere", manager=pat.worker)
    return make_worker("Jo Sample", team=team)


@pytest.fixture
def make_child(jo):
    """Make a child whom Jo works with, and their mother."""

    def make(name, **told):
        child = Child.objects.create(known_as=name, **{"born_on": dt.date(2018, 5, 1), **told})
        Allocation.objects.create(child=child, worker=jo.worker, team=jo.worker.team, began_on=DAY)
        FamilyMember.objects.create(
            child=child,
            name="Ms Imagined-Vale",
            relation="mother",
            has_parental_responsibility=True,
        )
        return child

    return make


@pytest.fixture
def wren(make_child):
    """A child."""
    return make_child("Wren")


@pytest.fixture
def robin(make_child):
    """Wren's brother."""
    return make_child("Robin", born_on=dt.date(2021, 9, 9))


MEMBERS = (
    {"name": "DC Pretend", "agency": "police", "attended": "by video", "information": "Two calls"},
    {"name": "Jo Sample", "agency": "social care", "attended": "in person"},
    {"name": "Dr Madeup", "agency": "health", "attended": "by video"},
)
DECIDED = {
    "enquiry": "joint with police",
    "reason": "The bruise is not explained by the fall",
    "immediate_safety": "safe at home",
    "threshold_met": True,
    "alleged_harm": ["physical"],
}


@pytest.fixture
def discuss(jo, today):
    """Hold a strategy discussion about children, as given."""

    def hold(*children, members=MEMBERS, held_at=NOON, decided=DECIDED, **told):
        today(max(held_at.date(), timezone.localdate()))
        return discussions.hold_discussion(
            by=jo,
            children=dict.fromkeys(children, decided),
            held_at=held_at,
            asked_for_at=told.pop("asked_for_at", held_at - dt.timedelta(hours=3)),
            members=members,
            **told,
        )

    return hold


@pytest.fixture
def enquiry(jo, wren, discuss):
    """An enquiry about Wren, in which she has been seen."""
    discuss(wren)
    made = enquiries.begin_enquiry(by=jo, child=wren, began_on=DAY)
    return enquiries.see_child(
        by=jo, enquiry=made, seen_at=NOON, alone=True, childs_words="It hurt."
    )
