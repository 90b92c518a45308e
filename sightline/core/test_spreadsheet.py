"""A cell that a spreadsheet would run is made harmless; every other stays as it is."""

import datetime as dt
import io

import pytest

from . import spreadsheet


@pytest.mark.parametrize(
    "words",
    ["=HYPERLINK(1)", "+44 20", "-1+1", "@SUM(1)", "\tx", "\r=1", "\n=1", " =1", "＝1"],
)
def test_what_a_spreadsheet_would_run_is_guarded(words):
    assert spreadsheet.guarded(words) == f"'{words}"


@pytest.mark.parametrize(
    "value", ["Maya", "", "a=b", "O'Sample", -3, 2.5, None, dt.date(2024, 1, 1)]
)
def test_everything_else_is_left_as_it_is(value):
    assert spreadsheet.guarded(value) == value


def test_headings_are_guarded_too():
    file = io.StringIO()
    spreadsheet.write(file, ["=cmd", "name"], [["Jo, Sample", "@x"]])

    assert file.getvalue() == "'=cmd,name\r\n\"Jo, Sample\",'@x\r\n"
