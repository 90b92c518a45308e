"""Nobody dies before being born."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8535Q",
    "Child",
    "PersonDeathDate PersonBirthDate",
    "The child is said to have died before the birth date, or has no birth date.",
    """
    Child | LAchildID PersonBirthDate PersonDeathDate
          | 1         05/05/2020      05/05/2020
    *     | 2         05/05/2020      04/05/2020
    *     | 3         -               04/05/2020
          | 4         -               -
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Child",
        lambda row: (
            row["PersonDeathDate"]
            and (not row["PersonBirthDate"] or row["PersonBirthDate"] > row["PersonDeathDate"])
        ),
    )
