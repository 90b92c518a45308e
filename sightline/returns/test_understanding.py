"""Values as councils write them are understood, and what could be two things is never guessed."""

import csv
import datetime as dt
from collections import Counter

import openpyxl
import pytest

from sightline.core.acting import system_account

from . import settling, understanding
from .annex_a.tables import TABLES
from .loading import load
from .models import Load
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


NEITHER_ODD = {
    ("Gender", "Indeterminate"): "one code of ours belongs to both options",
    ("LA of Placement", "Lewisham"): "Lewisham itself, which the list once calls London",
    ("LA of Placement", "West Northamptonshire"): "itself, once put in the county it was part of",
}
"""Values that the list gives to two options and that can be understood all the same."""


def ambiguous() -> dict[tuple[str, str], set[str]]:
    """The values that the list of written values gives to more than one option."""
    if not understanding.WRITTEN.is_file():
        pytest.skip("shared material not present")
    meant: dict[tuple[str, str], set[str]] = {}
    with understanding.WRITTEN.open(encoding="utf-8-sig", newline="") as file:
        for column, option, written in list(csv.reader(file))[1:]:
            meant.setdefault((column, written), set()).add(option)
    return {place: options for place, options in meant.items() if len(options) > 1}


def same_option(options: set[str]) -> bool:
    """Whether the options are one, written in two ways: "Essex" and "Essex County Council"."""
    plain = {each.strip().lower().replace("accomodation", "accommodation") for each in options}
    return len(plain) == 1 or len({authority(each) for each in options} - {None}) == 1


def asked_about() -> set[tuple[str, str]]:
    """Those of the ambiguous values that really could be two things."""
    return {
        (column, written)
        for (column, written), options in ambiguous().items()
        if written != "nan" and not same_option(options)
    } - set(NEITHER_ODD)


def test_each_of_the_54_ambiguous_values_is_asked_about_or_is_one_option_written_twice():
    found, asked = ambiguous(), asked_about()

    assert len(found) == 54
    assert len(asked) == 27
    columns = {each.name: each for table in TABLES for each in table.columns}
    for column, written in asked:
        codes = code_lists()[columns[column].codes]
        assert codes.understood(written) is None, (column, written)
        either = codes.between(written)
        options = set().union(*(understanding.options()[codes.name][code] for code in either))
        assert len(either) > 1, (column, written)
        meant = {understanding._option(each) for each in found[(column, written)]}
        assert meant & options, (column, written, either)


@pytest.mark.django_db
def test_those_that_could_be_two_things_are_asked_about_once_and_never_again(tmp_path):
    by, asked = system_account(), asked_about()
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in TABLES:
        mine = [place for place in sorted(asked) if place[0] in table.by_name]
        sheet = book.create_sheet(table.name)
        sheet.append([each.name for each in table.columns])
        for number, (column, written) in enumerate(mine, start=1):
            row = {"Child Unique ID": str(number), column: written}
            row |= {c.name: f"0{number % 9 + 1}/01/2024" for c in table.columns if c.required}
            row["Child Unique ID"] = str(number)
            sheet.append([row.get(each.name, "") for each in table.columns])
    book.save(tmp_path / "lists.xlsx")
    paths, today = [str(tmp_path / "lists.xlsx")], dt.date(2026, 11, 22)

    first = load(paths, by=by, today=today)
    open_now = settling.questions(Load.objects.get(pk=first.load_id))
    assert {(each.column, each.written) for each in open_now} == asked
    assert all(len(each.between) > 1 for each in open_now)
    told = [each for each in first.remarks if "could mean" in str(each["reason"])]
    assert len(told) == len(asked)
    for each in open_now:
        settling.understand(
            by=by,
            return_name=each.return_name,
            column=each.column,
            written=each.written,
            means=each.between[0],
        )

    second = load(paths, by=by, today=today)
    assert settling.questions(Load.objects.get(pk=second.load_id)) == []
    assert [each for each in second.remarks if "could mean" in str(each["reason"])] == []


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
