"""After a social worker who ended well before 31 March comes another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import handovers, near


@rule(
    "SW11aSTG2",
    "SWEpisodes",
    "SW_DECOM",
    "The social worker before ended over five days before the year did, and this one did not begin"
    " within five days of it.",
    """
    SWEpisodes | CHILD SW_ID SW_DECOM   SW_DEC
               | 1     SW1   04/05/2023 04/06/2023
    *          | 1     SW2   12/06/2023 -
               | 2     SW1   04/05/2023 04/06/2023
               | 2     SW2   08/06/2023 -
    """,
    since=2024,
    until=2024,
)
def _look(child: Child) -> Iterable[Row]:
    late = child.ends - dt.timedelta(5)
    return [
        row
        for before, row in handovers(child)
        if before["SW_DEC"] and before["SW_DEC"] <= late and not near(row, before, 5)
    ]
