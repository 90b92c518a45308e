"""Why a social worker changed is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "SW13STG1",
    "SWEpisodes",
    "SW_REASON",
    "Why the social worker changed is not one of the codes of this year.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_REASON
    *          | 1     SW1   04/03/2025 SWLAZY
               | 2     SW1   04/03/2025 MANAGE
               | 3     SW1   04/03/2025 -
    """,
    since=2024,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "SWEpisodes", "SW_REASON", "worker_change_reason")
