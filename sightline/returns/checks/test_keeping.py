"""What a check finds is kept, mended where it stands, let stand with a reason, and asked again."""

import datetime as dt

import psycopg
import pytest
from django.db import OperationalError, connection, transaction

from sightline.core.acting import Refused, system_account
from sightline.core.models import Note
from sightline.record.care.models import Episode, Placement
from sightline.returns.models import AcceptedError, ErrorCount, ReturnError

from . import keeping, mending

YEAR_END = dt.date(2026, 3, 31)
NAME = "ssda903"


@pytest.fixture
def by(db):
    return system_account()


@pytest.fixture
def held_elsewhere():
    """Somebody else is keeping what was found in this return, and has not ended."""
    given = connection.get_connection_params()
    named = {
        name: given[name]
        for name in ("dbname", "user", "host", "port", "password")
        if name in given
    }
    with psycopg.connect(**named) as other:
        key = f"errors of {NAME} to {YEAR_END}"
        other.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        yield other


def test_two_checks_of_one_return_follow_each_other(wren, by, held_elsewhere):
    with connection.cursor() as cursor:
        cursor.execute("set local lock_timeout = '200ms'")
    with pytest.raises(OperationalError, match="lock"), transaction.atomic():
        keeping.check_whole(NAME, YEAR_END, by=by)
    assert not ReturnError.objects.exists()
    held_elsewhere.rollback()
    assert list(checked(by)) == ["550"]


def checked(by, year_ends_on=YEAR_END):
    keeping.check_whole(NAME, year_ends_on, by=by)
    return {each.rule: each for each in keeping.errors_of(NAME, year_ends_on)}


def test_the_planted_error_is_the_only_one(wren, by):
    found = checked(by)

    assert list(found) == ["550"]
    error = found["550"]
    assert (error.child_id, error.table) == (wren.pk, "Episodes")
    assert error.value == "PLACE U6, PLACE_PROVIDER PR0"
    assert error.records["care.Placement"] == Placement.objects.get().pk


def test_mending_changes_the_record_and_checks_the_child_at_once(wren, by):
    error = checked(by)["550"]
    asked = {each.column.name: each.value for each in mending.questions(error)}
    assert asked == {"PLACE": "U6", "PLACE_PROVIDER": "PR0"}

    left = mending.mend(
        by=by, error=error, given={**asked, "PLACE_PROVIDER": "PR1"}, why="Seen in the contract"
    )

    assert left == []
    assert Placement.objects.get().provider == "PR1"
    assert not ReturnError.objects.exists()
    assert Note.objects.get(did="error 550 of a return mended").why == "Seen in the contract"
    past = Placement.objects.get().events.order_by("pgh_id").last()
    assert past.pgh_context.metadata["why"] == "Seen in the contract"


def test_a_day_kept_in_several_records_moves_in_all_of_them(wren, by):
    Episode.objects.update(reason_ended="X1")
    error = checked(by)["148"]

    mending.mend(by=by, error=error, given={"DEC": dt.date(2025, 9, 1), "REC": "E4A"}, why="Home")

    episode = Episode.objects.get()
    assert (episode.ended_on, episode.reason_ended) == (dt.date(2025, 9, 1), "E4A")
    assert episode.placement.ended_on == episode.ended_on == episode.care_period.ended_on


def test_what_the_record_cannot_say_is_refused(wren, by):
    Episode.objects.update(reason_ended="X1")
    error = checked(by)["148"]

    with pytest.raises(Refused, match="overlap something else, or end before it begins"):
        mending.mend(by=by, error=error, given={"DEC": dt.date(2025, 5, 1)}, why="A slip")
    assert Episode.objects.get().ended_on is None


def test_nothing_changed_is_nothing_mended(wren, by):
    error = checked(by)["550"]
    with pytest.raises(Refused, match="Nothing was changed"):
        mending.mend(by=by, error=error, given={"PLACE": "U6"}, why="A look")


def test_what_is_found_again_keeps_its_number_and_its_day(wren, by):
    first = checked(by)["550"]
    ReturnError.objects.update(found_on=dt.date(2025, 7, 1))

    again = checked(by)["550"]

    assert (again.pk, again.found_on) == (first.pk, dt.date(2025, 7, 1))


def test_an_error_that_stands_is_no_error_this_year_and_is_asked_about_next(wren, by):
    keeping.accept(by=by, error=checked(by)["550"], why="A cousin, approved by the court")

    assert checked(by) == {}
    next_year = dt.date(2027, 3, 31)
    found = checked(by, next_year)
    review = keeping.for_review(found.values(), next_year)
    assert review[found["550"].pk].why == "A cousin, approved by the court"


def test_what_stood_is_an_error_again_when_it_changes_or_is_taken_back(wren, by):
    keeping.accept(by=by, error=checked(by)["550"], why="A cousin")
    Placement.objects.update(kind="U5")
    assert "550" in checked(by)

    Placement.objects.update(kind="U6")
    assert "550" not in checked(by)
    keeping.accept_no_more(by=by, held=AcceptedError.objects.get(), why="Not so")
    assert "550" in checked(by)


def test_each_week_keeps_its_last_count_by_team(wren, by):
    checked(by)
    checked(by)

    assert ErrorCount.objects.count() == 2
    assert [list(each.values()) for each in keeping.weeks(NAME, YEAR_END).values()] == [[1]]
