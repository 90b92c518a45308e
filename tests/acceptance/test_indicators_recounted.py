"""An independent recount agrees with every indicator that it counts, on invented authorities."""

from __future__ import annotations

import datetime as dt
import inspect
import os

import pytest

from sightline.core.calendar import add_months
from sightline.indicators import figures
from sightline.indicators.book import all_indicators
from sightline.indicators.periods import Over
from sightline.synthetic import building
from sightline.synthetic.authorities import all_authorities

from .recount import care, others
from .recount.rows import Rows

AS_AT = dt.date(2026, 11, 22)
# Building the authorities of the reports takes minutes on a busy machine: SIGHTLINE_REPORTS=all.
REPORTED = {
    "norfolk-2013-07": ("2013-07-12",),
    "northamptonshire": ("2011-03-18", "2013-02-28", "2013-03-31"),
    "south-gloucestershire-2012-07": ("2012-07-06",),
}
BUILT = REPORTED if os.environ.get("SIGHTLINE_REPORTS") == "all" else {}
COUNTED = {
    name.replace("_", "-"): function
    for module in (care, others)
    for name, function in vars(module).items()
    if inspect.isfunction(function)
    and function.__module__ == module.__name__
    and list(inspect.signature(function).parameters) == ["rows", "first", "last"]
    and not name.startswith("_")
}
ONE_DAY = dt.timedelta(days=1)


def days_of(over, as_at):
    """The first and the last day of the last whole time of a kind, by a day."""
    year = as_at.year

    def last_of(month, day):
        last = dt.date(year, month, day)
        return last if last <= as_at else dt.date(year - 1, month, day)

    last = {
        Over.SNAPSHOT: as_at,
        Over.ROLLING: as_at,
        Over.MARCH: last_of(3, 31),
        Over.YEAR: last_of(3, 31),
        Over.SEPTEMBER: last_of(9, 30),
        Over.ACADEMIC: last_of(8, 31),
        Over.THREE_YEARS: last_of(3, 31),
    }[over]
    back = {Over.YEAR: 12, Over.ROLLING: 12, Over.ACADEMIC: 12, Over.THREE_YEARS: 36}.get(over)
    return (add_months(-back, last + ONE_DAY) if back else last), last


def disagreements(as_at):
    """Where the figures and the recount differ, and how many figures were not nought."""
    rows, wrong, something = Rows(), {}, 0
    for figure in figures.work_out(sorted(COUNTED), as_at=as_at):
        if figure.lacking:
            continue
        first, last = days_of(all_indicators()[figure.code].over, as_at)
        wanted = COUNTED[figure.code](rows, first, last)
        told = figure.as_row()
        below = told["denominator"] if wanted[1] is not None else None
        something += bool(wanted[0])
        if (told["numerator"], below) != wanted:
            wrong[figure.code] = ((told["numerator"], below), wanted)
    return wrong, something


def test_at_least_25_indicators_are_counted_again():
    assert set(COUNTED) <= set(all_indicators())
    assert len(COUNTED) >= 25


@pytest.mark.django_db
def test_a_recount_of_an_invented_authority_agrees():
    anyshire = all_authorities()["anyshire"]
    building.build(anyshire, children=200, seed=4, as_at=AS_AT)

    for as_at in (AS_AT, dt.date(2025, 7, 12)):
        wrong, something = disagreements(as_at)
        assert wrong == {}
        assert something >= 25


@pytest.mark.django_db
@pytest.mark.parametrize("name", BUILT)
def test_a_recount_of_an_authority_of_the_reports_agrees(name):
    authority = all_authorities()[name]
    building.build(authority, children=authority.usual_children, seed=1, as_at=authority.as_at)

    for day in BUILT[name]:
        wrong, something = disagreements(dt.date.fromisoformat(day))
        assert wrong == {}
        assert something >= 25
