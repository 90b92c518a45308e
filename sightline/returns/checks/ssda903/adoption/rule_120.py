"""Why adoption was given up is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "120",
    "PlacedAdoption",
    "REASON_PLACED_CEASED",
    "Why the child is no longer to be placed for adoption is not one of the codes.",
    """
    PlacedAdoption | CHILD DATE_PLACED REASON_PLACED_CEASED
    *              | 1     04/05/2025  RD9
                   | 2     04/05/2025  RD1
                   | 3     04/05/2025  -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "PlacedAdoption", "REASON_PLACED_CEASED", "reason_no_longer_placed")
