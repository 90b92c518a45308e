"""A child who was adopted was not given up."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "525",
    "AD1 PlacedAdoption",
    "DATE_PLACED_CEASED DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "The child is told of as adopted, and adoption is said to have been given up.",
    """
    AD1            | CHILD DATE_INT
    *              | 1     04/05/2025
                   | 2     04/05/2025
    PlacedAdoption | CHILD DATE_PLACED DATE_PLACED_CEASED
    *              | 1     04/05/2025  04/06/2025
                   | 2     04/05/2025  -
    """,
    elsewhere="AD1",
    instead="Take back the adoption where the decision was reversed, or the day it was"
    " reversed where the child was adopted; each is put right on the child's record.",
    at="children.child.record",
)
def _look(child: Child) -> Iterable[Row]:
    given_up = [row for row in child["PlacedAdoption"] if row["DATE_PLACED_CEASED"]]
    return [*given_up, *child["AD1"]] if given_up and child["AD1"] else []
