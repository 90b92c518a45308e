"""A partner gives its own figures, for periods that have ended, and its lateness shows."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account

from . import partners
from .models import PartnerFigure, PartnerMeasure
from .partners import Came

pytestmark = pytest.mark.django_db


def measure(**changed):
    given = {"partner": "police", "title": "Children held overnight", "unit": "children"}
    given |= {"better": "lower", "every": "month", "days_allowed": 10}
    given |= {"began_on": dt.date(2013, 4, 1)} | changed
    return partners.begin_measure(by=system_account(), **given)


@pytest.fixture
def police():
    return Account.objects.create_user("pc.invented", name="PC Invented", roles=["police partner"])


@pytest.fixture
def today(monkeypatch):
    """The day on which figures are given."""

    def on(day):
        at = timezone.make_aware(dt.datetime.combine(day, dt.time(12)))
        monkeypatch.setattr(timezone, "now", lambda: at)

    return on


def give(by, held, end, value=3):
    return partners.enter_figure(
        by=by, measure=held, period_ended_on=end, value=Decimal(value), commentary="Fewer arrests"
    )


def test_periods_are_whole_months_or_quarters():
    month, quarter = measure(), measure(title="Exclusions", every="quarter", partner="schools")

    assert partners.period_ends(month, dt.date(2013, 6, 29)) == [
        dt.date(2013, 4, 30),
        dt.date(2013, 5, 31),
    ]
    assert partners.period_ends(quarter, dt.date(2013, 9, 30))[-1] == dt.date(2013, 9, 30)
    assert partners.period_ends(month, dt.date(2013, 4, 29)) == []


def test_a_figure_is_in_time_late_owed_or_missing(police, today):
    held = measure()
    for day, end in ((dt.date(2013, 5, 10), 4), (dt.date(2013, 6, 15), 5)):
        today(day)
        give(police, held, dt.date(2013, end, 30 + (end == 5)))
    (told,) = partners.given(dt.date(2013, 8, 5))

    assert [(each.ended_on.month, each.came, each.days_late) for each in told.periods] == [
        (7, Came.OWED, 0),
        (6, Came.MISSING, 26),
        (5, Came.LATE, 5),
        (4, Came.IN_TIME, 0),
    ]
    assert told.last.period_ended_on == dt.date(2013, 5, 31)
    assert told.awaited[0].ended_on == dt.date(2013, 6, 30)


def test_putting_a_figure_right_does_not_change_when_it_came(police, today):
    held = measure()
    today(dt.date(2013, 5, 10))
    first = give(police, held, dt.date(2013, 4, 30))
    today(dt.date(2013, 9, 1))
    give(police, held, dt.date(2013, 4, 30), value=4)
    kept = PartnerFigure.objects.get()

    assert kept.value == 4
    assert kept.entered_at == first.entered_at


def test_another_partners_figure_and_a_period_to_come_are_refused(police, today):
    today(dt.date(2013, 5, 10))
    other = measure(partner="health", title="Health assessments offered")
    with pytest.raises(Refused, match="another partner's"):
        give(police, other, dt.date(2013, 4, 30))
    with pytest.raises(Refused, match="whole period that has ended"):
        give(police, measure(), dt.date(2013, 5, 31))


def test_the_same_measure_twice_is_refused():
    measure()
    with pytest.raises(Refused, match="asked for that already"):
        measure(title=" children held OVERNIGHT ")


def test_an_account_without_the_role_may_neither_ask_nor_give(police):
    with pytest.raises(Refused, match="set targets"):
        partners.begin_measure(
            by=police, partner="police", title="x", unit="x", better="lower", every="month",
            days_allowed=1, began_on=dt.date(2013, 4, 1),
        )  # fmt: skip
    analyst = Account.objects.create_user("ann.invented", name="Ann", roles=["analyst"])
    with pytest.raises(Refused, match="give a partner's figures"):
        give(analyst, PartnerMeasure(partner="police"), dt.date(2013, 4, 30))
