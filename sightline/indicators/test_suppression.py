"""A small number that was hidden cannot be worked out from what is still shown."""

from __future__ import annotations

import itertools
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from .arithmetic import divided, rounded
from .figures import Figure
from .suppression import is_small, small_below, suppressed

BELOW = 6


def share(group, above, below, code="cla-male-pct", by="team"):
    value = rounded(divided(above, below, 100), 1)
    return Figure(code, "", "on 31 March 2024", group, above, below, value, by=by)


def count(group, above, code="cla-count", by="team"):
    return Figure(code, "", "on 31 March 2024", group, above, None, Decimal(above), by=by)


def split_of(cells):
    """A total and its groups, all as shares."""
    groups = [share(chr(97 + at), above, below) for at, (above, below) in enumerate(cells)]
    whole = share(None, sum(a for a, _ in cells), sum(b for _, b in cells), by=None)
    return [whole, *groups]


def ways(shown, cells, reading):
    """All that a hidden reading could be, for a reader who knows the total and the rest.

    The reader also knows that no number is above what is below its line, where that is shown.
    """
    base = reading is base_of
    hidden = [
        at for at, one in enumerate(shown) if (one.denominator if base else one.numerator) is None
    ]
    left = sum(reading(*cells[at]) for at in hidden)
    limits = [left if base or shown[at].denominator is None else cells[at][1] for at in hidden]
    found = {at: set() for at in hidden}
    for guess in itertools.product(*(range(min(limit, left) + 1) for limit in limits)):
        if sum(guess) == left:
            for at, number in zip(hidden, guess, strict=True):
                found[at].add(number)
    return found


def above_of(above, below):
    return above


def rest_of(above, below):
    return below - above


def base_of(above, below):
    return below


def test_a_small_number_is_hidden_with_its_share_and_nought_is_not():
    small, nought, large = suppressed(
        [count("a", 3, by=None), count("b", 0, by=None), count("c", 6, by=None)], BELOW
    )

    assert small.numerator is None and small.value is None and small.suppressed
    assert nought.numerator == 0 and not nought.suppressed
    assert large.numerator == 6


def test_one_hidden_group_takes_another_with_it():
    shown = suppressed([count("a", 3), count("b", 40), count("c", 9), count("d", 20)], BELOW)

    assert [one.numerator for one in shown] == [None, 40, None, 20]


def test_the_rest_is_small_too():
    whole, a, b, c = suppressed(split_of([(40, 42), (30, 60), (10, 20)]), BELOW)

    assert whole.numerator == 80
    assert a.numerator is None and a.denominator == 42
    assert [b.numerator, c.numerator].count(None) == 1


def test_two_ones_do_not_hide_each_other():
    shown = suppressed([count("a", 1), count("b", 1), count("c", 30)], BELOW)

    assert [one.numerator for one in shown] == [None, None, None]


def test_two_fives_do_not_hide_each_other():
    shown = suppressed([count("a", 5), count("b", 5), count("c", 30)], BELOW)

    assert [one.numerator for one in shown] == [None, None, None]


def test_parts_of_a_count_are_hidden_as_groups_are():
    parts = [
        count(None, 2, "cla-under-5", by=None),
        count(None, 30, "cla-school-age", by=None),
        count(None, 12, "cla-post-16", by=None),
    ]

    shown = suppressed([count(None, 44, "cla-count", by=None), *parts], BELOW)

    assert [one.numerator for one in shown] == [44, None, 30, None]


def test_a_small_number_left_out_or_not_told_is_hidden():
    figure = replace(
        share(None, 40, 80, by=None), excluded=(("no home", 2), ("died", 9)), cannot_tell=3
    )

    [shown] = suppressed([figure], BELOW)

    assert shown.excluded == (("died", 9),) and shown.cannot_tell == 0 and shown.suppressed
    assert shown.numerator == 40


def test_a_mean_of_few_is_hidden():
    few = Figure("ni-58", "", "year", None, 31, 2, Decimal("15.5"))

    [shown] = suppressed([few], BELOW)

    assert shown.value is None and shown.denominator is None


@settings(max_examples=150)
@given(
    some.lists(
        some.tuples(some.integers(0, 12), some.integers(0, 12)).map(lambda two: (two[0], sum(two))),
        min_size=2,
        max_size=4,
    )
)
def test_no_hidden_number_can_be_worked_out_from_the_total_and_the_rest(cells):
    whole, *shown = suppressed(split_of(cells), BELOW)
    if whole.numerator is None:
        return  # then there is no total to subtract from
    for reading in (above_of, rest_of, base_of):
        for at, answers in ways(shown, cells, reading).items():
            if 0 < reading(*cells[at]) < BELOW:
                everything_hidden = all(one.numerator is None for one in shown)
                assert len(answers) > 1 or everything_hidden, (cells, at)


@settings(max_examples=200)
@given(some.lists(some.integers(0, 40), min_size=2, max_size=8))
def test_what_is_small_is_never_shown(counts):
    shown = suppressed([count(str(at), number) for at, number in enumerate(counts)], BELOW)

    assert all(one.numerator is None or not 0 < one.numerator < BELOW for one in shown)
    assert [one.numerator for one in shown if one.numerator is not None] == [
        number for one, number in zip(shown, counts, strict=True) if one.numerator is not None
    ]


@pytest.mark.parametrize("hide", [2, 5, 11])
def test_the_setting_says_how_small_is_small(hide):
    shown = suppressed([count(None, number, by=None) for number in range(12)], hide)

    assert [one.numerator is None for one in shown] == [0 < number < hide for number in range(12)]


def test_a_number_is_not_changed():
    figure = share(None, 40, 81, by=None)

    assert suppressed([figure], BELOW) == [figure]
    assert Fraction(str(figure.value)) == Fraction("49.4")


@pytest.mark.parametrize("count", [1, 5])
def test_a_small_count_could_tell_who_it_is(count):
    assert is_small(count)


@pytest.mark.parametrize("count", [None, 0, 6, 200])
def test_nobody_and_many_tell_of_no_one(count):
    assert not is_small(count)


def test_the_authority_says_how_small_is_small(settings):
    settings.SMALL_NUMBERS_BELOW = 11
    assert is_small(10) and not is_small(11) and small_below() == 11
    assert not is_small(10, below=6)
