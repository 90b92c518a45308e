"""A pupil number has the form of one, or is a code for why there is none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...language import rule
from ...questions import codes, where
from ...rows import Child, Row

FORM = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]")


@rule(
    "168",
    "Header",
    "UPN",
    "This is not a unique pupil number: a letter other than I, O or S, eleven digits, and a digit"
    " or letter. Where there is none, a code says why.",
    """
    Header | CHILD UPN
    *      | 1     A12345
    *      | 2     S12345678901A
           | 3     A12345678901B
           | 4     UN3
    """,
)
def _look(child: Child) -> Iterable[Row]:
    reasons = codes("no_pupil_number", child.year)
    return where(
        child,
        "Header",
        lambda row: row["UPN"] and row["UPN"] not in reasons and not FORM.fullmatch(row["UPN"]),
    )
