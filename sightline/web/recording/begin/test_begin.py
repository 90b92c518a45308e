"""A team, or the whole authority, is said to record here from a day."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Coverage

pytestmark = pytest.mark.django_db
BEGIN = "recording.begin.begin"


@pytest.fixture
def lee(make_account):
    return make_account("lee.lead", "service manager", name="Lee Lead")


def send(client, who, team, on):
    client.force_login(who)
    day = {"on_0": on.day, "on_1": on.month, "on_2": on.year}
    return client.post(reverse(BEGIN), {"team": team, **day})


def test_a_team_begins_and_is_listed(client, lee, team, maya):
    today = timezone.localdate()

    assert send(client, lee, str(team.pk), today).status_code == 302
    page = client.get(reverse(BEGIN)).content.decode()
    assert "The whole authority now records here" in page
    assert "Every team has begun" in page
    assert Coverage.objects.filter(since=today).exists()


def test_the_empty_page_says_where_teams_come_from(client, lee):
    client.force_login(lee)

    assert "No team is on the record yet" in client.get(reverse(BEGIN)).content.decode()


def test_tomorrow_is_refused_with_what_to_do(client, lee, team):
    answer = send(client, lee, "everyone", timezone.localdate() + dt.timedelta(days=1))

    assert answer.status_code == 422
    assert "Say so on the day it begins" in answer.content.decode()


def test_a_team_manager_may_not(client, team):
    client.force_login(team.manager.account)

    assert client.get(reverse(BEGIN)).status_code == 403
