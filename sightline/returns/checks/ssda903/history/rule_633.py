"""The authority that arranged the permanent home before is one there is."""

from __future__ import annotations

from collections.abc import Iterable

from ....reading.authorities import authority
from ...language import rule
from ...questions import where
from ...rows import Child, Row


@rule(
    "633",
    "PrevPerm",
    "LA_PERM",
    "The authority that arranged the permanent home before is not one of the numbers of"
    " authorities, nor a country outside England.",
    """
    PrevPerm | CHILD LA_PERM
    *        | 1     999
             | 2     926
             | 3     SCO
             | 4     -
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return where(child, "PrevPerm", lambda row: row["LA_PERM"] and not _is_one(row["LA_PERM"]))


def _is_one(written: str) -> bool:
    """Whether it is the number of an authority, or stands for a country outside England."""
    return written in COUNTRIES or (written.isdigit() and authority(written) is not None)


COUNTRIES = ("WAL", "SCO", "NUK", "NIR")
