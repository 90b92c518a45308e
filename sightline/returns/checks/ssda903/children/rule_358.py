"""A child under ten cannot be held through the criminal courts."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import too_young


@rule(
    "358",
    "Episodes Header",
    "LS DOB DECOM",
    "The legal status is one of the criminal courts or of police detention, and the child was"
    " under 10, the age at which a child can first be held to have done wrong.",
    """
    Header   | CHILD DOB
    *        | 1     02/02/2017
             | 2     02/02/2015
    Episodes | CHILD DECOM      LS
    *        | 1     04/05/2025 J2
             | 1     04/06/2025 C2
             | 2     04/05/2025 J2
    """,
)
def _look(child: Child) -> Iterable[Row]:
    wrong = list(too_young(child, 10, lambda row: row["LS"] in ("J1", "J2", "J3")))
    return wrong and [*wrong, *child["Header"]]
