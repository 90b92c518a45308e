"""Being in touch is one of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "131",
    "OC3",
    "IN_TOUCH",
    "Whether the authority is in touch is not one of the codes of this year.",
    """
    OC3 | CHILD IN_TOUCH
    *   | 1     OFTEN
        | 2     YES
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "OC3", "IN_TOUCH", "in_touch")
