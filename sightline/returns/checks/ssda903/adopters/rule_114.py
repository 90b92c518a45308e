"""Whether the adopter fostered the child is said yes or no."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "114",
    "AD1",
    "FOSTER_CARE",
    "Whether the child was adopted by a former foster carer is neither 0 nor 1.",
    """
    AD1 | CHILD FOSTER_CARE
    *   | 1     2
        | 2     1
        | 3     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "AD1", lambda row: row["FOSTER_CARE"] not in ("", "0", "1"))
