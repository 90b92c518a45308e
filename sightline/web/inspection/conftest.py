"""Things that an inspection asked for, a small authority under inspection, and who looks."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sightline.core.models import Account
from sightline.inspection.improvement import keeping, services
from sightline.inspection.improvement.services import AskedFor
from sightline.record.governance import services as governance
from sightline.record.governance.models import InspectionReport
from tests import inspecting

DAY = dt.date(2024, 3, 29)


@pytest.fixture
def director(make_account):
    """Somebody who may do all of it."""
    return make_account("kim.example", "director", name="Kim Example")


@pytest.fixture
def asked_for(director):
    """Two things asked for in January 2024: a strategy there is, and a guide there is not."""
    report = InspectionReport.objects.create(
        reference="Exampleshire, January 2024",
        began_on=dt.date(2023, 12, 4),
        ended_on=dt.date(2023, 12, 15),
        published_on=dt.date(2024, 1, 31),
    )
    governance.record_document(
        by=director,
        kind="strategy",
        about="early help",
        title="Early help strategy",
        agreed_on=dt.date(2024, 2, 20),
        agreed_by="The cabinet",
    )
    areas = services.begin_items(
        by=director,
        report=report,
        asked_for=[
            AskedFor("A strategy for early help", "within six months", "12",
                     ("paper-strategy-early-help",)),
            AskedFor("A guide to thresholds", "immediately", "12", ("paper-procedure-thresholds",)),
        ],
    )  # fmt: skip
    keeping.keep(DAY, days=[dt.date(2024, 1, 31), DAY])
    return areas


@pytest.fixture
def sees(client, make_account):
    """Open a page as somebody of a role."""

    def read(address, role="director", **asked):
        name = f"kim.{role.replace(' ', '')}"
        account = Account.objects.filter(username=name).first() or make_account(name, role)
        client.force_login(account)
        return client.get(address, asked)

    return read


@pytest.fixture
def scene():
    """The director, two inspectors, a manager with a team, and twelve children in care."""
    return inspecting.scene()


@pytest.fixture
def as_(client):
    """Ask for a screen, or send to it, as somebody; the words of the page and the answer."""

    def ask(who, name, sent=None, query=None, **parts):
        client.force_login(who)
        address = reverse(name, kwargs=parts or None)
        answer = client.get(address, query) if sent is None else client.post(address, sent)
        answer.words = "" if answer.streaming else answer.content.decode("utf-8", "replace")
        return answer

    ask.client = client
    return ask
