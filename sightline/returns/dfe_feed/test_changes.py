"""Whatever changes, what is sent brings the receiver to what we tell, and no further."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from .changes import applied, change
from .fields import LARGEST_BATCH, WITHIN, schema
from .telling import digest

SAMPLES = Path(__file__).resolve().parents[4] / "shared/data/dfe_api"
NOT_OF_THE_LIST = ("ethnicity", "activity", "referral_source")
LISTED = [each for each in WITHIN if each.many and each.id]
UNLISTED = [each for each in WITHIN if each.many and not each.id]
DAYS = ["2025-04-02", "2025-07-11", "2026-01-05"]


def a_child(chance: random.Random) -> dict[str, Any]:
    """A child with some episodes, each with some work, told as we tell one."""
    episodes = []
    for number in range(chance.randrange(1, 4)):
        episode: dict[str, Any] = {"social_care_episode_id": f"R{number}"}
        episode |= {"referral_date": chance.choice(DAYS)} if chance.random() < 0.8 else {}
        for part in LISTED:
            told = [
                {part.id: f"P{each}", "start_date": chance.choice(DAYS), "purge": False}
                for each in range(3)
                if chance.random() < 0.5
            ]
            episode |= {part.name: told} if told else {}
        if chance.random() < 0.5:
            episode["care_worker_details"] = [{"worker_id": chance.choice("AB")}]
        if chance.random() < 0.5:
            episode["adoption"] = {"matched_date": chance.choice(DAYS), "purge": False}
        if chance.random() < 0.9:
            episodes.append(episode | {"purge": False})
    child = {"la_child_id": "K1", "mis_child_id": "S1", "social_care_episodes": episodes}
    if chance.random() < 0.5:
        child["child_details"] = {"sex": chance.choice("FM"), "purge": False}
    if chance.random() < 0.5:
        child["health_and_wellbeing"] = {"sdq_assessments": [{"score": 4}], "purge": False}
    return {name: told for name, told in child.items() if told} | {"purge": False}


def in_order(told: Any) -> Any:
    """The same, whatever the order of its lists."""
    if isinstance(told, dict):
        return {name: in_order(value) for name, value in told.items()}
    if isinstance(told, list):
        return sorted((in_order(each) for each in told), key=lambda each: json.dumps(each))
    return told


@pytest.mark.parametrize("seed", range(300))
def test_the_receiver_comes_to_hold_what_we_tell(seed):
    chance = random.Random(seed)
    before, now = a_child(chance), a_child(chance)
    sent = change(before, now)
    assert sent is not None or before == now
    if sent:
        jsonschema.validate([sent], schema())
        assert in_order(applied(copy.deepcopy(before), sent)) == in_order(now)


def test_what_is_gone_is_purged_and_its_siblings_are_not_emptied():
    plan = {"start_date": "2025-04-02", "purge": False}
    kept = {"child_in_need_plan_id": "P1"} | plan
    gone = {"child_in_need_plan_id": "P2"} | plan
    enquiry = {"section_47_assessment_id": "E1", "purge": False}
    episode = {
        "social_care_episode_id": "R1",
        "child_in_need_plans": [kept, gone],
        "section_47_assessments": [enquiry],
        "adoption": {"matched_date": "2025-04-02", "purge": False},
        "purge": False,
    }
    other = {"social_care_episode_id": "R2", "purge": False}
    before = {"la_child_id": "K1", "social_care_episodes": [episode, other], "purge": False}
    now = copy.deepcopy(before)
    now["social_care_episodes"] = [episode | {"child_in_need_plans": [kept]}]
    del now["social_care_episodes"][0]["adoption"]

    assert change(before, now) == {
        "la_child_id": "K1",
        "social_care_episodes": [
            {
                "social_care_episode_id": "R1",
                "child_in_need_plans": [{"child_in_need_plan_id": "P2", "purge": True}],
                "adoption": {"purge": True},
                "purge": False,
            },
            {"social_care_episode_id": "R2", "purge": True},
        ],
        "purge": False,
    }
    assert change(before, None) == {"la_child_id": "K1", "purge": True}
    assert change(before, copy.deepcopy(before)) is None
    assert change(None, before) == before


def test_a_digest_knows_the_child_and_not_the_order_of_its_fields():
    told = {"a": 1, "b": [1, 2]}
    assert digest(told) == digest({"b": [1, 2], "a": 1}) != digest({"a": 1, "b": [2, 1]})


def test_the_published_samples_are_of_the_schema():
    files = sorted(SAMPLES.glob("sample_*.json"))
    if not files:
        pytest.skip("the shared material with the sample payloads is not here")
    for path in files:
        told = json.loads(path.read_text(encoding="utf-8"))
        told = told if isinstance(told, list) else [told]
        wrong = [
            each.json_path
            for each in jsonschema.Draft202012Validator(schema()).iter_errors(told)
            if not each.json_path.endswith(NOT_OF_THE_LIST)
        ]
        assert wrong == [], path.name


@pytest.mark.parametrize(
    "wrong",
    [
        {"la_child_id": "has space"},
        {"la_child_id": "K" * 37},
        {"mis_child_id": "S1"},
        {"la_child_id": "K1", "child_details": {"sex": "X"}},
        {"la_child_id": "K1", "child_details": {"date_of_birth": "01/02/2012"}},
        {"la_child_id": "K1", "shoe_size": 3},
        {"la_child_id": "K1", "social_care_episodes": [{"purge": False}]},
    ],
)
def test_what_breaks_the_list_of_fields_breaks_the_schema(wrong):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([wrong], schema())


def test_a_batch_is_a_hundred_at_most():
    jsonschema.validate([{"la_child_id": "K1"}] * LARGEST_BATCH, schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{"la_child_id": "K1"}] * (LARGEST_BATCH + 1), schema())
