"""Whether the night's work was done, and what it found, is said before any table."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import NightlyWork
from sightline.core.night.work import all_jobs

pytestmark = pytest.mark.django_db


def done(job="clocks", hours_ago=4, **came):
    ended = timezone.now() - dt.timedelta(hours=hours_ago)
    given = {"says": "All 12 clocks were as they should be."} | came
    return NightlyWork.objects.create(
        job=job, day=ended.date(), began_at=ended - dt.timedelta(seconds=2), ended_at=ended, **given
    )


@pytest.fixture
def page(client, make_account):
    def text():
        client.force_login(make_account("kim.director", "director"))
        return client.get(reverse("performance.night.night")).content.decode()

    return text


def test_where_no_night_was_ever_worked_it_says_who_sets_it_going(page):
    text = page()

    assert "No night’s work has been done in the last 30 days" in text
    assert "sightline night" in text


def test_a_good_night_is_said_in_one_sentence(page):
    for job in all_jobs():
        done(job)
    text = page()

    assert "Nothing has to be looked into." in text
    assert "All of last night’s work was done." in text


def test_a_clock_put_right_is_said_with_what_to_do(page):
    done(says="3 clocks were put right, of 12.", to_look_at=3)
    done("returns", says="It broke off (OSError).", to_look_at=1, failed=True)
    text = page()

    assert "2 jobs found something to look into." in text
    assert all_jobs()["clocks"].wants in text.replace("&#39;", "'")
    assert "broke off" in text


def test_a_night_left_out_is_told_and_an_earlier_finding_gives_way_to_the_last(page):
    done(hours_ago=50, says="5 clocks were put right, of 12.", to_look_at=5)
    done(hours_ago=31)
    text = page()

    left = len(all_jobs())
    assert f"{left} jobs were not done last night" in text
    assert "Nothing has to be looked into." in text
    assert "5 clocks were put right" not in text


def test_only_who_answers_for_figures_sees_it(client, make_account):
    client.force_login(make_account("jo.sample", "social worker"))

    assert client.get(reverse("performance.night.night")).status_code == 403
