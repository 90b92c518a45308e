"""Every rule finds, in its own examples, the rows with a star and no other; and can be mended."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from ..reading.codes import code_lists
from ..reading.columns import Column
from ..ssda903.tables import TABLES as SSDA903
from .book import rules_of
from .cin.tables import TABLES as CIN
from .examples import Line, found, lines, worked, year_of
from .language import Rule
from .rows import Row

EVERY = {"ssda903": SSDA903, "cin": CIN}
RULES = pytest.mark.parametrize(
    ("tables", "rule"),
    [
        pytest.param(tables, rule, id=f"{name}-{rule.code}-{rule.since}")
        for name, tables in EVERY.items()
        for rule in rules_of(name)
    ],
)
WORKED_OUT = {
    "HOME_POST": ("PL_LA", "PL_LOCATION", "PL_DISTANCE", "UNKNOWN_POSTS"),
    "PL_POST": ("PL_LA", "PL_LOCATION", "PL_DISTANCE", "UNKNOWN_POSTS"),
}
"""What stands in an example for what another postcode would give."""
FURTHER = (-7000, -5000, -3000, -400, -30, -1, 0, 1, 30, 400, 3000, 5000)
"""Days before and after those of an example that are tried in place of one."""
TRIED = ("A12345678901B", "UN3", "1234567", "XXXXXXX", "AB1 2CD", "SW1", "H801200001001")
"""Words tried in columns that are neither days nor codes."""


@RULES
def test_a_rule_finds_what_its_examples_say(tables, rule):
    wanted, told = worked(rule, tables)
    assert told == wanted


@RULES
def test_the_fields_to_mend_can_settle_what_a_rule_finds_or_it_says_that_others_do(tables, rule):
    """Other values of the fields it names, tried in its own examples, make it find nothing there;
    in none of the tables of which it says that it is mended elsewhere."""
    told = lines(rule, tables)
    starred = [each for each in told if each.starred]
    by_table = {each.row.table.name for each in starred}
    settled = {each.row.table.name for each in starred if settles(rule, told, each)}

    assert by_table - settled == by_table & set(rule.elsewhere)


@RULES
def test_every_finding_opens_a_field_of_the_record_or_says_what_to_do_and_where(tables, rule):
    """Of each table a rule looks at: a field it names goes to a record that its rows are written
    from, or the rule says that none settles it, what to do instead, and on which page."""
    named = {each.name: each for each in tables}
    for table in set(rule.on) - set(rule.elsewhere):
        columns = [each for each in named[table].columns if each.name in rule.fields]
        assert any(each.goes_to for each in columns), table
    if rule.elsewhere:
        assert rule.instead.endswith(".") and len(rule.instead.split()) > 5


def settles(rule: Rule, told: Sequence[Line], line: Line) -> bool:
    """Whether any one field of the row, any two together, or all, settle it with other values."""
    columns = [each for each in line.row.table.columns if each.name in rule.fields]
    values = {each.name: list(others(each, rule, told)) for each in columns}
    for name in {one for each in values for one in WORKED_OUT.get(each, ()) if one in line.row}:
        values[name] = sorted({each.row.written(name) for each in told} | {""})
    ways: list[dict[str, str]] = [{name: one} for name, every in values.items() for one in every]
    ways.append(dict.fromkeys(values, ""))
    twos = (
        dict(zip(two, pair, strict=True))
        for two in itertools.combinations(values, 2)
        for pair in itertools.product(*(values[each][:60] for each in two))
    )
    return any(not still_found(rule, told, line, way) for way in itertools.chain(ways, twos))


def still_found(rule: Rule, told: Sequence[Line], line: Line, way: dict[str, str]) -> bool:
    """Whether the rule finds the row still, with other values in some of its columns."""
    was = {name: line.row.written(name) for name in line.row}
    other = replace(line, row=Row(line.row.table, line.row.number, was | way))
    rows = found(rule, [other if each is line else each for each in told])
    return any(each.number == line.row.number for each in rows)


def others(column: Column, rule: Rule, told: Sequence[Line]) -> Iterator[str]:
    """Values that a column might have instead."""
    yield ""
    if column.kind == "date":
        yield from days(told, year_of(rule))
    elif column.kind == "code":
        yield from code_lists()[column.codes].codes
        yield from (was for _, was in column.before.codes) if column.before else ()
    elif column.kind == "whole number":
        yield from map(str, range(42))
    else:
        yield from ("0", "1", "2", *TRIED)
        yield from sorted({each.row.written(name) for each in told for name in each.row})


def days(told: Sequence[Line], year: int) -> Iterator[str]:
    """Days near and far from those written and from the ends of the year."""
    written = {day for each in told for day in each.row.values() if isinstance(day, dt.date)}
    about = {dt.date(year - 1, 4, 1), dt.date(year, 3, 31)} | written
    for each in sorted({day + dt.timedelta(by) for day in about for by in FURTHER}):
        yield f"{each:%d/%m/%Y}"


@pytest.mark.parametrize("name", EVERY)
def test_no_rule_of_one_code_holds_twice_for_a_year(name):
    held = [each.code for each in rules_of(name) if each.holds(2026)]
    assert len(held) == len(set(held)) > 40


def test_years_differ():
    """H5 was a placement until 2024 and is none in 2026; sex is a number no longer from 2025."""
    codes = {year: {r.code for r in rules_of("ssda903") if r.holds(year)} for year in (2024, 2026)}
    assert "101" in codes[2026] - codes[2024]
    assert "222" in codes[2026] & codes[2024]
    census = {year: {r.code for r in rules_of("cin") if r.holds(year)} for year in (2024, 2026)}
    assert census[2026] - census[2024] == {"1570", "1580", "8945Q", "8950Q"}
