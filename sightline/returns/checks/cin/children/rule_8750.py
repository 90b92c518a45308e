"""The sex of a child not yet born is not known."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import unborn


@rule(
    "8750",
    "Child",
    "Sex PersonBirthDate ExpectedPersonBirthDate",
    "The child is not yet born, so sex must be 0, not known.",
    """
    Child | LAchildID PersonBirthDate ExpectedPersonBirthDate Sex
          | 1         -               05/05/2024              0
    *     | 2         -               05/05/2024              1
          | 3         05/05/2020      -                       1
    """,
    until=2024,
)
def _then(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: unborn(row) and row["Sex"] != "0")


@rule(
    "8750",
    "Child",
    "Sex PersonBirthDate ExpectedPersonBirthDate",
    "The child is not yet born, so sex must be U, not known.",
    """
    Child | LAchildID PersonBirthDate ExpectedPersonBirthDate Sex
          | 1         -               05/05/2026              U
    *     | 2         -               05/05/2026              F
          | 3         05/05/2020      -                       F
    """,
    since=2025,
)
def _now(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: unborn(row) and row["Sex"] != "U")
