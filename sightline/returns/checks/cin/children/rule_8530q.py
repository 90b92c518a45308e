"""An unborn child is expected within nine months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "8530Q",
    "Child",
    "ExpectedPersonBirthDate",
    "The birth is expected before March, or after December, of the year the census ends in.",
    """
    Child | LAchildID ExpectedPersonBirthDate
          | 1         01/03/2026
          | 2         31/12/2026
          | 3         -
    *     | 4         28/02/2026
    *     | 5         01/01/2027
    """,
    warns=True,
    differs=(
        "The validator also finds births expected on 1 March and on 31 December themselves; it"
        " cannot hold a day before 1678, and takes it for none."
    ),
)
def _look(child: Child) -> Iterable[Row]:
    first, last = dt.date(child.year, 3, 1), dt.date(child.year, 12, 31)
    return where(
        child,
        "Child",
        lambda row: (
            row["ExpectedPersonBirthDate"] and not first <= row["ExpectedPersonBirthDate"] <= last
        ),
    )
