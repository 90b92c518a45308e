"""A pupil number names the authority that gave it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

NUMBERS = (
    (1, 5), (201, 213), (301, 320), (330, 336), (340, 344), (350, 359), (370, 373), (380, 384),
    (390, 394), (420, 420), (660, 681), (701, 708), (800, 803), (805, 808), (810, 813), (815, 816),
    (820, 823), (825, 826), (830, 831), (835, 841), (845, 846), (850, 852), (855, 857), (860, 861),
    (865, 896), (908, 909), (916, 916), (919, 919), (921, 921), (925, 926), (928, 929), (931, 931),
    (933, 933), (935, 938), (940, 943),
)  # fmt: skip
"""First and last of the numbers that authorities have or had. 942 and 943 are of 2023."""


@rule(
    "1530",
    "Child",
    "UPN",
    "The three figures after the letter are no authority's, so the pupil number was mistyped.",
    """
    Child | LAchildID UPN
          | 1         H801200001001
          | 2         H001200001001
    *     | 3         H999200001001
    *     | 4         H804200001001
          | 5         H99920000100
    """,
    differs=(
        "942 and 943, given in 2023, are taken in every year; the validator takes them from 2024."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: len(row["UPN"]) == 13 and not _known(row["UPN"][1:4]))


def _known(number: str) -> bool:
    return number.isdigit() and any(first <= int(number) <= last for first, last in NUMBERS)
