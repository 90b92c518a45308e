"""Who joined a list of what is owed, who left it, and how."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from sightline.duties.models import Clock

pytestmark = pytest.mark.django_db
DAY = dt.date(2013, 7, 12)
PAGE = "performance.changes.changes"


@pytest.fixture
def clock():
    """A clock of the first review, known all the time."""

    def make(child, due, met=None, ended=None):
        return Clock.objects.create(
            child=child, duty="cla-review-1", version="v", about=f"care {due}", ordinal=0,
            started_on=due - dt.timedelta(days=28), counted_from=due - dt.timedelta(days=28),
            started_by="began to be looked after", allowance="20 working days", due_on=due,
            met_on=met, in_time=None if met is None else met <= due, ended_on=ended,
            known_until=dt.date(9999, 12, 31), owner_role="reviewing officer",
        )  # fmt: skip

    return make


@pytest.fixture
def page(client, make_account):
    def read(role="director"):
        client.force_login(make_account(f"kim.{role.replace(' ', '')}", role))
        return client.get(reverse(PAGE), {"as-at": "2013-07-12"}).content.decode()

    return read


def test_who_joined_and_who_left_is_told_with_how(page, make_child, clock):
    clock(make_child("Joan", "Example-Joined"), dt.date(2013, 6, 20))
    clock(make_child("Lee", "Example-Left"), dt.date(2013, 5, 1), met=dt.date(2013, 7, 1))
    clock(make_child("Stay", "Example-Stayed"), dt.date(2013, 5, 1))
    clock(make_child("Gone", "Example-Missed"), dt.date(2013, 5, 1), ended=dt.date(2013, 7, 2))
    text = page()

    assert "3 owed then, 2 now: 1 joined, 2 left." in text
    joined, left = text.split("<h3>Joined</h3>")[1].split("<h3>Left</h3>")
    assert "Example-Joined" in joined and "was due 20 June 2013" in joined
    assert "Example-Left" in left and "done late" in left
    assert "Example-Missed" in left and "ended without being done" in left
    assert "Example-Stayed" not in text


def test_a_member_sees_numbers_and_no_child(page, make_child, clock):
    clock(make_child("Joan", "Example-Joined"), dt.date(2013, 6, 20))
    text = page("elected member")

    assert "Example-Joined" not in text
    assert "1 to 5 joined" in text


def test_a_month_without_change_is_said(page, make_child, clock):
    clock(make_child("Stay", "Example-Stayed"), dt.date(2013, 5, 1))

    assert "No list of what is owed changed" in page()
