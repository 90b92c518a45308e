"""Adoption is decided on before a child is matched."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "333",
    "AD1",
    "DATE_INT DATE_MATCH",
    "The child was matched with adopters with no decision that the child should be placed for"
    " adoption, or before it.",
    """
    AD1 | CHILD DATE_INT   DATE_MATCH
    *   | 1     04/06/2025 04/05/2025
    *   | 2     -          04/05/2025
        | 3     04/05/2025 04/05/2025
        | 4     04/05/2025 -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "AD1",
        lambda row: (
            row["DATE_MATCH"] and (not row["DATE_INT"] or row["DATE_INT"] > row["DATE_MATCH"])
        ),
    )
