"""Detention by the police is measured in days."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import spell_too_long


@rule(
    "364",
    "Episodes",
    "LS DECOM DEC",
    "The child is said to be held in the authority's care for the police (J2) for over 21 days,"
    " when the law allows hours.",
    """
    Episodes | CHILD DECOM      DEC        LS
    *        | 1     04/05/2025 26/05/2025 J2
             | 2     04/05/2025 25/05/2025 J2
             | 3     04/05/2025 26/05/2025 C2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return spell_too_long(child, 21, "J2")
