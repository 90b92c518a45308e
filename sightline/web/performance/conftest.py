"""Kept months, a target, and somebody to look at them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from sightline.indicators.scorecards.keeping import month_ends
from sightline.indicators.scorecards.models import FigurePoint, Target

DAY = dt.date(2013, 7, 12)


@pytest.fixture
def points():
    """Keep months of a measure, the last on the day."""
    return _points


def _points(code, values, split="", group="", of=100):
    for day, value in zip(month_ends(DAY, len(values)), values, strict=True):
        FigurePoint.objects.create(
            indicator=code, split=split, group=group, as_at=day, period="on a day",
            numerator=value, denominator=of, value=value, version="1",
        )  # fmt: skip


@pytest.fixture
def kept():
    """A year of two measures, one of which is far from its target."""
    _points("ni-66", [70, 72] * 6)
    _points("cla-no-care-plan", [30] * 11 + [68])
    _points("ni-66", [50], "team", "Coast One")
    Target.objects.create(
        indicator="ni-66", year_ending=2014, value=Decimal(95), tolerance=Decimal(1), why="Plan"
    )


@pytest.fixture
def sees(client, make_account):
    """Open a page of performance as somebody of a role."""

    def read(role="director", name="performance.scorecard.scorecard", **asked):
        parts = {key: asked.pop(key) for key in ("code", "part") if key in asked}
        client.force_login(make_account(f"kim.{role.replace(' ', '')}", role))
        return client.get(reverse(name, kwargs=parts), asked)

    return read
