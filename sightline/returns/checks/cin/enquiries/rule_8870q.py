"""A conference is not due at a weekend."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import weekend


@rule(
    "8870Q",
    "Section47",
    "InitialCPCtarget",
    "The day by which the conference is due is a Saturday or a Sunday.",
    """
    Section47 | LAchildID InitialCPCtarget
              | 1         05/05/2025
              | 2         -
    *         | 3         03/05/2025
    *         | 4         04/05/2025
    """,
    warns=True,
    differs="The validator looks for another way of writing days than XML has, and finds none.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Section47", lambda row: weekend(row["InitialCPCtarget"]))
