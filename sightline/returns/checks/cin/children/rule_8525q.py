"""A child was born, or is expected."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8525Q",
    "Child",
    "PersonBirthDate ExpectedPersonBirthDate",
    "There must be a birth date or an expected one, and not both.",
    """
    Child | LAchildID PersonBirthDate ExpectedPersonBirthDate
          | 1         05/05/2020      -
          | 2         -               05/05/2026
    *     | 3         05/05/2020      05/05/2020
    *     | 4         -               -
    """,
    warns=True,
    differs="The validator cannot hold a day before 1678, and takes it for none.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Child",
        lambda row: bool(row["PersonBirthDate"]) == bool(row["ExpectedPersonBirthDate"]),
    )
