"""The interval is exact: it holds the truth as often as it promises, for every truth there is."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .uncertainty import interval, needed, widest


def test_a_known_interval():
    """Of 29 in 100, ten or more of twenty come up 23 times in a thousand; of 30, 31 times."""
    found = interval(10, 20, 100)

    assert (found.least, found.most) == (30, 70)
    assert found.percents == (30, 70)


def test_whoever_reads_every_file_knows_the_number():
    assert (interval(7, 30, 30).least, interval(7, 30, 30).most) == (7, 7)


def test_more_files_tell_more():
    few, many = widest(10, 1000), widest(60, 1000)

    assert many.most - many.least < few.most - few.least


@pytest.mark.parametrize("of", [30, 60])
@pytest.mark.parametrize("drawn", [5, 12, 29])
def test_the_truth_is_inside_at_least_as_often_as_is_promised(of, drawn):
    for so in range(of + 1):
        ways = sum(
            comb(so, seen) * comb(of - so, drawn - seen)
            for seen in range(max(0, drawn - (of - so)), min(drawn, so) + 1)
            if interval(seen, drawn, of).least <= so <= interval(seen, drawn, of).most
        )
        assert ways / comb(of, drawn) >= 0.95


@given(of=st.integers(1, 400), data=st.data())
def test_what_was_seen_is_always_possible(of, data):
    drawn = data.draw(st.integers(1, of))
    seen = data.draw(st.integers(0, drawn))
    found = interval(seen, drawn, of)

    assert seen <= found.least <= found.most <= of - (drawn - seen)


def test_the_sample_that_is_needed_is_the_smallest_that_does():
    size = needed(1000, 10)
    wide = widest(size, 1000)

    assert wide.most - wide.least <= 200
    smaller = widest(size - 1, 1000)
    assert smaller.most - smaller.least > 200


@pytest.mark.parametrize("given", [(-1, 5, 10), (6, 5, 10), (2, 11, 10), (0, 0, 10)])
def test_what_cannot_be_is_refused(given):
    with pytest.raises(ValueError, match="cannot be"):
        interval(*given)
