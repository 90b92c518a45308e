"""Each word stands for its band of numbers, and the number is always beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .quantifiers import FEWEST, misused, percent, said, word


@pytest.mark.parametrize(
    ("count", "of", "expected"),
    [
        (100, 100, "all"),
        (97, 100, "almost all"),
        (96, 100, "most"),
        (80, 100, "most"),
        (79, 100, "a large majority of"),
        (65, 100, "a large majority of"),
        (64, 100, "a majority of"),
        (51, 100, "a majority of"),
        (50, 100, "half of"),
        (49, 100, "a minority of"),
        (35, 100, "a minority of"),
        (34, 100, "a small minority of"),
        (20, 100, "a small minority of"),
        (19, 100, "a very small minority of"),
        (4, 100, "a very small minority of"),
        (3, 100, "almost no"),
        (0, 100, "no"),
        (999, 1000, "almost all"),
        (1, 1000, "almost no"),
    ],
)
def test_a_word_is_earned_by_its_number(count, of, expected):
    assert word(count, of) == expected


def test_the_number_stands_beside_the_word():
    assert said(18, 22, "children whose files were read") == (
        "Most children whose files were read (18 of 22)"
    )


def test_of_a_few_the_number_alone_is_told():
    assert word(2, 3) == ""
    assert said(2, 3, "children") == "Two of the three children"
    assert said(0, 3, "children") == "None of the three children"


def test_a_share_of_nothing_is_no_share():
    with pytest.raises(ValueError, match="not a share"):
        percent(0, 0)
    with pytest.raises(ValueError, match="not a share"):
        percent(3, 2)


def test_a_word_that_its_number_does_not_earn_is_found():
    assert misused("Most children seen (18 of 22) were visited.") == []
    assert misused("Almost all children seen (18 of 22) were visited.") == [
        "Almost all children seen (18 of 22)"
    ]
    assert misused("Too many children wait.") == []


@given(of=st.integers(FEWEST, 5000), data=st.data())
def test_what_is_said_is_never_found_misused(of, data):
    count = data.draw(st.integers(0, of))
    assert misused(said(count, of, "files that were read")) == []
