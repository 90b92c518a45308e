"""A child comes back from a short stay to where they lived."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import TEMPORARY

SAYS = "The child came from a short stay away, and not back to the placement they had left for it."


@rule(
    "383",
    "Episodes",
    "PLACE RNE PL_POST",
    SAYS,
    """
    Episodes | CHILD DECOM      DEC        RNE PLACE PL_POST
             | 1     04/05/2025 04/06/2025 S   U1    ZZ991AA
             | 1     04/06/2025 08/06/2025 P   T1    ZZ991AB
    *        | 1     08/06/2025 -          P   U1    ZZ991AC
             | 2     04/05/2025 04/06/2025 S   U1    ZZ991AA
             | 2     04/06/2025 08/06/2025 P   T1    ZZ991AB
             | 2     08/06/2025 -          P   U1    ZZ991AA
    """,
    since=2026,
)
def _look(child: Child) -> Iterable[Row]:
    return _elsewhere(child, ("PLACE", "PL_POST"))


@rule(
    "383",
    "Episodes",
    "PLACE RNE",
    SAYS,
    """
    Episodes | CHILD DECOM      DEC        RNE PLACE PL_POST
             | 1     04/05/2024 04/06/2024 S   U1    ZZ991AA
             | 1     04/06/2024 08/06/2024 P   T1    ZZ991AB
    *        | 1     08/06/2024 -          P   K2    ZZ991AC
             | 2     04/05/2024 04/06/2024 S   U1    ZZ991AA
             | 2     04/06/2024 08/06/2024 P   T1    ZZ991AB
             | 2     08/06/2024 -          P   U1    ZZ991AC
    """,
    until=2025,
)
def _look_before(child: Child) -> Iterable[Row]:
    return _elsewhere(child, ("PLACE",))


def _elsewhere(child: Child, same: tuple[str, ...]) -> Iterable[Row]:
    told = child.episodes
    for left, away, back in zip(told, told[1:], told[2:], strict=False):
        if away["PLACE"] in TEMPORARY:
            home = all(left[each] == back[each] for each in same)
            if not home or back["RNE"] != "P":
                yield back
