"""A census is checked as it is written from the record, and as it lies in a file; and mended."""

import datetime as dt

import pytest

from sightline.core.acting import Refused, system_account
from sightline.record.assessment.models import Assessment
from sightline.record.people.models import Child
from sightline.record.protection.models import Enquiry, ProtectionPlan
from sightline.returns.cin_census.writing import FILE
from sightline.returns.models import ReturnError
from sightline.returns.writing import books

from . import asking, keeping, laying_out, mending
from .conftest import census, loaded

YEAR_END = dt.date(2026, 3, 31)


@pytest.fixture
def by(db):
    return system_account()


def checked(by, *, of_the_whole=False, year_ends_on=YEAR_END):
    keeping.check_whole("cin", year_ends_on, by=by)
    found = keeping.errors_of("cin", year_ends_on).filter(child__isnull=of_the_whole)
    return {each.rule: each for each in found}


def test_a_sound_census_has_nothing_wrong(finch, by):
    assert checked(by) == {}


def test_the_planted_error_is_the_only_one_and_opens_both_days(finch, by):
    Assessment.objects.update(began_on=dt.date(2025, 6, 1))
    found = checked(by)

    assert list(found) == ["1103"]
    error = found["1103"]
    assert (error.child_id, error.table, error.warns) == (finch.pk, "Assessments", False)
    assert error.value == "AssessmentActualStartDate 01/06/2025, CINreferralDate 02/06/2025"
    asked = {each.column.name: each.value for each in mending.questions(error)}
    assert asked == {
        "AssessmentActualStartDate": dt.date(2025, 6, 1),
        "CINreferralDate": dt.date(2025, 6, 2),
    }


def test_mending_changes_the_record_and_checks_the_child_at_once(finch, by):
    Assessment.objects.update(began_on=dt.date(2025, 6, 1))
    error = checked(by)["1103"]

    left = mending.mend(
        by=by,
        error=error,
        given={"AssessmentActualStartDate": dt.date(2025, 6, 3)},
        why="Seen in the notes",
    )

    assert left == []
    assert Assessment.objects.get().began_on == dt.date(2025, 6, 3)
    assert not ReturnError.objects.filter(child=finch).exists()


def test_what_the_form_has_no_place_for_is_found_and_not_only_left_out(finch, by):
    ProtectionPlan.objects.update(first_category="")
    error = checked(by)["8905"]

    assert mending.mend(by=by, error=error, given={"InitialCategoryOfAbuse": "NEG"}, why="A") == []
    assert ProtectionPlan.objects.get().first_category == "NEG"


@pytest.mark.parametrize(
    ("given", "held"),
    [(["LD", "CON"], (["LD", "CON"], "yes")), (["NONE"], ([], "no"))],
)
def test_disabilities_are_mended_as_the_record_holds_them(finch, by, given, held):
    Child.objects.update(disabilities=[], disabled="")
    error = checked(by)["8540"]

    assert mending.mend(by=by, error=error, given={"Disability": given}, why="Told by her") == []
    finch.refresh_from_db()
    assert (finch.disabilities, finch.disabled) == held


def test_the_same_codes_in_another_order_are_no_change(finch, by):
    Assessment.objects.update(factors=["1A", "2B", "2B"])
    error = checked(by)["8898"]
    with pytest.raises(Refused, match="Nothing was changed"):
        mending.mend(by=by, error=error, given={"AssessmentFactors": ["2B", "1A", "2B"]}, why="A")


def test_a_query_is_told_apart_and_counts_as_no_error(finch, by):
    Assessment.objects.update(factors=[])
    kept = keeping.check_whole("cin", YEAR_END, by=by)
    query = keeping.errors_of("cin", YEAR_END).get(child=finch)

    assert (query.rule, query.warns, kept.errors) == ("8897Q", True, 0)
    assert sum(kept.counts.values_list("errors", flat=True)) == 0


