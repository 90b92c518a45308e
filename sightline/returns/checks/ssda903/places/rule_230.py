"""A home that is half independent had to be registered from 28 October 2023."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import AUTHORITIES, rule
from ...questions import where
from ...rows import Child, Row
from ..located import OUT_OF_ENGLAND


@rule(
    "230",
    "Episodes",
    "URN PLACE PL_POST",
    "The home is semi-independent, in England, and went on after 28 October 2023, and no number by"
    " which Ofsted knows it is written.",
    """
    Episodes | CHILD DECOM      DEC        PLACE URN     PL_LA
    *        | 1     04/05/2023 -          H5    -       E10000020
    *        | 2     04/05/2023 -          H5    XXXXXXX E10000020
             | 3     04/05/2023 28/10/2023 H5    -       E10000020
             | 4     04/05/2023 -          H5    -       SCO
    """,
    needs=(AUTHORITIES,),
    since=2024,
    until=2024,
    differs="The validator holds a list of postcodes of its own; we ask by the list that was"
    " loaded, and not at all without one.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: (
            row["PLACE"] == "H5"
            and row["URN"] in ("", "XXXXXXX")
            and row["PL_LA"] not in OUT_OF_ENGLAND
            and (not row["DEC"] or row["DEC"] >= dt.date(2023, 10, 29))
        ),
    )
