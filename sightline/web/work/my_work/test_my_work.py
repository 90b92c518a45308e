"""My work: each child on one line with what is owed next, late first, and notices above."""

import datetime as dt

import pytest
from django.urls import reverse

from sightline.core.models import Coverage, Notice
from sightline.duties import store
from sightline.record.care.facts import review_held
from sightline.record.care.models import CarePeriod, Review

pytestmark = pytest.mark.django_db
WORK = "work.my_work.my_work"
READ = "work.my_work.read_notice"
TODAY = "2013-07-12"


@pytest.fixture
def covered():
    Coverage.objects.create(
        source="Returns", fact=review_held.name, how="every event",
        since=dt.date(2012, 4, 1), until=dt.date(2014, 3, 31),
    )  # fmt: skip


def into_care(child, began_on, reviewed=True):
    CarePeriod.objects.create(child=child, began_on=began_on)
    if reviewed:
        Review.objects.create(child=child, held_on=began_on + dt.timedelta(days=14))
    store.refresh(child.pk)


def page(client, who, **asked):
    client.force_login(who)
    asked.setdefault("as-at", TODAY)
    answer = client.get(reverse(WORK), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_longest_late_comes_first_with_days_in_words(
    client, jo, maya, make_child, allocate, covered
):
    noah = make_child("Noah", "Sample-Wells")
    allocate(noah, jo)
    into_care(noah, dt.date(2013, 3, 1))
    into_care(maya, dt.date(2013, 6, 20))
    told = page(client, jo)

    assert "1 of your 2 children is owed something late" in told
    assert told.index("Noah Sample-Wells") < told.index("Maya Example-Ashdown (May)")
    assert "days late" in told
    assert "Hold the second review." in told


def test_someone_without_children_is_told_how_they_come_here(client, jo):
    assert "No child is allocated to you." in page(client, jo)


def test_another_workers_children_are_not_mine(client, maya, make_account):
    assert "Maya" not in page(client, make_account("ann.other", "social worker"))


def test_a_manager_sees_the_teams_children_with_their_worker(client, team, maya, covered):
    into_care(maya, dt.date(2013, 3, 1))
    told = page(client, team.manager.account)

    assert "My team’s work" in told
    assert "Maya Example-Ashdown" in told
    assert "Social worker Jo Sample" in told


def test_a_reviewing_officer_sees_the_children_they_review(client, maya, make_account, allocate):
    officer = make_account("al.specimen", "reviewing officer")
    allocate(maya, officer, role="reviewing officer")

    assert "Maya" in page(client, officer)


def test_a_notice_is_shown_until_it_is_read_and_only_to_whom_it_is_for(client, jo, make_account):
    notice = Notice.objects.create(to=jo, says="Ann Other opened the record of May.")
    other = make_account("ann.other", "social worker")

    assert "Ann Other opened the record" in page(client, jo)
    assert "Ann Other opened the record" not in page(client, other)
    assert client.post(reverse(READ, kwargs={"notice_id": notice.pk})).status_code == 403
    client.force_login(jo)
    assert client.post(reverse(READ, kwargs={"notice_id": notice.pk})).status_code == 302
    assert "Ann Other opened the record" not in page(client, jo)


def test_a_director_has_no_list_of_their_own(client, make_account):
    client.force_login(make_account("dee.director", "director"))

    assert client.get(reverse(WORK)).status_code == 403


def test_many_children_take_no_more_questions_than_few(
    client, jo, make_child, allocate, covered, django_assert_max_num_queries
):
    for number in range(25):
        child = make_child("Sam", f"Sample-{number}")
        allocate(child, jo)
        into_care(child, dt.date(2013, 3, 1))
    client.force_login(jo)
    with django_assert_max_num_queries(26):
        client.get(reverse(WORK), {"as-at": TODAY})
