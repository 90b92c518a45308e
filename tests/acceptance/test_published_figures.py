"""Authorities built from published reports give the figures that the reports printed."""

from __future__ import annotations

import os
import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import transaction

from sightline.synthetic import building
from sightline.synthetic.authorities import all_authorities
from sightline.synthetic.oracles import all_reports
from sightline.synthetic.oracles.checking import check, says, within
from sightline.synthetic.oracles.language import (
    Kind,
    at_least,
    between,
    exactly,
    over,
    under,
    worded,
)

RULEBOOK = Path(__file__).resolve().parents[3] / "shared" / "design" / "rulebook.md"
AUTHORITIES = sorted({report.authority for report in all_reports()})
# Building all three takes minutes on a busy machine. In the ordinary run the smallest is built and
# held against its report; with SIGHTLINE_REPORTS=all every one is.
ORDINARY = ("south-gloucestershire-2012-07",)
BUILT = AUTHORITIES if os.environ.get("SIGHTLINE_REPORTS") == "all" else ORDINARY


@pytest.fixture(scope="module", params=BUILT)
def findings(request, django_db_setup, django_db_blocker):
    """Every figure of one authority's reports, held against the record that was built for it."""
    authority = all_authorities()[request.param]
    with django_db_blocker.unblock(), transaction.atomic():
        building.build(authority, children=authority.usual_children, seed=1, as_at=authority.as_at)
        reports = [each for each in all_reports() if each.authority == request.param]
        yield [finding for report in reports for finding in check(report)]
        transaction.set_rollback(True)


def test_every_figure_that_was_printed_is_given_by_the_record(findings):
    differ = [
        f"{each.oracle.indicator}: {each.actual}, not {each.expected}"
        for each in findings
        if not each.holds
    ]

    assert differ == []
    assert len(findings) > 50


def test_most_figures_are_counted_and_not_kept(findings):
    exact = [each for each in findings if each.oracle.kind is Kind.EXACT]
    kept = [each for each in exact if type(each.oracle.ours).__name__ == "Stated"]

    # Kept figures are of the inspection itself, such as its grades, and of a few things outside
    # children's records.
    children = [each for each in kept if each.oracle.row not in ("grades", "sample / team")]
    assert len(children) <= 8, [each.oracle.indicator for each in children]


def test_the_same_seed_gives_the_same_rows_and_another_gives_others_of_whom_as_much_is_true():
    authority = all_authorities()["south-gloucestershire-2012-07"]
    one, again, other = (authority.invent(0, seed, authority.as_at) for seed in (1, 1, 2))

    assert one.digest() == again.digest() != other.digest()
    for world in (one, other):
        plans = world.rows["protection.ProtectionPlan"]
        assert sum(row.get("ended_on") is None for row in plans) == 212
        assert abs(len(world.rows["people.Child"]) - authority.usual_children) < 400


def rows_of(section: str) -> list[tuple[str, str]]:
    """The rows of a section of the rulebook: what each is of, and its kind."""
    text = RULEBOOK.read_text(encoding="utf-8")
    part = text.split(f"## {section}. ")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")][2:]
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    return [(row[0], row[2].strip("*")) for row in cells]


@pytest.mark.parametrize("report", all_reports(), ids=lambda each: f"{each.section}")
def test_every_row_of_the_rulebook_is_held_to(report):
    if not RULEBOOK.exists():
        pytest.skip("the rulebook is not beside this checkout")
    held = {oracle.row for oracle in report.oracles}
    asked = {row for row, _ in rows_of(report.section)}

    assert asked - held == set()
    assert held - asked <= {"comparators"}


def test_contradictions_are_flagged_and_say_what_was_done(findings):
    flagged = [
        oracle
        for report in all_reports()
        for oracle in report.oracles
        if oracle.kind is Kind.CONTRADICTION
    ]

    assert len(flagged) >= 5
    assert all(oracle.choice for oracle in flagged)


@pytest.mark.parametrize(
    ("bounds", "holds", "differs", "in_words"),
    [
        (exactly(1088), "1088", "1087", "1088"),
        (exactly("80.6", 1), "80.6", "80.5", "80.6"),
        (between(45, 49), "45", "44", "45 to 49"),
        (at_least(1), "1", "0", "at least 1"),
        (over(35), "35.1", "35", "more than 35"),
        (under(20), "19.9", "20", "less than 20"),
    ],
)
def test_a_figure_holds_where_it_must_and_nowhere_else(bounds, holds, differs, in_words):
    assert within(Decimal(holds), bounds, None, None)
    assert not within(Decimal(differs), bounds, None, None)
    assert not within(None, bounds, None, None)
    assert says(bounds) == in_words


def test_words_hold_only_as_they_stand():
    assert within("Inadequate", worded("Inadequate"), None, None)
    assert not within("Adequate", worded("Inadequate"), None, None)


@pytest.mark.django_db
def test_an_empty_record_gives_none_of_the_figures():
    report = next(each for each in all_reports() if each.authority.startswith("norfolk"))

    held = {each.oracle.indicator for each in check(report) if each.holds}

    # Nothing was excluded for good and no note was written where nothing happened at all.
    assert not held & {"cla-count", "foster-carers", "cla-out-of-area", "gcse-5ac", "grade-overall"}
