"""A decision made before the year was in a return before."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "559",
    "PlacedAdoption",
    "DATE_PLACED",
    "The decision that the child should be placed for adoption is dated before the year, and last"
    " year's return does not have one.",
    """
    PlacedAdoption      | CHILD DATE_PLACED
    *                   | 1     04/05/2024
                        | 2     04/05/2025
                        | 3     04/05/2024
    Last PlacedAdoption | CHILD DATE_PLACED
                        | 3     04/05/2024
    """,
    needs_last_year=True,
)
def _look(child: Child) -> Iterable[Row]:
    before = child.last["PlacedAdoption"]
    if not before or any(not row["DATE_PLACED"] for row in before):
        yield from where(
            child,
            "PlacedAdoption",
            lambda row: row["DATE_PLACED"] and row["DATE_PLACED"] < child.begins,
        )
