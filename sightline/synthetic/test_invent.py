"""Invented lives hold together before anything is written: same seed, same rows; no day to come."""

import datetime as dt
import re
from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from sightline.core.calendar import is_working_day

from .authorities import all_authorities
from .invent import lives
from .invent.names import PUPIL_NUMBER_LETTERS, is_invented
from .invent.returned import places
from .invent.rows import MAY_BE_TO_COME, World, day_of, is_day

AS_AT = dt.date(2026, 11, 22)
CHILDREN = 200
HOMES = "placements.Home"


def invent(children=CHILDREN, seed=1, as_at=AS_AT) -> World:
    return all_authorities()["anyshire"].invent(children, seed, as_at)


@pytest.fixture(scope="module")
def world():
    return invent()


def test_the_same_seed_gives_the_same_rows(world):
    assert invent().digest() == world.digest()


@pytest.mark.parametrize(
    "other", [{"seed": 2}, {"children": CHILDREN + 1}, {"as_at": AS_AT - dt.timedelta(days=1)}]
)
def test_another_seed_number_or_day_gives_other_rows(world, other):
    assert invent(**other).digest() != world.digest()


def test_told_in_parts_and_let_go_of_it_is_the_same_authority(world, monkeypatch):
    monkeypatch.setattr(lives, "A_PART", 60)
    told, parts = defaultdict(list), 0
    for part in lives.invent_in_parts(CHILDREN, 1, AS_AT):
        parts += 1
        for table, rows in part.rows.items():
            told[table] += rows[part.written.get(table, 0) :]
        part.let_go()

    homes = told.pop("placements.Home")
    assert parts > 3
    assert told == {table: rows for table, rows in world.rows.items() if table != HOMES}
    # Homes are named as they are met, part by part.
    assert {row["urn"] for row in homes} == {row["urn"] for row in world.rows[HOMES]}
    assert len(homes) == len(world.rows[HOMES])


@pytest.mark.parametrize("children", [1, 2, 7, 40, 333])
def test_as_many_children_as_asked_for(children):
    rows = invent(children).rows["people.Child"]

    assert len(rows) == children
    assert len({row["la_child_id"] for row in rows}) == children


@pytest.mark.parametrize("as_at", [dt.date(2020, 1, 1), dt.date(2024, 2, 29), dt.date(2027, 6, 30)])
def test_any_day_in_the_calendar_can_be_asked_for(as_at):
    assert invent(60, 3, as_at).rows["care.Episode"]


def test_nothing_is_known_of_days_to_come(world):
    ahead = [
        (table, name, value)
        for table, rows in world.rows.items()
        for row in rows
        for name, value in row.items()
        if is_day(name, value) and name not in MAY_BE_TO_COME and day_of(value) > AS_AT
    ]

    assert ahead == []


def test_every_name_gives_itself_away(world):
    named = [row["surname"] for row in world.rows["people.ChildName"]]
    named += [row["name"] for row in world.rows["people.FamilyMember"]]
    named += [row["name"] for row in world.rows["workforce.Worker"]]

    assert [name for name in named if not is_invented(name)] == []
    workers = Counter(row["name"] for row in world.rows["workforce.Worker"])
    assert [name for name, times in workers.items() if times > 1] == []


def spells(world: World, table: str, **only) -> list[list[tuple[dt.date, dt.date]]]:
    found = defaultdict(list)
    for row in world.rows[table]:
        if all(row[name] == value for name, value in only.items()):
            last = row.get("ended_on") or dt.date.max
            found[row["child_id"]].append((row["began_on"], last))
    return [sorted(each) for each in found.values()]


@pytest.mark.parametrize(
    ("table", "only"),
    [
        ("care.Episode", {}),
        ("workforce.Allocation", {"role": "social worker"}),
        ("protection.ProtectionPlan", {}),
        ("child_in_need.ChildInNeedPlan", {}),
        ("missing.MissingEpisode", {}),
    ],
)
def test_spells_of_one_child_never_overlap(world, table, only):
    found = spells(world, table, **only)

    assert found
    for days in found:
        assert all(first[1] <= second[0] for first, second in pairwise(days)), days


def test_no_conference_core_group_or_review_is_held_on_a_closed_day(world):
    held = [
        row["held_on"]
        for table in ("protection.Conference", "protection.CoreGroup", "care.Review")
        for row in world.rows[table]
    ]

    assert held
    assert [day for day in held if not is_working_day(day)] == []


def test_pupil_numbers_carry_the_right_letter_and_postcodes_the_right_shape(world):
    numbers = [row["upn"] for row in world.rows["people.Child"] if row.get("upn")]
    postcodes = [row["postcode"] for row in world.rows["people.Address"]]

    assert numbers
    assert len(set(numbers)) == len(numbers)
    for number in numbers:
        total = sum(int(digit) * (place + 2) for place, digit in enumerate(number[1:]))
        assert PUPIL_NUMBER_LETTERS[total % 23] == number[0]
    # Postcodes that exist, of places where nobody lives: a return names no others.
    assert set(postcodes) <= {each.postcode for each in places.NEAR}
    assert all(re.fullmatch(r"[A-Z]{2}\d{1,2} \d[A-Z]{2}", postcode) for postcode in postcodes)


def test_brothers_and_sisters_are_family_both_ways(world):
    pairs = {
        (row["child_id"], row["relative_id"])
        for row in world.rows["people.FamilyMember"]
        if row.get("relative_id")
    }

    assert len(pairs) > 50
    assert {(other, one) for one, other in pairs} == pairs


def test_children_speak_for_themselves_and_do_not_repeat_themselves(world):
    said = defaultdict(list)
    for table in ("voice.Statement", "story.ChildSeen"):
        for row in world.rows[table]:
            if row.get("childs_words"):
                said[row["child_id"]].append(row["childs_words"])

    assert len(said) > CHILDREN / 4
    assert len({words for each in said.values() for words in each}) > 50
    for words in said.values():
        assert len(words) == len(set(words)), words
        assert not any("{" in each for each in words)


def test_visits_that_do_not_count_are_of_every_kind(world):
    why = Counter((row["kind"], row["made_by_qualified"]) for row in world.rows["story.Visit"])
    unseen = [row for row in world.rows["story.ChildSeen"] if row["seen"] is False]

    assert why[("attempted visit", True)] and why[("visit", False)]
    assert unseen and all(row["not_seen_because"] for row in unseen)


def test_there_are_unborn_children_restricted_records_and_children_alone_here(world):
    children = world.rows["people.Child"]

    assert any(row["born_on"] is None and row.get("expected_on") for row in children)
    assert any(row.get("restricted") for row in children)
    assert any(row["unaccompanied"] == "yes" for row in children)
    assert any(row["disabled"] == "yes" for row in children)


def test_the_first_child_is_may(world):
    may = world.rows["people.Child"][0]
    name = world.rows["people.ChildName"][0]

    assert (may["known_as"], name["forename"], name["surname"]) == (
        "May",
        "Maya",
        "Example-Ashdown",
    )
