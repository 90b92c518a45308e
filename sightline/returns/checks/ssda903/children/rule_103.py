"""A child's ethnic group is one of the codes the return takes."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...questions import not_a_code
from ...rows import Child, Row


@rule(
    "103",
    "Header",
    "ETHNIC",
    "The ethnic group is blank, or is not one of the codes of this year.",
    """
    Header | CHILD ETHNIC
    *      | 1     WHITE
    *      | 2     -
           | 3     WBRI
    """,
)
def _look(child: Child) -> Iterable[Row]:
    return not_a_code(child, "Header", "ETHNIC", "ethnicity", needed=True)
