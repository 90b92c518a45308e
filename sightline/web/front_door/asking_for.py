"""The questions that the forms of the front door share: the child, and what happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sightline.record.people.choices import Sex
from sightline.web.recording.form import day, line, one_of_many, words

CHILD = (
    *("forename", "surname", "born_on", "expected_on", "sex", "address", "postcode", "school"),
    *("parents", "number"),
)
STORY = ("what_happened", "impact", "childs_view", "familys_view", "what_was_tried")


def child_fields() -> dict[str, Any]:
    """Who the child is, as far as whoever tells us knows."""
    return {
        "forename": line("First name", most=120),
        "surname": line("Surname", most=120),
        "born_on": day("Birth date", required=False),
        "expected_on": day("For a baby not yet born: when is it expected?", required=False),
        "sex": one_of_many("Sex", Sex.choices, required=False),
        "address": words("Address", rows=2),
        "postcode": line("Postcode", most=10),
        "school": line("School or nursery", most=160),
        "parents": words(
            "Parents and others at home",
            rows=2,
            help_text="Their names, and any parent who lives elsewhere.",
        ),
        "number": line(
            "A number for the child, if there is one",
            most=40,
            help_text="A pupil number, health number, or one of ours.",
        ),
    }


def story_fields() -> dict[str, Any]:
    """What happened and what it means, the parts that a decision rests on."""
    return {
        "what_happened": words(
            "What happened?",
            required=True,
            rows=6,
            help_text="To whom, when, and who saw or heard it.",
        ),
        "impact": words("What is life like for the child because of it?", help_text="And why now?"),
        "childs_view": words(
            "What does the child say?", help_text="In their own words, if you can."
        ),
        "familys_view": words("What does the family say?"),
        "what_was_tried": words("What has been tried already, and did it help?"),
    }


def child_told(given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that are about the child."""
    return {name: given[name] for name in CHILD if name in given}


def story_told(given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that are about what happened."""
    return {name: given[name] for name in STORY if name in given}
