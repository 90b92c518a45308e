"""Ordinary variation is left alone, and what is not is told by a rule that is stated."""

import datetime as dt

import pytest

from .control import FEWEST, Point, control

DAY = dt.date(2013, 1, 31)


def chart(values, **limits):
    days = [DAY + dt.timedelta(days=30 * at) for at in range(len(values))]
    return control([Point(*pair) for pair in zip(days, values, strict=True)], **limits)


def rules(values, **limits):
    return {(each.rule, each.up) for each in chart(values, **limits).signals}


def test_limits_are_the_mean_and_2_66_mean_moving_ranges():
    # Moves of 2 each time: limits at 2.66 times 2 from the mean of 51.
    found = chart([50, 52] * 5)

    assert found.mean == 51
    assert found.upper == pytest.approx(51 + 2.66 * 2)
    assert found.lower == pytest.approx(51 - 2.66 * 2)
    assert found.signals == ()


def test_a_point_outside_the_limits_is_told_with_its_way():
    assert (1, True) in rules([50, 52] * 5 + [80])
    assert (1, False) in rules([50, 52] * 5 + [20])


def test_eight_on_one_side_are_told_and_seven_are_not():
    low, high = [50, 49.8, 50.2, 49.9, 50.1, 50, 49.9], [50.3, 50.2, 50.4, 50.3, 50.2, 50.4, 50.3]

    assert (2, True) not in rules([*low, *high])
    assert (2, True) in rules([*low, 49.9, *high, 50.3])


def test_three_of_four_near_a_limit_are_told():
    steady = [50, 52] * 6

    assert 3 not in {rule for rule, _ in rules(steady)}
    assert (3, True) in rules([*steady, 54.5, 54.6, 51, 54.5])


def test_too_few_points_have_no_limits():
    found = chart([1.0] * (FEWEST - 1))

    assert found.mean is None
    assert found.signals == ()


def test_a_percentage_goes_no_further_than_it_can():
    found = chart([99, 90, 99, 91, 98, 90, 99, 92], least=0, most=100)

    assert found.upper == 100


def test_a_month_without_a_value_is_passed_over():
    values = [50, 52] * 5
    held = chart([*values[:5], None, *values[5:]])

    assert held.mean == 51
    assert len(held.told) == 10


def test_the_last_point_is_what_is_spoken_of():
    assert chart([50, 52] * 5 + [80]).latest.up
    assert chart([50, 80, 20, *[50, 52] * 4]).latest is None