def test_an_enquiry_without_its_conference_opens_the_decision_that_none_is_needed(finch, by):
    Enquiry.objects.create(child=finch, began_on=dt.date(2025, 12, 1))
    error = checked(by)["8675Q"]

    assert {each.column.name for each in mending.questions(error)} == {
        "ICPCnotRequired",
        "S47ActualStartDate",
    }
    mending.mend(by=by, error=error, given={"ICPCnotRequired": False}, why="No further concern")
    assert "8675Q" not in {each.rule for each in ReturnError.objects.all()}


def test_what_is_written_and_what_is_held_are_found_alike(finch, by, tmp_path):
    Assessment.objects.update(began_on=dt.date(2025, 6, 1), factors=["18A"])
    books.write("cin", YEAR_END, tmp_path / "out", by=by)

    every = asking.of_files("cin", YEAR_END, tmp_path / "out", None, by=by)
    told = [each for each in every if each.child]

    assert [each.rule for each in told] == sorted(checked(by)) == ["1103", "8945Q"]
    assert {each.rule for each in every if not each.child} == set(checked(by, of_the_whole=True))
    assert told[0].child == "FINCH1"
    assert told[0].value == "AssessmentActualStartDate 01/06/2025, CINreferralDate 02/06/2025"


def test_what_is_of_the_census_as_a_whole_is_no_child_s_and_stands_with_a_reason(finch, by):
    query = checked(by, of_the_whole=True)["2887Q"]
    assert (query.child_id, query.mender, mending.questions(query)) == (None, "analyst", [])
    assert mending.instead(query).says.startswith("Look whether the kind of each disability")

    keeping.accept(by=by, error=query, why="We are a small authority")

    assert "2887Q" not in checked(by, of_the_whole=True)
    after = dt.date(2027, 3, 31)
    again = checked(by, of_the_whole=True, year_ends_on=after)["2887Q"]
    review = keeping.for_review([again], after)
    assert review[again.pk].why == "We are a small authority"


def test_mending_one_child_leaves_what_is_of_the_whole(finch, by):
    Assessment.objects.update(began_on=dt.date(2025, 6, 1))
    error = checked(by)["1103"]
    mending.mend(
        by=by, error=error, given={"AssessmentActualStartDate": dt.date(2025, 6, 3)}, why="A"
    )
    assert ReturnError.objects.filter(child=None, rule="2887Q").exists()


def test_two_children_with_one_pupil_number_are_both_found_also_when_one_is_looked_at(finch, by):
    other = census().replace("FINCH1", "FINCH2").replace("H801200001001", "X801200001002")
    twin = loaded(other)
    Child.objects.update(upn="H801200001001")
    found = keeping.check_whole("cin", YEAR_END, by=by)
    standing = keeping.errors_of("cin", YEAR_END).filter(rule="1520")
    assert {each.child_id for each in standing} == {finch.pk, twin.pk}
    assert found.errors == 2

    assert [each.rule for each in keeping.check_child("cin", YEAR_END, finch.pk)] == ["1520"]
    assert standing.count() == 2


def test_a_file_that_is_no_census_is_refused(by, tmp_path):
    (tmp_path / "other.xml").write_text("<Other/>")
    with pytest.raises(Refused, match="not a children in need census"):
        asking.of_files("cin", YEAR_END, tmp_path, None, by=by)


def test_what_no_rule_can_read_as_a_day_is_told_as_it_was_written(by, tmp_path):
    sound = census().replace(
        "<AssessmentActualStartDate>2025-06-02", "<AssessmentActualStartDate>x"
    )
    (tmp_path / FILE).write_text(sound)
    given = laying_out.from_files("cin", 2026, tmp_path)
    (row,) = given.children["FINCH1"]["Assessments"]

    assert row["AssessmentActualStartDate"] is None
    assert row.written("AssessmentActualStartDate") == "x"
    assert row.written("CINreferralDate") == "02/06/2025"
