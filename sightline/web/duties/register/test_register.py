"""The register: every number is of children behind it, and a member never meets a child."""

import csv
import datetime as dt
import io
import json
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import ReachGrant
from sightline.duties.clock import Position, position
from sightline.duties.models import Clock
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Team
from sightline.web.duties.conftest import TODAY

pytestmark = pytest.mark.django_db
REGISTER = "duties.register.register"
EXPORT = "duties.register.export"
AS_AT = {"as-at": TODAY.isoformat()}


@pytest.fixture
def director(make_account):
    return make_account("dee.director", "director")


def page(client, who, **asked):
    client.force_login(who)
    answer = client.get(reverse(REGISTER), {**AS_AT, **asked})
    assert answer.status_code == 200
    return answer.content.decode()


def line(told, title):
    """The one row of the table about this duty, as text."""
    row = next(row for row in re.findall(r"<tr>.*?</tr>", told, re.S) if title in row)
    return " ".join(re.sub(r"<[^>]+>", " ", row).split())


def test_the_sentence_counts_children_owed_something_by_law(client, director, reviews):
    owed = {
        clock.child_id
        for clock in Clock.objects.filter(duty__startswith="cla-review")
        if position(clock.worked(), TODAY) is Position.OVERDUE
    }
    told = page(client, director)

    assert owed
    assert f"{len(owed)} children are owed something by law" in told


def test_each_duty_says_what_is_owed_and_what_was_on_time(client, director, reviews):
    told = line(page(client, director), "Hold the first review")

    assert told.startswith("Hold the first review")
    assert "2 owed now" in told
    assert "50.0% on time of 6" in told
    assert "1 met late" in told
    assert "longest" in told


def test_every_number_opens_as_many_lines_as_it_says(client, director, reviews):
    told = page(client, director)
    links = re.findall(r'href="(/duties/[^"?]+)\?([^"]*)">([\d,]+)<', told)

    assert len(links) >= 4
    for address, tail, number in links:
        behind = client.get(f"{address}?{tail.replace('&amp;', '&')}").content.decode()
        assert f"<b>{number} " in behind, address


def test_the_bar_and_the_figures_add_up(client, director, reviews):
    client.force_login(director)
    answer = client.get(reverse(EXPORT, kwargs={"form": "json"}), AS_AT)
    for row in json.loads(answer.content):
        parts = [row[f"year_{part}"] for part in ("on_time", "late", "missed", "still_owed")]
        assert sum(parts) == row["year_could_be_told"]


def test_the_file_says_the_same_and_is_guarded(client, director, reviews):
    client.force_login(director)
    answer = client.get(reverse(EXPORT, kwargs={"form": "csv"}), AS_AT)
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))

    first = next(row for row in rows if row["duty"] == "cla-review-1")
    assert (first["owed_now"], first["year_on_time"], first["year_late"]) == ("2", "3", "1")
    assert "attachment" in answer.headers["Content-Disposition"]
    assert client.get(reverse(EXPORT, kwargs={"form": "xls"})).status_code == 404


def test_filters_narrow_by_area_class_and_team(client, director, reviews, team):
    assert "Hold the first review" in page(client, director, area="reviews", team=team.pk)
    assert "Hold the first review" not in page(client, director, area="health")
    assert "Hold the first review" not in page(client, director, **{"class": "local"})
    assert "Hold the first review" not in page(client, director, team=team.pk + 1)
    assert "Hold the first review" in page(client, director, area="no such area", team="x")


def test_what_is_asked_of_the_index_of_late_clocks_is_what_positions_say(reviews):
    for days in range(-200, 400, 3):
        day = TODAY + dt.timedelta(days=days)
        late = Clock.objects.as_at(day).filter(position=Position.OVERDUE)

        assert set(Clock.objects.overdue(day)) == set(late), day
    assert Clock.objects.overdue(TODAY).exists()


def test_the_team_that_owes_the_most_is_named(client, director, reviews, make_account, allocate):
    other = Team.objects.create(name="Another Team")
    ann = make_account("ann.other", "social worker", team=other)
    late = [each.child_id for each in Clock.objects.overdue(TODAY).filter(duty="cla-review-1")]
    Allocation.objects.filter(child_id=late[0]).update(ended_on=TODAY)
    allocate(Child.objects.get(pk=late[0]), ann, began_on=TODAY)
    told = page(client, director)

    # As many are owed by both: the first by name is told.
    assert "Another Team: 1 of 2" in line(told, "Hold the first review")


def test_a_restricted_childs_clocks_are_counted_for_named_readers_only(
    client, director, reviews, make_account
):
    child = Clock.objects.overdue(TODAY).filter(duty="cla-review-1").first().child
    child.restricted, child.restricted_because = True, "Staff family"
    child.save()
    reader = make_account("sam.sample", "service manager")
    now = timezone.now()
    ReachGrant.objects.create(
        account=reader, child_id=child.pk, kind="named reader", reason="Named", granted_by=reader,
        granted_at=now, until_at=now + dt.timedelta(days=1),
    )  # fmt: skip

    told = page(client, director)
    assert "1 owed now" in line(told, "Hold the first review")
    assert "restricted records left out" in told
    assert "2 owed now" in line(page(client, reader), "Hold the first review")


def test_a_team_manager_sees_only_the_teams_numbers(client, reviews, team, make_account):
    assert "2 owed now" in line(page(client, team.manager.account), "Hold the first review")
    stranger = make_account("other.manager", "team manager")
    assert "No clock has run for these children" in page(client, stranger)


def test_an_elected_member_sees_numbers_and_never_a_child_or_a_small_count(
    client, reviews, make_account
):
    told = page(client, make_account("cllr.example", "elected member"))

    assert "Hold the first review" in told
    assert "1 to 5" in told
    assert "/children/" not in told
    assert "Sample-" not in told
    assert not re.search(r'href="/duties/', told)
    assert "too few to show" in line(told, "Hold the first review")
    assert client.get(reverse(EXPORT, kwargs={"form": "csv"})).status_code == 403


def test_with_nothing_recorded_it_says_what_to_do(client, make_account):
    told = page(client, make_account("ann.analyst", "analyst"))

    assert "No clock has run for this choice" in told
    assert reverse("returns.load.load") in told


def test_it_takes_the_same_few_questions_whatever_the_number(
    client, director, reviews, django_assert_max_num_queries
):
    client.force_login(director)
    with django_assert_max_num_queries(15):
        client.get(reverse(REGISTER), AS_AT)
