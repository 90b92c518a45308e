"""Documents, put right: each that an answer to the inspection needs, agreed in the months after."""

from __future__ import annotations

from sightline.core.calendar import next_working_day
from sightline.inspection.improvement.book import papers

from ..invent.chance import DAY
from .after import After

COUNCIL = "children in care council members"
BODIES = {
    "strategy": "The cabinet",
    "procedure": "The safeguarding board",
    "board decision": "The safeguarding board",
    "report": "The overview and scrutiny committee",
    "needs analysis": "The director's management team",
    "consultation": "The corporate parenting board",
    "agreement": "The chief officers of each agency",
    "membership": "The safeguarding board",
    "programme": "The director's management team",
    "review": "The director's management team",
}


def go_on(after: After) -> None:
    """One document of each kind that a live test looks for, and a bigger council of children."""
    for paper in vars(papers).values():
        if not isinstance(paper, papers.LiveTest):
            continue
        kind, about = papers.kind_and_about(paper)
        chance = after.chance(paper.code)
        after.add(
            "governance.ServiceDocument",
            agreed_on=next_working_day(after.asked_on + DAY * chance.number(35, 150)),
            kind=kind,
            about=about,
            title=paper.says,
            agreed_by=BODIES[kind],
            kept_at="The council's website",
        )
    after.add(
        "area.AreaFigure",
        on=next_working_day(after.asked_on + DAY * 100),
        name=COUNCIL,
        of="this authority",
        says="Active members of the children in care council",
        value=11,
        printed="11",
        stated_in="the corporate parenting board's report",
    )
