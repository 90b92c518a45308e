"""The night's work is done in order, once at a time, and one job that breaks stops no other."""

from __future__ import annotations

import datetime as dt

import psycopg
import pytest
from django.db import connection

from sightline.core.acting import system_account
from sightline.core.models import NightlyWork
from sightline.core.refusal import Refused, WrongUse

from . import work
from .work import Came, Job

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 3, 5)


@pytest.fixture
def jobs(monkeypatch):
    """Three jobs, of which the second breaks off; the days they were given."""
    given: list[dt.date] = []

    def done(by, day):
        given.append(day)
        return Came("Done.", len(given) - 1)

    def breaks(by, day):
        raise KeyError("Maya Exampel")

    held = [Job("one", "One", done), Job("two", "Two", breaks), Job("three", "Three", done)]
    monkeypatch.setattr(work, "all_jobs", lambda: {each.code: each for each in held})
    return given


def test_the_jobs_are_done_in_the_order_in_which_data_flows():
    codes = list(work.all_jobs())

    assert codes.index("clocks") < codes.index("figures") < codes.index("returns")
    assert codes.index("figures") < codes.index("live-tests")


def test_a_job_that_breaks_off_stops_no_other_and_tells_no_name(jobs, caplog):
    came = work.work(by=system_account(), day=DAY)

    assert jobs == [DAY, DAY]
    assert [(each.job, each.to_look_at, each.failed) for each in came] == [
        ("one", 0, False),
        ("two", 1, True),
        ("three", 1, False),
    ]
    assert "KeyError" in came[1].says and "Maya" not in came[1].says
    assert "two broke off" in caplog.text
    assert list(NightlyWork.objects.order_by("pk")) == came
    assert all(each.began_at <= each.ended_at and each.day == DAY for each in came)


def test_one_job_can_be_done_alone(jobs):
    assert [each.job for each in work.work(by=system_account(), day=DAY, codes=["three"])] == [
        "three"
    ]
    with pytest.raises(WrongUse, match=r"no job called four. There are one, two, three"):
        work.work(by=system_account(), day=DAY, codes=["four"])


def test_it_is_not_done_twice_at_once(jobs):
    held = connection.get_connection_params()
    given = {
        name: held[name] for name in ("dbname", "user", "host", "port", "password") if name in held
    }
    with psycopg.connect(**given) as other:
        other.execute("select pg_advisory_lock(%s)", [work.LOCK])
        with pytest.raises(Refused, match="being done already"):
            work.work(by=system_account(), day=DAY)
    assert jobs == []
    assert work.work(by=system_account(), day=DAY, codes=["one"])
