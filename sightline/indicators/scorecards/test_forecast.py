"""A target that will be missed is said to be before the year ends, and the sums can be followed."""

import datetime as dt

from ..language import Better
from .control import Point
from .forecast import Outlook, Year, of_all_or_nothing, of_share, of_trend

APRIL, DECEMBER, MARCH = dt.date(2011, 4, 1), dt.date(2011, 12, 31), dt.date(2012, 3, 31)


def share(done, due, target=95, better=Better.HIGHER, day=DECEMBER):
    return of_share(done, due, target, better, Year(APRIL, day, MARCH))


def test_a_target_that_can_no_longer_be_met_is_said_so_with_the_best_there_could_be():
    """As in South Gloucestershire: 83.1% at the end of the year against 95%."""
    found = share(128, 154)

    assert found.outlook is Outlook.LOST
    assert "128 of 154, which is 83.1%" in found.steps[0]
    assert "51 more, 205 in all" in found.steps[1]
    assert "67 of the 51 to come must be so" in found.steps[2]
    assert "the year would end at 87.3%" in found.steps[3]


def test_a_target_that_can_still_be_met_says_what_it_takes():
    found = share(146, 154)

    assert found.outlook is Outlook.AT_RISK
    assert "49 of the 51 to come must be so, 96.1% of them" in found.steps[2]
    assert share(150, 154).outlook is Outlook.HELD


def test_what_is_reached_already_needs_nothing_more():
    assert "reached already" in share(154, 154, target=50).steps[-1]


def test_a_share_that_should_be_low_is_told_by_how_many_more_there_may_be():
    assert share(40, 100, target=5, better=Better.LOWER).outlook is Outlook.LOST
    found = share(3, 100, target=5, better=Better.LOWER)
    assert found.outlook is Outlook.HELD
    assert "no more than 3 of those to come" in found.steps[-1]


def test_a_child_with_one_late_review_stays_so_to_the_end_of_the_year():
    found = of_all_or_nothing(83, 100, 95, Better.HIGHER, Year(APRIL, DECEMBER, MARCH))

    assert found.outlook is Outlook.LOST
    assert "For 17 it was not so" in found.steps[1]
    assert of_all_or_nothing(96, 100, 95, Better.HIGHER, Year(APRIL, DECEMBER, MARCH)).outlook == (
        Outlook.HELD
    )


def test_nothing_due_yet_cannot_tell():
    assert share(0, 0).outlook is Outlook.CANNOT_TELL


def trend(values, target, better=Better.LOWER):
    days = [dt.date(2013, month, 28) for month in range(1, len(values) + 1)]
    points = [Point(*pair) for pair in zip(days, values, strict=True)]
    return of_trend(points, target, better, dt.date(2014, 3, 31))


def test_a_pace_is_the_middle_change_and_is_carried_to_the_end_of_the_year():
    found = trend([100, 96, 92, 40, 84, 80], 20)

    assert "down 4 a month" in found.steps[1]
    assert found.ends_with == 80 - 4 * 9
    assert found.outlook is Outlook.AT_RISK
    assert trend([100, 90, 80, 70, 60, 50], 20).outlook is Outlook.HELD


def test_a_count_goes_no_lower_than_nought():
    assert trend([100, 50, 40, 30], 0).ends_with == 0


def test_too_few_months_cannot_tell():
    assert trend([3, 2, 1], 0).outlook is Outlook.CANNOT_TELL


def test_no_change_is_said_in_words():
    assert "no change" in trend([5, 5, 5, 5], 5).steps[1]
