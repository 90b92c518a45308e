"""Ethnicity is one of the codes of the form."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "4220",
    "Child",
    "Ethnicity",
    "Ethnicity is not given, or is not one of the year's codes.",
    """
    Child | LAchildID Ethnicity
          | 1         WBRI
          | 2         NOBT
    *     | 3         ZZZZ
    *     | 4         -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Child", "Ethnicity", "ethnicity", needed=True)
