"""Where nothing was found, the episode closes after its assessment."""

from __future__ import annotations

from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row
from ..asking import every, same_need


@rule(
    "8873Q",
    "Assessments",
    "AssessmentFactors ReasonForClosure",
    "The one assessment of the episode found no factors (21), and the episode did not close"
    " after it (RC8 or RC9).",
    """
    Assessments | LAchildID AssessmentFactors AssessmentAuthorisationDate ReasonForClosure
                | 1         21                05/05/2025                  RC8
    *           | 2         21                05/05/2025                  RC7
    *           | 3         21                05/05/2025                  -
                | 4         1A                05/05/2025                  RC7
                | 5         21                05/05/2025                  RC7
                | 5         1A                05/06/2025                  RC7
                | 6         21                -                           -
    """,
    warns=True,
    differs="The validator also finds assessments that are not finished, which rule 8614 is for.",
)
def _look(child: Child) -> Iterable[Row]:
    for rows in same_need(child["Assessments"]).values():
        for row in rows if len(rows) == 1 else ():
            nothing = "21" in every(row, "AssessmentFactors")
            finished = nothing and row["AssessmentAuthorisationDate"]
            if finished and row["ReasonForClosure"] not in ("RC8", "RC9"):
                yield row
