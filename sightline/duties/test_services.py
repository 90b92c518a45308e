"""An authority's own limits, dates and terms are set by those who may, with a reason."""

import datetime as dt

import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Account, Note
from sightline.core.periods import days, hours, working_days
from sightline.duties import services
from sightline.duties.book import all_duties
from sightline.duties.engine import clocks
from sightline.duties.examples import coverage, events
from sightline.duties.language import Example, on
from sightline.duties.models import LocalDate, LocalNumber, SchoolTerm, local_numbers
from sightline.record.assessment import facts as assessment

pytestmark = pytest.mark.django_db
WHY = "Local procedures, section 4"


@pytest.fixture
def by():
    return system_account()


def test_a_limit_is_set_and_set_again_and_the_reason_is_kept(by):
    services.set_local_number(by=by, name="protection_visit", period=working_days(15), why=WHY)
    services.set_local_number(by=by, name="protection_visit", period=days(28), why=WHY)

    assert str(LocalNumber.objects.get()) == "protection_visit: 28 days"
    assert local_numbers().periods == {"protection_visit": days(28)}
    assert [one.why for one in Note.objects.filter(did__contains="protection_visit")] == [WHY, WHY]


def test_a_limit_can_go_back_to_the_usual_one(by):
    services.set_local_number(by=by, name="protection_visit", period=working_days(15), why=WHY)
    services.clear_local_number(by=by, name="protection_visit", why="Procedures withdrawn")

    assert local_numbers().periods == {}
    with pytest.raises(Refused, match="already in use"):
        services.clear_local_number(by=by, name="protection_visit", why=WHY)


@pytest.mark.parametrize(
    "name,period,why,says",
    [
        ("cla_review", days(3), WHY, "not a time limit"),
        ("protection_visit", days(-1), WHY, "less than nothing"),
        ("protection_visit", hours(72), WHY, "Give it in days"),
        ("protection_visit", days(3), " ", "Say why"),
    ],
)
def test_a_limit_is_refused_with_what_to_do_next(by, name, period, why, says):
    with pytest.raises(Refused, match=says):
        services.set_local_number(by=by, name=name, period=period, why=why)
    assert not LocalNumber.objects.exists()


def test_only_those_who_may_change_settings_do():
    worker = Account.objects.create(username="jo", name="Jo Sample", roles=["social worker"])
    asked = [
        lambda: services.set_local_number(
            by=worker, name="protection_visit", period=days(3), why=WHY
        ),
        lambda: services.clear_local_number(by=worker, name="protection_visit", why=WHY),
        lambda: services.set_local_date(
            by=worker, name="single_assessment_from", on=dt.date(2016, 9, 1), why=WHY
        ),
        lambda: services.set_school_term(
            by=worker, began_on=dt.date(2009, 9, 2), ended_on=dt.date(2009, 10, 23)
        ),
    ]
    for one in asked:
        with pytest.raises(Refused, match="Ask your manager"):
            one()


def test_terms_may_be_corrected_and_may_not_overlap(by):
    first, last = dt.date(2009, 9, 2), dt.date(2009, 10, 23)
    services.set_school_term(by=by, began_on=first, ended_on=last)
    services.set_school_term(by=by, began_on=first, ended_on=dt.date(2009, 10, 22))

    assert SchoolTerm.objects.get().ended_on == dt.date(2009, 10, 22)
    with pytest.raises(Refused, match="overlaps the term from 02/09/2009"):
        services.set_school_term(by=by, began_on=dt.date(2009, 10, 22), ended_on=last)
    with pytest.raises(Refused, match="before it begins"):
        services.set_school_term(by=by, began_on=last, ended_on=first)


def test_an_authority_that_kept_the_old_assessments_is_judged_on_them_until_its_own_day(by):
    def due(code, fact, when, kind):
        example = Example("", {fact: (on(when, kind=kind),)}, "2016-12-31", ())
        duty = all_duties()[code]
        found = clocks(duty, events(example), coverage(duty, example), local=local_numbers())
        return [str(clock.due_on) for clock in found]

    owed, began = assessment.assessment_referred, assessment.assessment_began
    assert due("initial-assessment", owed, "2016-08-01", "initial") == []
    services.set_local_date(
        by=by, name="single_assessment_from", on=dt.date(2016, 9, 1), why="Kept until then"
    )

    assert LocalDate.objects.get().on == dt.date(2016, 9, 1)
    assert due("initial-assessment", owed, "2016-08-01", "initial") == ["2016-08-15"]
    assert due("core-assessment", began, "2016-08-01", "core") == ["2016-09-20"]
    assert due("initial-assessment", owed, "2016-09-01", "initial") == []
    assert due("single-assessment", owed, "2016-08-01", "single") == []
    assert due("single-assessment", owed, "2016-09-01", "single") == ["2016-11-03"]
    assert due("initial-assessment", owed, "2010-03-29", "initial") == ["2010-04-09"]


def test_a_day_that_no_rule_asks_for_is_refused(by):
    with pytest.raises(Refused, match="Choose one listed"):
        services.set_local_date(by=by, name="single", on=dt.date(2016, 9, 1), why=WHY)
    assert services.dates_to_set() == ["single_assessment_from"]
    assert services.lengths_to_set()["protection_visit"] == working_days(10)
