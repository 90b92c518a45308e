"""A provider is one of the codes, and is given only where the kind of placement has one."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code, where
from ...rows import Child, Row
from ..asking import TEMPORARY


@rule(
    "178",
    "Episodes",
    "PLACE_PROVIDER",
    "The provider is not one of the codes, or is given for a short stay that has none.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 U1    PR9
    *        | 2     04/05/2025 T0    PR1
             | 3     04/05/2025 T4    PR1
             | 4     04/05/2025 U1    PR1
    """,
    since=2026,
    differs="T4 is left to rule 213, as the validator leaves it.",
)
def _look(child: Child) -> Iterable[Row]:
    return _wrong(child, ("T0", "T1", "T2", "T3"))


@rule(
    "178",
    "Episodes",
    "PLACE_PROVIDER",
    "The provider is not one of the codes, or is given for a placement that has none.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2024 U1    PR9
    *        | 2     04/05/2024 Z1    PR1
    *        | 3     04/05/2024 T4    PR1
             | 4     04/05/2024 U1    PR1
    """,
    until=2025,
)
def _look_before(child: Child) -> Iterable[Row]:
    return _wrong(child, (*TEMPORARY, "Z1"))


def _wrong(child: Child, none: tuple[str, ...]) -> Iterable[Row]:
    yield from not_a_code(child, "Episodes", "PLACE_PROVIDER", "placement_provider")
    yield from where(child, "Episodes", lambda row: row["PLACE"] in none and row["PLACE_PROVIDER"])
