"""How much of what we need a referral tells us, and what would make it better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ENOUGH_WORDS = 8
"""A part that says less than this in all says too little to act on."""


@dataclass(frozen=True)
class Part:
    """One thing a good referral tells: for how much it counts, where it is, and what to add."""

    worth: int
    fields: tuple[str, ...]
    says: str
    add: str
    words: int = 1


PARTS = (
    Part(
        10, ("forename", "surname"), "the child's name", "Give the child's first name and surname."
    ),
    Part(
        10,
        ("born_on", "expected_on"),
        "when the child was born",
        "Give the child's birth date, or when the baby is expected.",
    ),
    Part(10, ("address", "postcode"), "where the child lives", "Say where the child lives now."),
    Part(
        5,
        ("parents",),
        "who cares for the child",
        "Name the parents and other adults at home, and any parent who lives elsewhere.",
    ),
    Part(
        20,
        ("what_happened",),
        "what happened",
        "Say what happened, when, and who saw or heard it.",
        ENOUGH_WORDS,
    ),
    Part(
        15,
        ("impact",),
        "what it means for the child",
        "Say what life is like for the child because of it, and why you are telling us now.",
        ENOUGH_WORDS,
    ),
    Part(
        10,
        ("childs_view",),
        "what the child says",
        "Put down what the child says, in their own words, or why you have not asked.",
        3,
    ),
    Part(
        10,
        ("family_told", "sharing_reason", "familys_view"),
        "what the family knows and says",
        "Say whether the family knows you are telling us, and what they say; or why you have not"
        " told them.",
    ),
    Part(
        10,
        ("what_was_tried",),
        "what has been tried",
        "Say what has been tried already, by whom, and whether it helped.",
        3,
    ),
)


@dataclass(frozen=True)
class Completeness:
    """How much was told, out of 100, and the sentences that would make it whole."""

    score: int
    told: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """One sentence for whoever made the referral."""
        if not self.missing:
            return "This tells us everything we need to begin."
        if self.score >= 60:
            return "This is enough to begin. It would help us to know more."
        return "There is a good deal we would have to ask you for. Tell us more if you can."


def completeness(told: Mapping[str, Any]) -> Completeness:
    """How complete an approach about one child is.

    `told` holds the fields of an approach and of one child named in it; a part of several fields
    is told where any of them is, except a name, which needs both halves.
    """
    here = [part for part in PARTS if _has(part, told)]
    missing = [part for part in PARTS if part not in here]
    return Completeness(
        sum(part.worth for part in here),
        tuple(part.says for part in here),
        tuple(part.add for part in missing),
    )


def _has(part: Part, told: Mapping[str, Any]) -> bool:
    answers = [_words(told.get(name)) >= part.words for name in part.fields]
    if part.fields == ("forename", "surname"):
        return all(answers) or _words(told.get("expected_on")) > 0
    return any(answers)


def _words(answer: Any) -> int:
    """How many words an answer has; a date or a yes or no is one."""
    return 0 if answer in (None, "") else len(str(answer).split())
