"""A child under 16 does not pass to adult social care."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import under


@rule(
    "389",
    "Episodes",
    "REC DEC",
    "The episode ended because adult social care took over, and the child was under 16.",
    """
    Header   | CHILD DOB
             | 1     02/02/2013
             | 2     02/02/2008
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/06/2025 E7
             | 2     04/05/2025 04/06/2025 E7
    """,
    differs="The validator also finds every such episode with no end day, however old the child:"
    " rule 148 is about those.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["REC"] == "E7" and under(child, 16, row["DEC"] or child.ends),
    )
