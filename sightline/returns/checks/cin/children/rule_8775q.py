"""Nobody over 25 is a child in need."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import birthday
from ...rows import Child, Row


@rule(
    "8775Q",
    "CINdetails",
    "PersonBirthDate CINclosureDate",
    "The person turned 25 before the year ended, and the episode was still open after that"
    " birthday.",
    """
    CINdetails | LAchildID PersonBirthDate CINclosureDate
    *          | 1         30/03/2001      -
    *          | 2         30/03/2001      31/03/2026
               | 3         30/03/2001      30/03/2026
               | 4         31/03/2001      -
               | 5         -               -
    """,
    warns=True,
)
def _look(child: Child) -> Iterable[Row]:
    for row in child["CINdetails"]:
        born = row["PersonBirthDate"]
        if born and birthday(born, 25) < child.ends:
            closed = row["CINclosureDate"]
            if not closed or closed > birthday(born, 25):
                yield row
