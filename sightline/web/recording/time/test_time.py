"""How long recording takes is shown to managers in total, and never by child or by person."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.web.models import TimeSpent

pytestmark = pytest.mark.django_db
TIME = "recording.time.time"


def spent(*seconds, form="recording.visit.visit", days_ago=1):
    day = timezone.localdate() - dt.timedelta(days=days_ago)
    for each in seconds:
        TimeSpent.objects.create(on=day, form=form, seconds=each)


def page(client, team, **asked):
    client.force_login(team.manager.account)
    return client.get(reverse(TIME), asked).content.decode()


def test_half_and_the_longest_tenth_are_told_by_kind(client, team):
    spent(20, 30, 40, 50, 60, 1200)
    told = page(client, team)

    assert "6 records took 23 minutes in all" in told
    assert "Record a visit" in told
    assert "45 seconds" in told
    assert "20 minutes" in told


def test_too_few_to_say_is_said(client, team):
    spent(20)

    assert "too few to say" in page(client, team)


def test_what_is_older_than_asked_is_left_out(client, team):
    spent(20, days_ago=60)

    assert "Nothing has been recorded here" in page(client, team, months="1")
    assert "1 record took" in page(client, team, months="nonsense")


def test_a_worker_is_not_shown_it(client, jo):
    client.force_login(jo)

    assert client.get(reverse(TIME)).status_code == 403
