"""`sightline oracles` says which figures differ, and how to build what is not there."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from click.testing import CliRunner

from sightline.core.refusal import Refused
from sightline.synthetic import building
from sightline.synthetic.oracles.checking import Finding
from sightline.synthetic.oracles.language import Count, Kind, Oracle, Report, exactly

from .commands import oracles

REPORT = Report("norfolk-2013-07", dt.date(2013, 7, 12), "004", "C1")


def run(*words):
    return CliRunner().invoke(oracles.command, list(words))


def found(actual):
    oracle = Oracle(
        "a row", "cla-count", Kind.EXACT, "7", "1,088", Count("select 1"), exactly(1088)
    )
    return Finding(REPORT, oracle, Decimal(actual), "1088", actual == 1088)


@pytest.fixture
def norfolk(monkeypatch):
    """A record that holds Norfolk, whose figures are as the test says."""
    there = building.Demonstration("norfolk-2013-07", 2986, 1, "2013-07-12")
    monkeypatch.setattr(building, "held", lambda: there)

    def answers(*actual):
        monkeypatch.setattr(oracles, "check", lambda report: [found(each) for each in actual])

    return answers


@pytest.mark.django_db
def test_an_empty_record_is_told_how_to_build_one():
    refused = run("northamptonshire").exception

    assert isinstance(refused, Refused)
    assert "This record is empty" in str(refused)
    assert "sightline demo --authority northamptonshire --no-serve" in str(refused)


def test_another_authority_than_the_one_there_is_refused(norfolk):
    refused = run("northamptonshire").exception

    assert isinstance(refused, Refused)
    assert "holds Norfolk, July 2013" in str(refused)


def test_each_figure_is_printed_with_where_to_look(norfolk):
    norfolk(1088)
    answer = run("--format", "json")

    assert answer.exit_code == 0
    assert json.loads(answer.output) == [
        {
            "authority": "norfolk-2013-07",
            "as_at": "2013-07-12",
            "indicator": "cla-count",
            "kind": "=",
            "expected": "1088",
            "actual": 1088,
            "pass": True,
            "seed": "004",
            "paragraph": "7",
        }
    ]


def test_one_figure_that_differs_is_counted_and_ends_with_status_1(norfolk):
    norfolk(1088, 1087)
    answer = run("norfolk-2013-07", "--format", "csv")

    assert answer.exit_code == 1
    assert "1 of 2 figures differ." in answer.output
    assert answer.output.count("norfolk-2013-07") == 2
