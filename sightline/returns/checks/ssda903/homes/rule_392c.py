"""A postcode has the form of one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row

FORM = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")


@rule(
    "392c",
    "Episodes",
    "HOME_POST PL_POST",
    "A postcode has not the form of one.",
    """
    Episodes | CHILD DECOM      HOME_POST PL_POST
    *        | 1     04/05/2025 LONDON    -
             | 2     04/05/2025 ZZ991AA   Z99ZZ
             | 3     04/05/2025 -         -
    """,
    differs="The validator also knows which postcodes exist, and finds those of the sample, which"
    " were made up. We hold no list of them, so we ask of the form alone.",
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "Episodes", lambda row: any(map(_odd, (row["HOME_POST"], row["PL_POST"]))))


def _odd(written: str) -> bool:
    return bool(written) and not FORM.fullmatch(written.upper())
