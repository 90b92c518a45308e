"""A child in independent living is old enough for it."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_young


@rule(
    "370",
    "Episodes",
    "PLACE DECOM",
    "The child was under 16 when the episode in independent living began.",
    """
    Header   | CHILD DOB
             | 1     04/06/2007
             | 2     04/05/2007
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2023 04/06/2023 P2
             | 2     04/05/2023 04/06/2023 P2
    """,
    since=2024,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return too_young(child, 16, lambda row: row["PLACE"] == "P2" and row["DEC"])


@rule(
    "370",
    "Episodes",
    "PLACE DECOM",
    "The child was under 15 when the episode in independent living began.",
    """
    Header   | CHILD DOB
             | 1     04/06/2007
             | 2     04/05/2007
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2022 04/06/2022 P2
             | 2     04/05/2022 04/06/2022 P2
    """,
    until=2023,
)
def _before(child: Child) -> Iterable[Row]:
    return too_young(child, 15, lambda row: row["PLACE"] == "P2" and row["DEC"])
