"""A social worker has an id, a day and a reason."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import filled


@rule(
    "SW03STG1",
    "SWEpisodes",
    "SW_ID SW_DECOM SW_REASON",
    "The social worker has no id, no day on which they began, or no reason why.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_REASON
    *          | 1     SW1   04/05/2023 -
               | 2     SW1   04/05/2023 FCONTA
    """,
    since=2024,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return where(
        child,
        "SWEpisodes",
        lambda row: not all(filled(row, (each,)) for each in ("SW_ID", "SW_DECOM", "SW_REASON")),
    )
