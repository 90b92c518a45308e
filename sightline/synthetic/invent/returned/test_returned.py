"""Children in care always have a worker, and a home that a return can tell of and is no one's."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace

import pytest

from .. import lives
from ..lives import invent
from ..paths import PATHS
from .leavers import born_a_day_sooner
from .places import ALL, FAR, NEAR

AS_AT = dt.date(2026, 3, 31)


@pytest.fixture(scope="module")
def world():
    return invent(200, 1, AS_AT)


@pytest.fixture(scope="module")
def episodes(world):
    found = defaultdict(list)
    for row in world.rows["care.Episode"]:
        found[row["child_id"]].append(row)
    return found


def test_every_child_in_care_has_one_worker_after_another(world, episodes):
    held = defaultdict(list)
    for row in world.rows["workforce.Allocation"]:
        if row["role"] == "social worker" and row["child_id"] in episodes:
            held[row["child_id"]].append(row)

    assert len(held) > 30
    for child, rows in held.items():
        assert all(row["worker_id"].key.startswith("SW") for row in rows), child
        assert rows[0]["began_because"] == "FCONTA"
        for one, other in pairwise(rows):
            follows = one["ended_on"] == other["began_on"]
            assert other["began_because"] == (one["end_reason"] if follows else "FCONTA")
            assert not (follows and other["began_on"].month == 3 and other["began_on"].day > 25)
            # Where work stopped, it was closed: nobody is merely waiting for a worker.
            assert follows or other["began_on"] - one["ended_on"] > dt.timedelta(days=45)


@pytest.fixture(scope="module")
def in_care():
    """Many lives in care and none at home, so that what is rare by chance is there."""
    paths = ("looked after", "left care", "care leaver")
    with pytest.MonkeyPatch.context() as patch:
        kept = {name: replace(PATHS[name], share=1 / len(paths)) for name in paths}
        patch.setattr(lives, "PATHS", kept)
        return invent(1000, 1, AS_AT)


def test_whoever_had_a_child_before_care_is_gone_within_weeks(in_care):
    entered = {}
    for row in in_care.rows["care.Episode"]:
        entered.setdefault(row["child_id"], row["began_on"])
    held = [row for row in in_care.rows["workforce.Allocation"] if row["child_id"] in entered]
    before = [
        row
        for row in held
        if row["role"] == "social worker" and row["began_on"] < entered[row["child_id"]]
    ]

    assert len(before) > 50
    for row in before:
        month = entered[row["child_id"]] + dt.timedelta(days=30)
        assert (row.get("ended_on") or AS_AT) < month, row
    assert any((entered[row["child_id"]] - row["began_on"]).days < 5 for row in before)


def test_no_care_leaver_lives_in_a_foyer_at_18_or_before(in_care):
    born = {row["la_child_id"]: row["born_on"] for row in in_care.rows["people.Child"]}
    told = [row for row in in_care.rows["leaving_care.LeaverStatement"] if row.get("accommodation")]
    foyers = [row for row in told if row["accommodation"] == "T"]

    assert foyers
    for row in foyers:
        assert row["stated_on"].year - born[row["child_id"].key].year > 18


def test_each_move_is_to_another_place_or_another_kind_of_home(in_care):
    known = ("placement_type", "provider", "placement_postcode", "urn")
    moves = 0
    for one, other in pairwise(in_care.rows["care.Episode"]):
        if one["child_id"] == other["child_id"] and other["reason_began"] in "PB":
            moves += 1
            assert any(one[each] != other[each] for each in known), (one, other)
    assert moves > 500


def sixteen(born):
    return born.replace(year=born.year + 16, day=min(born.day, 28))


def test_every_home_is_one_that_a_return_can_tell(world, episodes):
    children = {row["la_child_id"]: row for row in world.rows["people.Child"]}
    kinds = set()
    for child, rows in episodes.items():
        alone = children[child.key]["unaccompanied"] == "yes"
        for row in rows:
            kind, home = row["placement_type"], row["home_postcode"]
            kinds.add(kind)
            assert (home == "") == alone
            assert (row["placement_postcode"] == home) == (kind == "P1")
            assert bool(row["urn"]) == (kind != "P1")
            assert (row["provider"] == "PR0") == (kind == "P1")
            assert kind != "P1" or row["legal_status"] in ("C1", "C2")
            assert kind not in ("A5", "A6") or row["legal_status"] == "E1"
            assert kind != "H5" or row["ended_on"] < dt.date(2025, 4, 1)
            assert kind != "K3" or sixteen(children[child.key]["born_on"]) <= row["began_on"]
    assert {"U6", "K2", "K3"} <= kinds and not kinds & {"P2", "Q1", "Q2"}


def test_a_registered_home_is_always_in_one_place(episodes):
    where = defaultdict(set)
    for rows in episodes.values():
        for row in rows:
            if row["placement_type"][0] == "K":
                where[row["urn"]].add((row["placement_postcode"], row["provider"]))

    assert len(where) > 5
    assert {len(each) for each in where.values()} == {1}


def test_each_year_in_care_has_its_statement_of_health(world, episodes):
    stated = {(row["child_id"], row["year_ends_on"]) for row in world.rows["health.HealthYear"]}

    all_year = {
        child
        for child, rows in episodes.items()
        if rows[0]["began_on"] <= dt.date(2025, 4, 1) and rows[-1].get("ended_on") is None
    }
    assert all_year and {(child, AS_AT) for child in all_year} <= stated


def test_nobody_could_live_at_these_postcodes():
    assert len({each.postcode for each in ALL}) == len(NEAR) + len(FAR)
    assert all(each.what for each in ALL)
    assert {each.authority for each in NEAR}.isdisjoint({each.authority for each in FAR})


def test_every_child_in_care_was_referred_first_and_brothers_and_sisters_together(world, episodes):
    referred = defaultdict(list)
    for row in world.rows["front_door.Referral"]:
        referred[row["child_id"]].append(row)
    assessed = {row["child_id"] for row in world.rows["assessment.Assessment"]}
    alone = {
        row["la_child_id"] for row in world.rows["people.Child"] if row["unaccompanied"] == "yes"
    }

    long_ago = 0
    for child, rows in episodes.items():
        first = referred[child][0]
        assert first["received_on"] <= rows[0]["began_on"], child
        assert child in assessed or child.key in alone
        long_ago += first["received_on"] < world.recorded_from - dt.timedelta(days=310)
        if rows[-1].get("ended_on") is None:
            assert any(not row.get("closed_on") for row in referred[child]), child
    assert long_ago > 5


def test_no_score_is_put_down_to_age_in_a_child_of_the_age_for_one(world):
    reasons = {row.get("no_questionnaire_because") for row in world.rows["health.HealthYear"]}

    assert "SDQ1" not in reasons and len(reasons) > 2


@pytest.mark.parametrize(
    ("born", "then"), [((3, 31), (3, 30)), ((2, 29), (2, 28)), ((4, 1), (4, 1))]
)
def test_no_care_leaver_has_a_birthday_that_the_validator_cannot_count_to(born, then):
    child = SimpleNamespace(born_on=dt.date(2008, *born), ref=SimpleNamespace(key="K1"))
    told = {"la_child_id": "K1", "born_on": child.born_on}
    making = SimpleNamespace(world=SimpleNamespace(rows={"people.Child": [told]}))

    born_a_day_sooner(making, child)

    assert child.born_on == told["born_on"] == dt.date(2008, *then)


def test_whoever_grows_up_in_care_leaves_on_the_birthday_and_none_on_the_last_day(in_care):
    born = {row["la_child_id"]: row["born_on"] for row in in_care.rows["people.Child"]}
    ends = [row for row in in_care.rows["care.Episode"] if row.get("ended_on")]
    left = [row for row in ends if row["reason_ended"] in ("E5", "E6", "E7", "E17")]

    assert len(left) > 100
    for row in left:
        day, birthday = row["ended_on"], born[row["child_id"].key]
        assert (day.month, day.day) == (birthday.month, birthday.day)
        assert day.year - birthday.year == 18 and (day.month, day.day) != (3, 31)
