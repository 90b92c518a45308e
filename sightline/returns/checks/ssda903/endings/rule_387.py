"""A child under 14 does not leave care to live alone."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import under


@rule(
    "387",
    "Episodes",
    "REC DEC",
    "The episode ended because the child went to live on their own, and the child was under 14.",
    """
    Header   | CHILD DOB
             | 1     02/02/2013
             | 2     02/02/2008
    Episodes | CHILD DECOM      DEC        REC
    *        | 1     04/05/2025 04/06/2025 E5
             | 2     04/05/2025 04/06/2025 E6
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["REC"] in ("E5", "E6") and under(child, 14, row["DEC"] or child.ends),
    )
