"""The children behind a number: by reach, sortable, with why, and as a file."""

import csv
import io
import json
import re

import pytest
from django.urls import reverse

from sightline.core.models import Note
from sightline.record.people.models import ChildName
from sightline.web.duties.conftest import TODAY

pytestmark = pytest.mark.django_db
BEHIND = "duties.behind.behind"
EXPORT = "duties.behind.export"
AS_AT = {"as-at": TODAY.isoformat()}
FIRST = {"code": "cla-review-1", "which": "owed-now"}


@pytest.fixture
def director(make_account):
    return make_account("dee.director", "director")


def page(client, who, **asked):
    client.force_login(who)
    answer = client.get(reverse(BEHIND, kwargs=FIRST), {**AS_AT, **asked})
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_child_is_there_with_why(client, director, reviews):
    told = page(client, director)

    assert "<b>2 owed now</b>, for 2 children" in told
    assert "Sam Sample-3" in told
    assert "when the child became looked after" in told
    assert f"/children/{reviews[3].pk}" in told
    assert "Sample-0" not in told


def test_the_list_sorts_both_ways(client, director, reviews):
    order = re.findall(r"Sam Sample-\d", page(client, director, sort="child"))
    back = re.findall(r"Sam Sample-\d", page(client, director, sort="-child"))

    assert order == back[::-1] == ["Sam Sample-3", "Sam Sample-4"]
    assert "Sam Sample-3" in page(client, director, sort="password")


def test_only_children_within_reach_are_listed(client, reviews, make_account, allocate):
    officer = make_account("al.specimen", "reviewing officer")
    allocate(reviews[4], officer, role="reviewing officer")
    told = page(client, officer)

    assert "Sam Sample-4" in told
    assert "Sam Sample-3" not in told


def test_a_restricted_record_is_left_out_for_whoever_is_no_named_reader(client, director, reviews):
    reviews[3].restricted, reviews[3].restricted_because = True, "Staff family"
    reviews[3].save()

    assert "Sample-3" not in page(client, director)


def test_the_file_guards_names_that_a_spreadsheet_would_run(client, director, reviews):
    ChildName.objects.filter(child=reviews[3]).update(forename="=HYPERLINK(1)", surname="")
    client.force_login(director)
    answer = client.get(reverse(EXPORT, kwargs={**FIRST, "form": "csv"}), AS_AT)
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))

    assert {row["name"] for row in rows} == {"'=HYPERLINK(1)", "Sam Sample-4"}
    assert all(int(row["days_late"]) > 0 for row in rows)
    assert {row["child"] for row in rows} == {"EX-3", "EX-4"}
    assert Note.objects.get(did="exported children").account == director


def test_as_json_it_carries_the_reason(client, director, reviews):
    client.force_login(director)
    answer = client.get(reverse(EXPORT, kwargs={**FIRST, "form": "json"}), AS_AT)
    rows = json.loads(answer.getvalue())

    assert len(rows) == 2
    assert all("Due" in row["because"] and row["position"] == "overdue" for row in rows)


def test_an_elected_member_cannot_open_the_list(client, reviews, make_account):
    client.force_login(make_account("cllr.example", "elected member"))

    assert client.get(reverse(BEHIND, kwargs=FIRST), AS_AT).status_code == 403


@pytest.mark.parametrize(("code", "which"), [("no-such", "owed-now"), ("cla-review-1", "no-such")])
def test_a_duty_or_position_that_is_not_there_is_not_found(client, director, code, which):
    client.force_login(director)
    address = reverse(BEHIND, kwargs={"code": code, "which": which})

    assert client.get(address).status_code == 404


def test_a_long_list_takes_few_questions(client, director, reviews, django_assert_max_num_queries):
    client.force_login(director)
    with django_assert_max_num_queries(15):
        client.get(reverse(BEHIND, kwargs=FIRST), AS_AT)


def test_a_file_with_nothing_in_it_is_still_a_file(client, director, reviews):
    client.force_login(director)
    for form, told in (("csv", "duty,child,name"), ("json", "[]")):
        where = {"code": "cla-review-1", "which": "missed", "form": form}
        answer = client.get(reverse(EXPORT, kwargs=where), AS_AT)
        assert answer.getvalue().decode("utf-8-sig").startswith(told)
