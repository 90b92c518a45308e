"""What is written in a cell is understood, or the analyst is told what to do."""

import datetime as dt
from decimal import Decimal

import pytest

from sightline.core.spreadsheet import guarded

from .columns import Column
from .values import reading

DAY = Column("Date of referral", "date")
SOME_DAY = dt.date(2024, 4, 5)


@pytest.mark.parametrize(
    "written",
    [
        "05/04/2024",
        "5/4/2024",
        " 05/04/2024 ",
        "2024-04-05",
        "2024-04-05T00:00:00",
        "05/04/2024 00:00",
        "05-Apr-2024",
        "5 April 2024",
        "05.04.2024",
        45387,
        45387.0,
        "45387",
        dt.datetime(2024, 4, 5, 9, 30, tzinfo=dt.UTC),
        SOME_DAY,
    ],
)
def test_a_date_is_understood_however_it_is_written(written):
    assert reading(DAY, written, None) == (SOME_DAY, None)


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("05/04/24", "two figures"),
        ("31/02/2024", "not a day in the calendar"),
        ("2024-13-01", "not a day in the calendar"),
        ("04/31/2024", "not a day in the calendar"),
        ("soon", "not a date"),
        ("05/04/0204", "year 204"),
        (3, "a number, not a date"),
        (900000, "a number, not a date"),
        ("=H2+5", "a formula"),
        ("#VALUE!", "an error from the spreadsheet"),
    ],
)
def test_what_is_not_a_date_is_left_out_with_what_to_do(written, part):
    value, remark = reading(DAY, written, None)

    assert value is None
    assert part in remark.reason
    assert remark.value == str(written)


@pytest.mark.parametrize("words", ["=H2+5", "+44", "-1", "@x", "plain", "'quoted", "'=x", "'' =x"])
def test_words_guarded_as_we_guard_them_are_read_as_they_were(words):
    assert reading(Column("Any", "text"), guarded(words), None) == (words, None)
    assert reading(DAY, guarded("=H2+5"), None)[1].reason.startswith(
        "Date of referral is not a date"
    )


@pytest.mark.parametrize("written", ["", None, "  ", "#N/A", "nan", "-", ".", "n/a", "NULL"])
@pytest.mark.parametrize("kind", ["date", "text", "whole number", "postcode", "identifier"])
def test_blank_is_blank_however_it_is_written(kind, written):
    assert reading(Column("Any", kind), written, None) == (None, None)


def test_none_is_a_kind_of_disability_and_not_a_blank():
    column = Column("Disability", "codes", codes="disability")

    assert reading(column, ["NONE"], None) == (("NONE",), None)


@pytest.mark.parametrize(
    ("codes", "written", "code"),
    [
        ("sex", "a) Male", "M"),
        ("sex", "1", "M"),
        ("sex", 2.0, "F"),
        ("sex", "b) Female", "F"),
        ("sex", "c) Not stated/recorded", "U"),
        ("annex_a_ethnicity", "k) APKN", "APKN"),
        ("annex_a_ethnicity", "d) Black or Black British", "black"),
        ("category_of_need", "N1 - Abuse or Neglect", "N1"),
        ("category_of_need", "n1", "N1"),
        ("legal_status", "E1: Placement order", "E1"),
        ("legal_status", "Accommodated under S20 (V2)", "V2"),
        ("accommodation", "U: Independent living", "U"),
        ("accommodation", "Independent living", "U"),
        ("accommodation_and_suitability", "01", "0"),
        ("annex_a_source", "q) 6: Police", "6"),
        ("annex_a_source", "d) Health services", "health services"),
        ("annex_a_placement_type", "f) U6: Foster placement - not FFA", "U6"),
        ("annex_a_reason_ceased", "k) E47: Special Guardianship Orders", "E47"),
        ("category_of_abuse", "Physical abuse", "PHY"),
        ("category_of_abuse", "Neglect; Emotional", "MUL"),
        ("category_of_abuse", "Neglect and emotional", "MUL"),
        ("annex_a_ethnicity", "White - Example", "white"),
        ("annex_a_source", "7 - Police", "6"),
        ("annex_a_source", "10) Housing", "4"),
        ("annex_a_in_touch", "No, lives abroad", "NO"),
        ("accommodation", "With parent(s) or relative(s)", "B"),
        ("annex_a_in_touch", "No contact recorded", "not recorded"),
        ("eligibility", "b) Former relevant child", "former relevant"),
    ],
)
def test_a_code_is_understood_however_councils_write_it(codes, written, code):
    value, remark = reading(Column("Any", "code", codes=codes), written, None)

    assert value == code
    assert (remark is None) == (code is not None)


def test_a_value_that_is_no_code_is_left_out_and_the_codes_are_named():
    column = Column("Primary Need Code", "code", codes="category_of_need")

    value, remark = reading(column, "PSRMEM - Support with memory", None)

    assert value is None
    assert "N1, N2, N3" in remark.reason


def test_a_code_outside_its_years_is_kept_and_remarked_upon():
    column = Column("PLACE", "code", codes="placement_type")

    assert reading(column, "H5", 2018) == ("H5", None)
    value, remark = reading(column, "H5", 2026)
    assert value == "H5"
    assert "year ending 31 March 2026" in remark.reason


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("Yes", True), ("a) Yes", True), ("1", True), (1.0, True), ("true", True), ("Y", True),
        ("No", False), ("b) No", False), ("0", False), ("0 - No", False), ("false", False),
        ("c) Unknown", None), ("Unknown", None),
    ],
)  # fmt: skip
def test_yes_and_no_are_understood(written, answer):
    assert reading(Column("Referral NFA?", "yes or no"), written, None) == (answer, None)


@pytest.mark.parametrize(
    ("column", "written", "value"),
    [
        (Column("SDQ_SCORE", "whole number", between=(0, 40)), "39", 39),
        (Column("SDQ_SCORE", "whole number", between=(0, 40)), 39.0, 39),
        (Column("Age", "decimal"), 6.25, Decimal("6.25")),
        (Column("PL_POST", "postcode"), "ab12cd", "AB1 2CD"),
        (Column("CHILD", "identifier"), 123.0, "123"),
        (Column("CHILD", "identifier"), "123.0", "123"),
        (Column("CHILD", "identifier"), " abc1 ", "ABC1"),
        (Column("UPN", "pupil number"), "x12345678901a", "X12345678901A"),
        (Column("UPN", "pupil number"), "UN1", "UN1"),
        (Column("Team", "text"), "Jo\xa0Sample", "Jo Sample"),
    ],
)
def test_numbers_ids_and_words_are_tidied(column, written, value):
    assert reading(column, written, None) == (value, None)


@pytest.mark.parametrize(
    ("column", "written"),
    [
        (Column("SDQ_SCORE", "whole number", between=(0, 40)), "99"),
        (Column("SDQ_SCORE", "whole number", between=(0, 40)), "3.5"),
        (Column("Count", "whole number"), "-1"),
        (Column("Count", "whole number"), "many"),
        (Column("Count", "whole number"), "NaN1"),
        (Column("PL_POST", "postcode"), "nope"),
        (Column("UPN", "pupil number"), "12345"),
        (Column("NFA", "yes or no"), "perhaps"),
    ],
)
def test_what_cannot_be_taken_to_mean_anything_is_left_out_with_a_reason(column, written):
    value, remark = reading(column, written, None)

    assert value is None
    assert remark.column == column.name
    assert remark.reason.endswith((".", ")."))
