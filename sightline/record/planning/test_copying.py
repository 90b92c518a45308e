"""Copied words are found wherever they were moved to, changed ones are not, nor is chance."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from . import copying

WAS = (
    "Wren is 6. Mum goes out most evenings and leaves her with her brother. Gran helps on Fridays."
)


@pytest.mark.answers("F24", check="sightline.record.planning.copying.share_unchanged")
def test_all_that_was_copied_is_said_to_be():
    assert copying.share_unchanged(WAS, WAS) == 1.0
    assert copying.share_unchanged(WAS, WAS.upper()) == 1.0


def test_a_sentence_that_was_moved_is_copied_all_the_same():
    moved = "Gran helps on Fridays. Wren is 6."

    assert copying.share_unchanged(WAS, moved) == 1.0


def test_new_words_are_new():
    assert copying.share_unchanged(WAS, "The baby was weighed at the clinic.") == 0.0
    assert copying.share_unchanged("", WAS) == 0.0
    assert copying.share_unchanged(WAS, "") is None


def test_one_changed_word_stands_out_in_a_copied_sentence():
    now = "Mum goes out most evenings and leaves her with a neighbour."
    runs = copying.passages(WAS, now)

    assert [run.text for run in runs if not run.copied] == ["a neighbour."]
    assert 0.7 < copying.share_unchanged(WAS, now) < 0.9


@given(st.text(max_size=300), st.text(max_size=300))
def test_the_runs_are_the_text_and_the_share_is_a_share(before, now):
    assert "".join(run.text for run in copying.passages(before, now)) == now
    share = copying.share_unchanged(before, now)
    assert share is None or 0.0 <= share <= 1.0


def stale(before, now, years=1, born=dt.date(2019, 2, 1)):
    found = copying.unchanged_ages(
        before,
        now,
        before_on=dt.date(2025, 6, 1),
        now_on=dt.date(2025 + years, 6, 1),
        born_on=[born],
    )
    return [(age.age, age.now) for age in found]


def test_an_age_that_stood_still_over_a_birthday_is_found():
    assert stale("Wren is 6.", "Wren is 6 and well.") == [(6, 7)]
    assert stale("She is six years.", "A 6-year-old.") == []
    assert stale("A 6 year old girl", "a 6-year-old girl") == [(6, 7)]


def test_an_age_that_is_right_or_nobodys_is_left_alone():
    assert stale("Wren is 6.", "Wren is 7.") == []
    assert stale("Wren is 6.", "Wren is 6.", years=0) == []
    assert stale("Her cousin is 9.", "Her cousin is 9.") == []
    assert stale("She is 6 months behind", "She is 6 months behind") == []
