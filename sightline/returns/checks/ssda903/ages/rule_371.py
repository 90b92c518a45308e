"""A child in a home that is half independent, or has support alone, is old enough for one."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_young


@rule(
    "371",
    "Episodes",
    "PLACE DECOM",
    "The child was under 14 when the episode in semi-independent accommodation began.",
    """
    Header   | CHILD DOB
             | 1     04/06/2008
             | 2     04/05/2008
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2022 04/06/2022 H5
             | 2     04/05/2022 04/06/2022 H5
    """,
    until=2023,
)
def _half_independent(child: Child) -> Iterable[Row]:
    return too_young(child, 14, lambda row: row["PLACE"] == "H5" and row["DEC"])


@rule(
    "371",
    "Episodes",
    "PLACE DECOM",
    "The child was under 16 when the episode in semi-independent accommodation began.",
    """
    Header   | CHILD DOB
             | 1     04/06/2007
             | 2     04/05/2007
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2023 04/06/2023 H5
             | 2     04/05/2023 04/06/2023 H5
    """,
    since=2024,
    until=2024,
)
def _half_independent_at_sixteen(child: Child) -> Iterable[Row]:
    return too_young(child, 16, lambda row: row["PLACE"] == "H5" and row["DEC"])


@rule(
    "371",
    "Episodes",
    "PLACE DECOM",
    "The child was under 16 when the episode in supported accommodation (K3) began.",
    """
    Header   | CHILD DOB
             | 1     04/06/2009
             | 2     04/05/2009
             | 3     04/06/2009
    Episodes | CHILD DECOM      DEC        PLACE
    *        | 1     04/05/2025 04/06/2025 K3
             | 2     04/05/2025 04/06/2025 K3
             | 3     04/05/2025 04/06/2025 H5
    """,
    since=2025,
)
def _supported(child: Child) -> Iterable[Row]:
    return too_young(child, 16, lambda row: row["PLACE"] == "K3" and row["DEC"])
