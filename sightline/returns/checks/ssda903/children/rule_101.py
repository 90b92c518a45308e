"""A child's sex is one of the codes the return takes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "101",
    "Header",
    "SEX",
    "The sex written is not one of the codes of this year: M, F or U.",
    """
    Header | CHILD SEX
    *      | 1     7
    *      | 2     -
           | 3     F
    """,
    since=2025,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Header", "SEX", "sex", needed=True)
