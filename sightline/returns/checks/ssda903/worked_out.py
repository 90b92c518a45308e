"""What is worked out for the rows of the return, from the lists that somebody loaded."""

from __future__ import annotations

from collections.abc import Collection

from ..rows import Row
from . import listed, located


def told(rows: Collection[Row]) -> located.Lacking:
    """Write in each row what the lists tell of it.

    Returns what could not be told and why: rules that need it are not asked.
    """
    return {**located.told(rows), **listed.told(rows)}
