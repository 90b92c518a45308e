"""Which counts are too small to show, and who says so."""

import pytest

from .small_numbers import is_small, small_below


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
