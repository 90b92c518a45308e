"""An inspection report of our own, what it asked for, and people who answer for it."""

from __future__ import annotations

import datetime as dt

import pytest

from sightline.core.models import Account
from sightline.record.governance.models import InspectionReport
from sightline.record.workforce.models import Worker

from . import services
from .services import AskedFor

DAY = dt.date(2024, 3, 29)


@pytest.fixture
def director(db):
    """Somebody who may do all of it."""
    account = Account.objects.create_user("kim.example", name="Kim Example", roles=["director"])
    Worker.objects.create(name=account.name, account=account)
    return account


@pytest.fixture
def manager(db):
    """Somebody who may say what is being done, and may not close."""
    return Account.objects.create_user(
        "sam.fictional", name="Sam Fictional", roles=["service manager"]
    )


@pytest.fixture
def report(db):
    """A report published in January 2024."""
    return InspectionReport.objects.create(
        reference="Exampleshire, January 2024",
        began_on=dt.date(2023, 12, 4),
        ended_on=dt.date(2023, 12, 15),
        published_on=dt.date(2024, 1, 31),
    )


@pytest.fixture
def areas(director, report):
    """Three things it asked for: one with a test, one on paper, one whose words suggest tests."""
    return services.begin_items(
        by=director,
        report=report,
        asked_for=[
            AskedFor("A care plan for every child", "immediately", "12",
                     ("every-child-has-a-care-plan",)),
            AskedFor("A strategy for early help", "within six months", "12",
                     ("paper-strategy-early-help",)),
            AskedFor("Make sure that supervision of social workers is regular and reflective",
                     "within three months", "13"),
        ],
    )  # fmt: skip
