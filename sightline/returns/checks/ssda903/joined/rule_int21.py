"""A child has one sex, among unaccompanied children too."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..fitting import unlike_header


@rule(
    "INT21",
    "UASC",
    "SEX",
    "The sex among unaccompanied children is not the one in the child's own row.",
    """
    UASC   | CHILD SEX DUC
    *      | 1     F   04/05/2026
           | 2     M   04/05/2026
    Header | CHILD SEX
           | 1     M
           | 2     M
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return unlike_header(child, "UASC", "SEX")
