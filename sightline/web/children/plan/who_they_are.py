"""Whether a plan uses what is known of who the child is: language, faith, nation, heritage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.record.people.models import Child

from .plans import OnAPage

USUAL = {"english", "british", "none", "no religion", "not stated", "not known"}
"""Answers from which nothing follows for the help that is given."""


@dataclass(frozen=True)
class Part:
    """One part of who the child is, and whether any plan of theirs says a word of it."""

    title: str
    said: str
    used: bool

    @property
    def needs_asking(self) -> bool:
        """Whether nobody has written down an answer."""
        return not self.said

    @property
    def unused(self) -> bool:
        """Whether it is known, means something, and no plan speaks of it."""
        return bool(self.said) and not self.used


def who_they_are(child: Child, plans: list[OnAPage]) -> list[Part]:
    """Each part, with whether the plans use it."""
    words = " ".join(_all(each) for each in plans).casefold()
    told = (
        ("First language", child.first_language),
        ("Religion", child.religion),
        ("Nationality", child.nationality),
        ("Heritage and culture", child.heritage),
    )
    return [Part(title, said, _used(said, words)) for title, said in told]


def _used(said: str, words: str) -> bool:
    """Whether any word of the answer that means something stands in the plans."""
    parts = {part.casefold() for part in re.findall(r"[^\W\d_]{4,}", said)}
    telling = {part for part in parts if part not in USUAL}
    if not telling or said.casefold() in USUAL:
        return True
    return any(re.search(rf"(?<!\w){re.escape(part[:5])}", words) for part in telling)


def _all(plan: OnAPage) -> str:
    steps = [f"{each.what} {each.for_what}" for each in [*plan.steps, *plan.done]]
    return " ".join([plan.why, plan.worries, plan.well, plan.if_not, plan.child_said, *steps])
