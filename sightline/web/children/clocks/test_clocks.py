"""The clocks of one child, each with its reason and the law behind it."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.core.models import Coverage
from sightline.duties import store
from sightline.record.care.facts import review_held
from sightline.record.care.models import CarePeriod, Review

pytestmark = pytest.mark.django_db
CLOCKS = "children.clocks.clocks"


@pytest.fixture
def reviewed_late(maya):
    """In care from 3 March 2013; the first review was held in time and the second not at all."""
    Coverage.objects.create(
        source="Returns", fact=review_held.name, how="every event",
        since=dt.date(2012, 4, 1), until=dt.date(2014, 3, 31),
    )  # fmt: skip
    CarePeriod.objects.create(child=maya, began_on=dt.date(2013, 3, 4))
    Review.objects.create(child=maya, held_on=dt.date(2013, 3, 25))
    store.refresh(maya.pk)
    return maya


def page(client, who, child, **asked):
    client.force_login(who)
    answer = client.get(reverse(CLOCKS, kwargs={"child_id": child.pk}), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_clock_says_what_is_owed_why_by_when_and_by_which_law(client, jo, reviewed_late):
    told = page(client, jo, reviewed_late, **{"as-at": "2013-07-12"})

    assert "Hold the second review" in told
    assert "days late" in told
    assert "25 March 2013" in told
    assert "regulation 33" in told
    assert "Version used" in told
    assert "Taken to, when late" in told


def test_what_no_source_says_is_said_so(client, jo, reviewed_late):
    told = page(client, jo, reviewed_late, **{"as-at": "2013-07-12", "position": "cannot tell"})

    assert "We cannot tell: " in told
    assert "Cannot tell:" in told
    assert "Hold the second review" not in told


def test_an_earlier_day_shows_what_was_so_then(client, jo, reviewed_late):
    told = page(client, jo, reviewed_late, **{"as-at": "2013-03-10"})

    assert "Hold the first review" in told
    assert "Hold the second review" not in told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31/13/2013", "Enter a day, such as"),
        ("soon", "Enter a day, such as"),
        ("1 1 2099", "Enter a day that has been"),
    ],
)
def test_a_day_that_cannot_be_used_is_said_so_and_passed_over(
    client, jo, reviewed_late, typed, told
):
    shown = page(client, jo, reviewed_late, **{"as-at": typed})

    assert told in shown
    assert f'value="{typed}"' in shown
    assert "Hold the first review" in shown


def test_a_day_can_be_typed_as_people_here_type_it(client, jo, reviewed_late):
    shown = page(client, jo, reviewed_late, **{"as-at": "12/7/2013"})

    assert 'value="12 July 2013"' in shown
    assert "Hold the second review" in shown


def test_nothing_of_this_kind_says_what_to_choose(client, jo, reviewed_late):
    told = page(client, jo, reviewed_late, **{"as-at": "2013-07-12", "position": "not required"})

    assert "There is no such clock on 12 July 2013" in told


def test_of_what_is_over_only_the_last_few_are_shown_until_asked_for(client, jo, maya):
    Coverage.objects.create(
        source="Returns", fact=review_held.name, how="every event",
        since=dt.date(2009, 4, 1), until=dt.date(2014, 3, 31),
    )  # fmt: skip
    CarePeriod.objects.create(child=maya, began_on=dt.date(2010, 1, 4))
    for number in range(14):
        on = dt.date(2010, 1, 20) + dt.timedelta(days=80 * number)
        Review.objects.create(child=maya, held_on=on)
    store.refresh(maya.pk)
    told = page(client, jo, maya, **{"as-at": "2013-02-01"})
    every = page(client, jo, maya, **{"as-at": "2013-02-01", "position": "met"})

    tag = '<span class="app-tag app-tag--met">'
    assert every.count(tag) >= 14
    assert f"Show all {every.count(tag)}" in told
    assert told.count(tag) == 5


def test_a_long_list_of_one_position_is_shown_a_page_at_a_time(client, jo, maya):
    Coverage.objects.create(
        source="Returns", fact=review_held.name, how="every event",
        since=dt.date(2001, 4, 1), until=dt.date(2014, 3, 31),
    )  # fmt: skip
    CarePeriod.objects.create(child=maya, began_on=dt.date(2002, 1, 7))
    for number in range(60):
        on = dt.date(2002, 1, 21) + dt.timedelta(days=60 * number)
        Review.objects.create(child=maya, held_on=on)
    store.refresh(maya.pk)
    asked = {"as-at": "2013-02-01", "position": "met"}
    first, second = page(client, jo, maya, **asked), page(client, jo, maya, page="2", **asked)

    tag = '<span class="app-tag app-tag--met">'
    assert first.count(tag) == 50
    assert "Page 1 of 2" in first
    assert "position=met&amp;as-at=2013-02-01&amp;page=2" in first
    held = int(first.split("Met: ")[1].split("<")[0])
    assert second.count(tag) == held - 50
