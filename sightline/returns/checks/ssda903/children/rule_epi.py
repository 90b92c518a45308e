"""A child in the return has episodes of care, or is a care leaver."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "EPI",
    "Header",
    "CHILD",
    "The child is listed, but has no episode of care and nothing as a care leaver.",
    """
    Header   | CHILD
    *        | 1
             | 2
             | 3
    Episodes | CHILD DECOM
             | 2     04/05/2025
    OC3      | CHILD IN_TOUCH
             | 3     YES
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return [] if child["Episodes"] or child["OC3"] else child["Header"]
