"""Sex is one of the codes of the form."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code, where
from ...rows import Child, Row


@rule(
    "4180",
    "Child",
    "Sex",
    "Sex is not given, or is not 1, 2, 0 or 9.",
    """
    Child | LAchildID Sex
          | 1         1
          | 2         9
    *     | 3         M
    *     | 4         -
    """,
    until=2024,
    differs=(
        "A file that calls the field Sex, as later forms do, is read too; the validator finds"
        " such a child to have none."
    ),
)
def _then(child: Child) -> Iterable[Row]:
    return where(child, "Child", lambda row: row["Sex"] not in ("0", "1", "2", "9"))


@rule(
    "4180",
    "Child",
    "Sex",
    "Sex is not given, or is not M, F or U.",
    """
    Child | LAchildID Sex
          | 1         M
          | 2         U
    *     | 3         1
    *     | 4         -
    """,
    since=2025,
)
def _now(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Child", "Sex", "sex", needed=True)
