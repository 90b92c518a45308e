"""Being missing is one of two kinds."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "1006",
    "Missing",
    "MISSING",
    "Whether the child was missing or away is not one of the codes: M or A.",
    """
    Missing | CHILD MISSING MIS_START
    *       | 1     X       04/05/2025
            | 2     M       04/05/2025
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Missing", "MISSING", "missing_kind")
