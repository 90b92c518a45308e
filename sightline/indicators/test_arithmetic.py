"""Figures are divided without loss and rounded half up."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from .arithmetic import divided, median, rounded, shared_out


@pytest.mark.parametrize(
    ("number", "places", "printed"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "-3"),
        (Decimal("70.3125"), 1, "70.3"),
        (Decimal("0.25"), 1, "0.3"),
        (0.25, 1, "0.3"),
        (2.675, 2, "2.68"),
        (62, 0, "62"),
        (None, 1, None),
    ],
)
def test_a_half_is_rounded_up(number, places, printed):
    found = rounded(number, places)

    assert (None if found is None else str(found)) == printed


@pytest.mark.parametrize(
    ("above", "below", "printed"),
    [
        (45, 64, "70.3"),
        (22, 92, "23.9"),
        (717, 890, "80.6"),
        (128, 154, "83.1"),
        (193, 1088, "17.7"),
        (68, 1088, "6.3"),
    ],
)
def test_shares_that_published_reports_print(above, below, printed):
    assert str(rounded(divided(above, below, 100), 1)) == printed


def test_nothing_cannot_be_divided_by():
    assert divided(3, 0) is None
    assert median([]) is None


@given(some.integers(0, 10**9), some.integers(1, 10**9), some.integers(0, 4))
def test_rounding_is_never_further_off_than_half_a_step(above, below, places):
    whole = divided(above, below, 100)
    step = Fraction(1, 10**places)

    off = Fraction(rounded(whole, places)) - whole

    assert -step / 2 < off <= step / 2


def test_the_ages_of_one_report_only_add_up_by_the_largest_remainder():
    parts = [78, 84, 44]

    assert [str(rounded(divided(part, 206, 100), 1)) for part in parts] == ["37.9", "40.8", "21.4"]
    assert [str(share) for share in shared_out(parts, 1)] == ["37.9", "40.8", "21.3"]


@given(some.lists(some.integers(0, 5000), min_size=1, max_size=9), some.integers(0, 2))
def test_shares_put_together_are_the_whole(parts, places):
    shares = shared_out(parts, places)

    assert sum(shares) == (100 if sum(parts) else 0)


def test_the_middle_of_two_is_halfway():
    assert median([1, 2, 3, 10]) == Fraction(5, 2)
