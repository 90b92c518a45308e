"""A referral's completeness counts what a decision needs, and says what would make it better."""

import pytest

from .completeness import PARTS, completeness

WHOLE = {
    "forename": "Wren",
    "surname": "Testford",
    "born_on": "2015-05-06",
    "address": "1 Example Street",
    "parents": "Ada Testford",
    "what_happened": "Wren came to school on Monday with a burn on her arm.",
    "impact": "She will not sit near adults and has stopped eating lunch at school.",
    "childs_view": "I fell on it.",
    "family_told": False,
    "what_was_tried": "We rang her mother.",
}


def test_the_parts_add_up_to_a_hundred_less_nothing():
    assert sum(part.worth for part in PARTS) == 100


@pytest.mark.answers("F3", check="sightline.record.front_door.completeness.completeness")
def test_a_whole_referral_lacks_nothing():
    found = completeness(WHOLE)

    assert found.score == 100
    assert found.missing == ()
    assert "everything we need" in found.in_words


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.says)
def test_each_part_left_out_is_asked_for(part):
    told = {name: value for name, value in WHOLE.items() if name not in part.fields}
    found = completeness(told)

    assert found.score == 100 - part.worth
    assert found.missing == (part.add,)


def test_a_word_or_two_does_not_tell_what_happened():
    assert completeness({**WHOLE, "what_happened": "Concerns."}).score == 80


def test_half_a_name_is_not_a_name_but_an_unborn_baby_needs_none():
    assert completeness({**WHOLE, "surname": ""}).score == 90
    unborn = {**WHOLE, "forename": "", "surname": "", "born_on": "", "expected_on": "2026-12-01"}
    assert completeness(unborn).score == 100


def test_nothing_told_is_nothing():
    found = completeness({})

    assert found.score == 0
    assert len(found.missing) == len(PARTS)
    assert "good deal" in found.in_words
