"""A postcode has the form of one, and there is one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..located import UNKNOWN

FORM = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")


@rule(
    "392c",
    "Episodes",
    "HOME_POST PL_POST",
    "A postcode has not the form of one; or it is not on the list of every postcode that was"
    " loaded.",
    """
    Episodes | CHILD DECOM      HOME_POST PL_POST UNKNOWN_POSTS
    *        | 1     04/05/2025 LONDON    -       -
    *        | 2     04/05/2025 AB12CD    ZZ11ZZ  PL_POST
             | 3     04/05/2025 ZZ991AA   Z99ZZ   -
             | 4     04/05/2025 -         -       -
    """,
    differs="The validator holds a list of postcodes of its own. We ask whether there is such a"
    " postcode where a list was loaded that was said to be whole, and else of the form alone.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "Episodes",
        lambda row: row[UNKNOWN] or any(map(_odd, (row["HOME_POST"], row["PL_POST"]))),
    )


def _odd(written: str) -> bool:
    return bool(written) and not FORM.fullmatch(written.upper())
