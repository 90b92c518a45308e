"""`sightline indicators` answers scripts and people, and says what it knows when asked wrongly."""

import csv
import datetime as dt
import io
import json

import pytest
from click.testing import CliRunner

from sightline.core.models import Coverage
from sightline.indicators.book import all_indicators
from sightline.record.care.models import CarePeriod, Placement
from sightline.record.people.models import Child

from .commands.indicators import COLUMNS, LISTED, command

CARE = ("care began", "placement began")


def run(*words):
    return CliRunner().invoke(command, list(words))


def asked(*words):
    return json.loads(run(*words, "--format", "json").output)


@pytest.fixture
def children(db):
    """Two boys and a girl in care since 2012; one boy left in June 2013."""
    for number, (sex, ended) in enumerate(
        (("M", None), ("M", dt.date(2013, 6, 1)), ("F", None)), start=1
    ):
        child = Child.objects.create(
            known_as=f"Child {number} Example", sex=sex, born_on=dt.date(2005, 1, number)
        )
        period = CarePeriod.objects.create(
            child=child, began_on=dt.date(2012, 6, 1), ended_on=ended
        )
        Placement.objects.create(
            child=child,
            care_period=period,
            kind="U6",
            in_area=number != 3,
            authority_stated="" if number != 3 else "Suffolk",
            began_on=dt.date(2012, 6, 1),
            ended_on=ended,
        )
    for fact in CARE:
        Coverage.objects.create(
            source="test", fact=fact, how="every event", since=dt.date(2012, 1, 1)
        )


def test_the_list_has_every_indicator():
    rows = asked("--list")

    assert [tuple(row) for row in rows] == [LISTED] * len(rows)
    assert {row["code"] for row in rows} == set(all_indicators())
    assert len(rows) >= 110


def test_a_figure_has_every_column(children):
    [row] = asked("--as-at", "2013-07-12", "--code", "cla-male-pct")

    assert tuple(row) == COLUMNS
    assert (row["numerator"], row["denominator"], row["value"]) == (1, 2, 50)
    assert row["period"] == "on 12 July 2013"
    assert row["excluded"] == [] and row["cannot_tell"] == 0


def test_the_past_is_as_it_was_then(children):
    [then] = asked("--as-at", "2013-05-31", "--code", "cla-count")
    [before] = asked("--as-at", "2012-05-31", "--code", "cla-count")

    assert (then["numerator"], before["numerator"]) == (3, 0)


def test_what_nobody_covers_is_not_nought(children):
    [row] = asked("--as-at", "2011-07-12", "--code", "cla-count")

    assert row["numerator"] is None and row["value"] is None


def test_figures_can_be_split(children):
    rows = asked("--as-at", "2013-05-31", "--code", "cla-count", "--by", "sex")

    assert [(row["group"], row["numerator"]) for row in rows] == [("F", 1), ("M", 2)]
    hosts = asked("--as-at", "2013-05-31", "--code", "cla-out-of-area", "--by", "host")
    assert ("Suffolk", 1) in [(row["group"], row["numerator"]) for row in hosts]


def test_small_numbers_are_hidden_when_asked(children):
    rows = asked("--as-at", "2013-05-31", "--code", "cla-count", "--hide-below", "6")

    assert rows[0]["numerator"] is None and rows[0]["value"] is None


def test_csv_has_one_line_a_figure(children):
    answer = run("--as-at", "2013-07-12", "--code", "cla-count", "--format", "csv").output
    rows = list(csv.DictReader(io.StringIO(answer)))

    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["numerator"] == "2"


def test_a_table_says_where_nobody_can_tell(children):
    answer = run("--as-at", "2013-07-12", "--code", "contacts", "--format", "table").output

    assert "cannot" in answer


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "--list or --as-at"),
        (("--list", "--as-at", "2013-07-12"), "--list or --as-at"),
        (("--list", "--by", "team"), "Only --code"),
        (("--as-at", "soon"), "not a date"),
        (("--as-at", "2013-07-12", "--by", "height"), "can be split by"),
        (("--as-at", "2013-07-12", "--code", "no-such"), "no indicator called 'no-such'"),
    ],
)
def test_wrong_use_says_what_is_right(words, says):
    answer = run(*words)

    assert answer.exit_code != 0
    assert says in answer.output or says in str(answer.exception)
