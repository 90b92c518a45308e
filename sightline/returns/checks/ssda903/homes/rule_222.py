"""A placement no inspectorate registers has no number of one."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import TEMPORARY


@rule(
    "222",
    "Episodes",
    "PLACE URN",
    "A number of the inspectorate's is given, but a placement of this kind is not registered.",
    """
    Episodes | CHILD DECOM      PLACE URN
    *        | 1     04/05/2025 P1    1234567
             | 2     04/05/2025 P1    -
             | 3     04/05/2025 K2    1234567
    """,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    return _numbered(child, ("P1", "P3", "R1", "R2", "R5", *TEMPORARY))


@rule(
    "222",
    "Episodes",
    "PLACE URN",
    "A number of the inspectorate's is given, but a placement of this kind is not registered.",
    """
    Episodes | CHILD DECOM      PLACE URN
    *        | 1     04/05/2024 Z1    1234567
             | 2     04/05/2024 Z1    -
             | 3     04/05/2024 K2    1234567
    """,
    since=2025,
    until=2025,
)
def _look_in_2025(child: Child) -> Iterable[Row]:
    return _numbered(child, ("P1", "P3", "R1", "R2", "R5", "Z1", *TEMPORARY))


@rule(
    "222",
    "Episodes",
    "PLACE URN",
    "A number of the inspectorate's is given, but a placement of this kind is not registered.",
    """
    Episodes | CHILD DECOM      PLACE URN
    *        | 1     04/05/2023 P2    1234567
             | 2     04/05/2023 Z1    -
             | 3     04/05/2023 K2    1234567
    """,
    until=2024,
)
def _look_before(child: Child) -> Iterable[Row]:
    return _numbered(child, ("P1", "P2", "P3", "R1", "R2", "R5", "Z1", *TEMPORARY))


def _numbered(child: Child, kinds: tuple[str, ...]) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["PLACE"] in kinds and row["URN"] not in ("", "XXXXXXX"),
    )
