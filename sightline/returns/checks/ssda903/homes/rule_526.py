"""A placement someone provides says who."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

NONE = ("T0", "T1", "T2", "T3", "T4", "Z1")


@rule(
    "526",
    "Episodes",
    "PLACE PLACE_PROVIDER",
    "The placement has a provider, and none is given.",
    """
    Episodes | CHILD DECOM      PLACE PLACE_PROVIDER
    *        | 1     04/05/2025 U1    -
             | 2     04/05/2025 U1    PR1
             | 3     04/05/2025 T2    -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row["PLACE"] and row["PLACE"] not in NONE and not row["PLACE_PROVIDER"],
    )
