"""A former pupil number is a pupil number too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

NUMBER = re.compile(r"[A-Za-z]\d{11}[\dA-Za-z]", re.ASCII)


@rule(
    "1560Q",
    "Child",
    "FormerUPN",
    "The former pupil number is not a letter and twelve figures; the last may be a letter.",
    """
    Child | LAchildID FormerUPN
          | 1         H801200001001
          | 2         H80120000100B
          | 3         -
    *     | 4         H8012000010
    *     | 5         8801200001001
    """,
    warns=True,
    differs=(
        "The validator also finds former numbers that end in a letter, as those that were"
        " given for a time do."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child, "Child", lambda row: row["FormerUPN"] and not NUMBER.fullmatch(row["FormerUPN"])
    )
