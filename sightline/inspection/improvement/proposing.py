"""Proposes live tests of the book for a recommendation, by the words that both use."""

from __future__ import annotations

from functools import lru_cache

from .book import all_tests
from .language import LiveTest
from .likeness import Likeness

LEAST = 0.2
"""A test is proposed when the likeness of its words to the recommendation's is this or more."""
MOST = 4


@lru_cache(maxsize=1)
def _measured() -> tuple[Likeness, tuple[LiveTest, ...]]:
    tests = tuple(all_tests().values())
    return Likeness([f"{test.says} {test.words}" for test in tests]), tests


def propose_tests(wording: str) -> list[LiveTest]:
    """The tests whose words are most like those of a recommendation, the likest first."""
    measured, tests = _measured()
    likest = sorted(
        zip(measured.to_each(wording), range(len(tests)), strict=True),
        key=lambda pair: (-pair[0], pair[1]),
    )
    return [tests[place] for likeness, place in likest[:MOST] if likeness >= LEAST]
