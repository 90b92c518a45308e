"""What is thin, missing or copied is told from the words alone."""

import pytest

from sightline.record.workforce.signing import Part, Section

from .looking import copied, missing, shown

VOICE = Section("voice", "View", "view", Part.VOICE)
ANALYSIS = Section("analysis", "Analysis", "analysis", Part.ANALYSIS)
HOME = Section("home", "Home", "home", Part.CIRCUMSTANCES)
WEIGHED = (
    "Wren is safer than in May because her aunt now does the evenings, and the drinking happens"
    " away from her. It is likely to come back under strain, so the risk is of sudden neglect."
)


@pytest.mark.parametrize("text", ["", "N/A", "as above", "None.", "Too young"])
def test_a_childs_view_that_says_nothing_is_missing(text):
    assert "is missing" in missing(VOICE, text)


def test_a_childs_view_of_a_few_words_is_hardly_one():
    assert "3 words" in missing(VOICE, "She seems happy")
    assert missing(VOICE, "“I want to see my brother on Saturdays, and to keep the dog.”") == ""


def test_analysis_weighs_and_does_not_only_list():
    listed = " ".join(["Wren goes to school. Her aunt works in a shop. The flat is tidy."] * 4)

    assert "is missing" in missing(ANALYSIS, "nil")
    assert "too short" in missing(ANALYSIS, "The risk is low because nothing happened.")
    assert "lists facts" in missing(ANALYSIS, listed)
    assert missing(ANALYSIS, WEIGHED) == ""


def test_other_parts_need_something_where_they_are_needed():
    assert missing(HOME, "") == "Nothing is written here."
    assert missing(Section("more", "More", "more", needed=False), "") == ""


def test_a_part_that_says_the_same_and_one_mostly_copied_are_told():
    old = {"home": "Wren lives with her aunt in a tidy flat above the shop, and sleeps well."}
    (same,) = shown([HOME], old, old)
    moved = shown([HOME, ANALYSIS], {"home": WEIGHED, "analysis": old["home"]}, old)

    assert "word for word" in copied(same)
    assert (copied(moved[0]), "of its words stood" in copied(moved[1])) == ("", True)
    assert moved[1].copied == 1.0


def test_without_a_last_version_nothing_is_copied():
    (part,) = shown([HOME], {"home": WEIGHED}, None)

    assert (part.copied, part.same, part.before) == (0.0, False, None)
    assert "".join(run.text for run in part.runs) == WEIGHED
