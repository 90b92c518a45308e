"""Every rule finds, in its own examples, the rows with a star and no other."""

import pytest

from ..ssda903.tables import TABLES
from .book import rules_of
from .examples import worked


@pytest.mark.parametrize("rule", rules_of("ssda903"), ids=lambda each: f"{each.code}-{each.since}")
def test_a_rule_finds_what_its_examples_say(rule):
    wanted, found = worked(rule, TABLES)
    assert found == wanted


def test_no_rule_of_one_code_holds_twice_for_a_year():
    held = [each.code for each in rules_of("ssda903") if each.holds(2026)]
    assert len(held) == len(set(held)) > 40


def test_years_differ():
    """H5 was a placement until 2024 and is none in 2026; sex is a number no longer from 2025."""
    codes = {year: {r.code for r in rules_of("ssda903") if r.holds(year)} for year in (2024, 2026)}
    assert "101" in codes[2026] - codes[2024]
    assert "222" in codes[2026] & codes[2024]
