"""A family whose children may be suffering harm, those who work with them, and filled-in forms."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.record.people.models import FamilyMember
from sightline.record.planning import services
from sightline.record.protection import calling, discussions, enquiries
from sightline.record.protection.models import ProtectionPlan
from sightline.web.recording.conftest import everything_told as everything_told
from sightline.web.recording.conftest import fill as fill
from sightline.web.recording.conftest import kuba as kuba


@pytest.fixture
def today():
    """The day on which the tests run."""
    return timezone.localdate()


@pytest.fixture
def mother(maya):
    """Maya's mother."""
    return FamilyMember.objects.create(
        child=maya, name="Ms Imagined-Vale", relation="mother", has_parental_responsibility=True
    )


@pytest.fixture
def sam(make_account):
    """A senior manager."""
    return make_account("sam.fictional", "service manager", name="Sam Fictional")


@pytest.fixture
def cass(make_account):
    """A conference chair."""
    return make_account("cass.pretend", "conference chair", name="Cass Pretend")


@pytest.fixture
def go(client):
    """Open a screen as somebody, and give its words."""

    def do(who, name, expect=200, **parts):
        client.force_login(who)
        query = parts.pop("query", "")
        answer = client.get(reverse(name, kwargs=parts) + query)
        assert answer.status_code == expect, answer.content.decode()[-2000:]
        return answer.content.decode()

    return do


@pytest.fixture
def send(fill):
    """Fill in a recording screen and send it; gives the answer."""

    def do(who, name, expect=302, given=None, **parts):
        answer = fill(who, reverse(name, kwargs=parts), **(given or {}))
        page = answer.content.decode()
        assert answer.status_code == expect, page[page.find("There is a problem") :][:1500]
        return page if expect != 302 else answer.url

    return do


@pytest.fixture
def discussed(jo, maya, mother):
    """A strategy discussion about Maya that decided on an enquiry."""
    now = timezone.now()
    return discussions.hold_discussion(
        by=jo,
        children={
            maya: {
                "enquiry": "joint with police",
                "reason": "The bruise is not explained by a fall",
                "immediate_safety": "safe at home",
            }
        },
        held_at=now - dt.timedelta(hours=1),
        asked_for_at=now - dt.timedelta(hours=3),
        members=[
            {"name": "DC Pretend", "agency": "police", "attended": "by video"},
            {"name": "Jo Sample", "agency": "social care", "attended": "in person"},
            {"name": "Dr Madeup", "agency": "health", "attended": "by video"},
        ],
    )[0]


@pytest.fixture
def enquiry(jo, maya, discussed, today):
    """An enquiry about Maya in which she has been seen."""
    made = enquiries.begin_enquiry(by=jo, child=maya, began_on=discussed.held_on)
    return enquiries.see_child(
        by=jo, enquiry=made, seen_at=timezone.now(), alone=True, childs_words="It hurt."
    )


def working_day(day):
    """This day, or the next working day."""
    while day.weekday() > 4:
        day += dt.timedelta(days=1)
    return day


@pytest.fixture
def booking(jo, maya, mother, cass, today):
    """A first conference about Maya that is called for today or the next working day."""
    return calling.call_conference(
        by=jo,
        children=[maya],
        kind="initial",
        planned_on=working_day(today),
        chair=cass.worker,
    )


@pytest.fixture
def protected(jo, maya, mother, today):
    """Maya's child protection plan since three weeks, with one action agreed."""
    began = today - dt.timedelta(days=21)
    planned = services.begin_plan(
        by=jo, child=maya, kind="child protection", began_on=began, lead=jo.worker
    )
    version = services.begin_version(by=jo, plan=planned, because="outline", written_on=began)
    services.write_action(
        by=jo,
        version=version,
        outcome="Maya sleeps safely",
        to_do="A lock on the door",
        owner="Mum",
    )
    services.agree_version(by=jo, version=version, agreed_on=began)
    return ProtectionPlan.objects.create(
        child=maya, planned=planned, began_on=began, latest_category="PHY", first_category="PHY"
    )
