"""Returns are checked at night: of the year that runs, and of the last until it is signed off."""

from __future__ import annotations

import datetime as dt

import pytest

from sightline.core.acting import system_account
from sightline.core.models import Account

from .. import nightly
from ..models import ReturnCheck, ReturnError
from ..sign_off import freezing
from . import keeping

pytestmark = pytest.mark.django_db
LAST, RUNNING = dt.date(2026, 3, 31), dt.date(2027, 3, 31)


def due(day):
    return {(name, year.ends_on) for name, year in nightly.due(day)}


def test_the_year_that_runs_and_the_last_one_are_checked():
    both = {(name, end) for name in ("ssda903", "cin") for end in (LAST, RUNNING)}

    assert due(dt.date(2026, 4, 1)) == due(dt.date(2027, 3, 31)) == both
    assert due(dt.date(2026, 3, 31)) == {
        (name, end) for name in ("ssda903", "cin") for end in (dt.date(2025, 3, 31), LAST)
    }


def test_no_year_whose_rules_are_not_known_is_checked():
    assert due(dt.date(2013, 7, 12)) == set()
    assert due(dt.date(2027, 6, 1)) == {("ssda903", RUNNING), ("cin", RUNNING)}


def test_a_year_that_two_people_signed_off_is_left_alone():
    frozen = freezing.freeze("ssda903", LAST, by=system_account())
    people = [
        Account.objects.create_user(name, name=name, roles=["analyst"])
        for name in ("an.sample", "lee.sample")
    ]
    for each in frozen.figures:
        if each["here"] != each["scorecard"]:
            freezing.explain(
                by=people[0], frozen=frozen, figure=each["code"], why="Nothing is held"
            )
    freezing.sign(by=people[0], frozen=frozen, says="Looked through")
    assert ("ssda903", LAST) in due(dt.date(2026, 5, 1))
    freezing.sign(by=people[1], frozen=frozen, says="Looked through")

    assert ("ssda903", LAST) not in due(dt.date(2026, 5, 1))
    assert ("cin", LAST) in due(dt.date(2026, 5, 1))


def test_a_night_leaves_what_is_wrong_and_how_much_each_week(wren):
    (job,) = nightly.JOBS
    came = job.run(system_account(), dt.date(2026, 5, 1))

    assert "SSDA903 return to 31 March 2026 and 2027" in came.says and came.to_look_at == 0
    assert ReturnCheck.objects.count() == 4
    assert ReturnError.objects.filter(child=wren, rule="550", year_ends_on=LAST).exists()
    (counted,) = keeping.weeks("ssda903", LAST).values()
    assert counted == {None: 1}
