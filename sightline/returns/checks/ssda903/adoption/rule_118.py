"""Adoption is given up in the year, and while the child is in care."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import RESPITE


@rule(
    "118",
    "PlacedAdoption Episodes",
    "DATE_PLACED_CEASED DECOM LS",
    "Adoption was given up before the year began, or before the child came into care.",
    """
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
    *              | 1     05/06/2024  01/03/2025
                   | 2     04/05/2025  04/06/2025
    Episodes       | CHILD DECOM
    *              | 1     04/05/2024
                   | 2     04/05/2024
    """,
)
def _look(child: Child) -> Iterable[Row]:
    first = next((row for row in child.episodes if row["LS"] not in RESPITE), None)
    early = [
        row
        for row in child["PlacedAdoption"]
        if first
        and row["DATE_PLACED_CEASED"]
        and row["DATE_PLACED_CEASED"] < max(child.begins, first["DECOM"])
    ]
    return [*early, first] if early and first else []
