"""`sightline duties` answers scripts and people, and says what it knows when asked wrongly."""

import datetime as dt
import json

import pytest
from click.testing import CliRunner

from sightline.core.models import Coverage
from sightline.duties import store
from sightline.record.people.models import Child
from sightline.record.protection.models import ProtectionPlan
from sightline.record.workforce.models import Allocation, Team, Worker

from .commands.duties import CLOCK_COLUMNS, DUTY_COLUMNS, command


def run(*words):
    return CliRunner().invoke(command, list(words))


@pytest.fixture
def children(db):
    """One child whose visit is overdue in a team, and one of whom no source tells."""
    team = Team.objects.create(name="North-Sample")
    worker = Worker.objects.create(name="Jo Sample", team=team)
    child, other = (
        Child.objects.create(known_as=name, la_child_id=number)
        for name, number in (("Maya Example-Ashdown", "1001"), ("Sam Example-Ashdown", "1002"))
    )
    for each in (child, other):
        ProtectionPlan.objects.create(child=each, began_on=dt.date(2013, 6, 3))
    Allocation.objects.create(
        child=child, worker=worker, team=team, began_on=dt.date(2013, 6, 3), qualified=True
    )
    Coverage.objects.create(
        source="test", fact="child protection visit", how="every event", since=dt.date(2013, 1, 1)
    )
    store.rebuild()
    return child, other


def test_the_list_names_every_part_of_a_duty():
    answer = json.loads(run("--list", "--format", "json").output)

    assert len(answer) >= 20
    assert all(list(duty) == list(DUTY_COLUMNS) for duty in answer)
    assert answer[0]["examples"] > 3


def test_the_list_can_be_read_at_a_terminal_and_in_a_spreadsheet():
    assert "cla-visit-first" in run("--list", "--format", "table").output
    assert run("--list", "--format", "csv").output.startswith(",".join(DUTY_COLUMNS))


def test_clocks_as_at_a_day(children):
    words = ("--as-at", "2013-06-20", "--duty", "cp-visit", "--format", "json")
    answer = json.loads(run(*words).output)

    assert [row["child"] for row in answer] == ["1001", "1002"]
    assert list(answer[0]) == list(CLOCK_COLUMNS)
    assert answer[0] | {"basis": "", "version": ""} == {
        "duty": "cp-visit",
        "basis": "",
        "class": "local",
        "version": "",
        "child": "1001",
        "owner": "Jo Sample",
        "started_on": "2013-06-03",
        "due_on": "2013-06-17",
        "met_on": None,
        "position": "overdue",
        "days_late": 3,
        "because": "Due 17 June 2013, 3 days ago: 10 working days from 3 June, when the child"
        " protection plan began.",
        "about": "",
    }
    assert answer[1]["owner"] == "social worker"


def test_only_one_team_and_only_one_position(children):
    words = ("--as-at", "2013-06-20", "--format", "json")
    in_team = json.loads(run(*words, "--team", "North-Sample").output)
    unknown = json.loads(run(*words, "--position", "cannot tell").output)

    assert {row["child"] for row in in_team} == {"1001"}
    assert {row["position"] for row in unknown} == {"cannot tell"}
    assert json.loads(run("--as-at", "2013-06-02", "--format", "json").output) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "words,says",
    [
        ((), "Say either --list or --as-at"),
        (("--list", "--as-at", "2013-06-20"), "Say either --list or --as-at"),
        (("--list", "--position", "overdue"), "go with --as-at"),
        (("--as-at", "31 March"), "Write it like 2024-03-31"),
        (("--as-at", "2013-06-20", "--duty", "cp-vist"), ", case-allocation, "),
        (("--list", "--duty", "cp-vist"), "no duty called 'cp-vist'"),
        (("--as-at", "2013-06-20", "--position", "late"), "met late"),
        (("--as-at", "2013-06-20", "--team", "South"), "none is recorded"),
    ],
)
def test_wrong_use_is_refused_with_what_is_allowed(words, says):
    result = run(*words)

    assert result.exit_code == 2
    assert says in result.output
