"""A pupil number's first letter fits the rest."""

from __future__ import annotations

from collections.abc import Iterable

from ....reading.values import CHECK_LETTERS
from ...language import rule
from ...questions import where
from ...rows import Child, Row

VALUES = {str(each): each for each in range(10)} | {
    letter: each for each, letter in enumerate(CHECK_LETTERS)
}
"""What each character counts for; the last of a number given for a time is a letter."""


@rule(
    "1510",
    "Child",
    "UPN",
    "The first letter of the pupil number does not fit what comes after it, so one of them is"
    " wrong.",
    """
    Child | LAchildID UPN
          | 1         H801200001001
    *     | 2         A801200001001
          | 3         H80120000100B
    *     | 4         A80120000100B
          | 5         A8012000O1001
          | 6         -
    """,
    differs=(
        "The validator does not try numbers that end in a letter, as those that were given for"
        " a time do."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: not _fits(row["UPN"]))


def _fits(number: str) -> bool:
    known = len(number) == 13 and all(each in VALUES for each in number[1:])
    if not known or not number[1:12].isdigit():
        return True
    left = sum(VALUES[each] * place for place, each in enumerate(number[1:], start=2)) % 23
    return number[0] == CHECK_LETTERS[left]
