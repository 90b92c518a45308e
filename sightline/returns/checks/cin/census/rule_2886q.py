"""Sex is known of nearly every child."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import told


@rule(
    "2886Q",
    "Header",
    "",
    "Of more than 2 in 100 children who are born, sex is not known.",
    """
    Header | Year
    *      | 2024
    Child  | LAchildID Sex ExpectedPersonBirthDate
           | 1         0   -
           | 2         1   -
           | 3         0   05/05/2024
    """,
    until=2024,
    warns=True,
    elsewhere="Header",
    instead="Record the sex of each child of whom it is not known.",
    differs=(
        "The validator counts the unborn among all children, though not among those whose sex"
        " is not known. To 2024 it counts none whose sex is 0."
    ),
)
def _then(child: Child) -> Iterable[Row]:
    born = [row for row in told(child, "Child") if not row["ExpectedPersonBirthDate"]]
    unknown = sum(row["Sex"] in ("", "0") for row in born)
    return child["Header"] if unknown * 50 > len(born) else []


@rule(
    "2886Q",
    "Header",
    "",
    "Of more than 2 in 100 children who are born, sex is not known.",
    """
    Header | Year
    *      | 2026
    Child  | LAchildID Sex ExpectedPersonBirthDate
           | 1         U   -
           | 2         M   -
           | 3         U   05/05/2026
    """,
    since=2025,
    warns=True,
    elsewhere="Header",
    instead="Record the sex of each child of whom it is not known.",
    differs=(
        "The validator counts the unborn among all children, though not among those whose sex"
        " is not known."
    ),
)
def _now(child: Child) -> Iterable[Row]:
    born = [row for row in told(child, "Child") if not row["ExpectedPersonBirthDate"]]
    unknown = sum(row["Sex"] in ("", "U") for row in born)
    return child["Header"] if unknown * 50 > len(born) else []
