"""Values as councils write them are understood, and what could be two things is never guessed."""

from collections import Counter

import pytest

from . import understanding
from .reading.authorities import authority
from .reading.codes import code_lists
from .reading.wording import said

OTHERWISE = {
    "Contact Source": (27, "the code or the words say police, courts or another service"),
    "Referral Source": (27, "as contacts"),
    "Placement Type": (12, "the code and the words beside it disagree; the code is believed"),
    "LA of Placement": (10, "the list misspells the authority or puts a district in another"),
    "Reason for Closure": (7, "the code and the words beside it disagree; the code is believed"),
    "Reason Ceased to be Looked After": (6, "E17 and E7, which the list gives to two options"),
    "Primary Need Code": (1, "N0 with words of our N9"),
    "Child's Category of Need": (1, "as above"),
    "Initial Category of Abuse": (1, "three categories, which the list calls one"),
    "Latest Category of Abuse": (1, "as above"),
    "Ethnicity": (1, "unknown, which is not stated"),
    "Referral NFA?": (1, "U, which is not known"),
    "Placement Provider": (1, "PR0 is parents, not the authority"),
    "Eligibility Category": (1, "Q is qualifying, though the other system did not know it"),
    "Disability": (1, "none, which is blank in a column of yes and no"),
    "Did the child accept a Return Interview after their last missing episode (Y/N)?": (
        1,
        "offered and declined is not accepted",
    ),
}
"""The most values of a column understood as something else than the list says, and why."""


@pytest.fixture(scope="module")
def judged():
    if not understanding.WRITTEN.is_file():
        pytest.skip("shared material not present")
    return understanding.measured(understanding.WRITTEN)


def test_at_least_nine_in_ten_values_are_understood_as_they_were_meant(judged):
    counts = Counter(each.result for each in judged)

    assert sum(counts.values()) > 10_700
    assert counts["as expected"] / sum(counts.values()) > 0.92


def test_no_value_is_understood_otherwise_without_an_explanation(judged):
    counts = Counter(each.column for each in judged if each.result == "otherwise")

    assert {name: n for name, n in counts.items() if n > OTHERWISE.get(name, (0, ""))[0]} == {}


def test_the_published_page_is_what_was_measured(judged):
    assert understanding.PAGE.read_text(encoding="utf-8") == understanding.page(judged)


@pytest.mark.parametrize(
    ("codes", "written", "either"),
    [
        ("annex_a_source", "LADO", ("8", "authority services")),
        ("annex_a_source", "Anonymous / Not known", ("9", "10")),
        ("annex_a_ethnicity", "White (not yet obtained)", ("white", "NOBT")),
        ("permanence_plan", "Independent living", ("supported living", "other")),
    ],
)
def test_what_could_be_two_things_is_neither(codes, written, either):
    assert code_lists()[codes].between(written) == either
    assert code_lists()[codes].understood(written) is None


def test_every_rule_means_a_code_of_its_list():
    from .reading.wording import _rules

    lists = code_lists()
    answers = {"yes", "no", "unknown"}
    for name, rules in _rules().items():
        allowed = set(lists[name].codes) if name in lists else answers
        assert {code for rule in rules for code in rule.means} <= allowed, name


def test_every_option_of_annex_a_is_a_code_of_its_list():
    for name, codes in understanding.options().items():
        assert set(codes) <= set(code_lists()[name].codes), name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("London Borough of Hackney", "Hackney"),
        ("204", "Hackney"),
        ("E09000012", "Hackney"),
        ("KENT COUNTY COUNCIL", "Kent"),
        ("Fylde", "Lancashire"),
        ("Powys", "Wales"),
        ("Nowhere Council", None),
    ],
)
def test_an_authority_is_known_by_name_number_code_or_district(written, name):
    assert authority(written) == name


def test_rules_look_at_words_and_not_at_parts_of_them():
    assert said("annex_a_source", "Police") == ("6",)
    assert said("annex_a_source", "Policeman's ball") == ()
