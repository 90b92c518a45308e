"""Norfolk as a place in July 2013: its teams, homes and carers, and figures about the county."""

from __future__ import annotations

import datetime as dt

from ..invent.staff import (
    ADVISER,
    ASSESSMENT,
    DISABLED,
    IN_CARE,
    LEAVING,
    OFFICER,
    REVIEWING,
    SAFEGUARDING,
    SOCIAL_WORKER,
    TeamPlan,
)
from .place import (
    AGENCY,
    CHAIRING,
    OTHER_HOME,
    OWN_HOME,
    OWN_RESPITE,
    Figure,
    HomePlan,
    Place,
    graded,
)

# The teams of paragraph 7, in its own words: each kind, how many, what they do, and their posts.
TEAMS = (
    ("Duty Team", 3, (ASSESSMENT,), 6),
    ("Safeguarding Team", 6, (SAFEGUARDING,), 5),
    ("Corporate Parenting Team", 6, (IN_CARE, LEAVING), 9),
    ("Children in Need Team", 7, (SAFEGUARDING,), 4),
    ("Children with Disabilities Team", 3, (DISABLED,), 3),
    ("Fostering Support Team", 3, (), 0),
    ("Norfolk Family Focus Team", 3, (), 0),
    ("Early Years Team", 3, (), 0),
    ("School Support Team", 3, (), 0),
)
COUNTY_WIDE = ("Diverse Community Team", "Norfolk Adoption Service")
OFFICERS = 12  # 1,088 children and 12 officers: 90 to 95 each (paragraph 58)
ON_TIME = (0.9, 0.74, 0.82, 0.68, 0.86, 0.78, 0.7)


def _teams() -> list[TeamPlan]:
    found = []
    for name, count, does, posts in TEAMS:
        for number in range(1, count + 1):
            here = f"{name} {number}"
            named = (SOCIAL_WORKER, ADVISER) if here == "Corporate Parenting Team 1" else ()
            found.append(
                TeamPlan(here, name, does, ON_TIME[number % len(ON_TIME)], posts,
                         support=1 if does else 0, named=named)
            )  # fmt: skip
    found += [TeamPlan(name, "County-wide", (), 0.8, 0, support=0) for name in COUNTY_WIDE]
    found.append(
        TeamPlan("Independent Reviewing Service", "Quality assurance", (REVIEWING,), 0.8,
                 OFFICERS - 1, support=0, named=(OFFICER,), kept=True)
    )  # fmt: skip
    found.append(
        TeamPlan("Conference Chairs", "Quality assurance", (CHAIRING,), 0.88, 8, support=0)
    )
    return found


PLACE = Place(
    prefix="NFK",
    teams=_teams(),
    # Nine homes of its own, two of them for short breaks (paragraph 7); nearly all good or
    # better and none inadequate (paragraph 23).
    homes=(
        HomePlan(OWN_HOME, ("outstanding", "outstanding", *["good"] * 4, "adequate")),
        HomePlan(OWN_RESPITE, ("outstanding", "good")),
        HomePlan(OTHER_HOME, (*["good"] * 24, *["outstanding"] * 6, "adequate")),
        HomePlan(AGENCY, (*["good"] * 9, *["outstanding"] * 3)),
    ),
    carers={"mainstream": 560, "connected person": 76},  # 636 carers (paragraph 7)
    figures=(
        Figure("population-under-19", "Children and young people under 19, mid-2012", "4",
               "176300", "about 176,300"),
        Figure("population 0 to 17", "Children under 18, mid-2012: not printed, and taken here"
               " as those under 19 less one in eighteen", "4", "166500",
               on=dt.date(2012, 6, 30)),
        Figure("population-under-19-share", "Their share of the population, %", "4", "20.4"),
        Figure("minority-ethnic-pupils", "Pupils from minority ethnic groups, %", "4", "5.5"),
        Figure("income-deprived-families", "Children in income-deprived families, %", "5",
               "16.7", "around one in six"),
        Figure("income-deprived-families", "Children in income-deprived families, %", "5", "33",
               "almost one in three", of="Norwich"),
        Figure("income-deprived-families", "Children in income-deprived families, %", "5", "10",
               "one in ten", of="Broadland"),
        Figure("fixed-excl", "Children in care excluded for fixed periods, 2011, %", "32", "12.4",
               of="England"),
        Figure("ks2-level-4", "Children in care at level 4 at the end of year 6, %", "33", "50",
               of="England"),
        Figure("leavers-no-quals", "Year 11 pupils with no qualification, %", "46", "11",
               of="all year 11 pupils"),
        Figure("iro-caseload-recommended-least", "Children for each reviewing officer", "69",
               "50", "50-70", of="guidance"),
        Figure("iro-caseload-recommended-most", "Children for each reviewing officer", "69",
               "70", "50-70", of="guidance"),
        Figure("workforce-growth", "Planned growth in social workers, %", "62", "50", "by 50%"),
        Figure("a1-england", "Days from entering care to the adopters' home, mean", "54", "647",
               "the national average (not printed; adoption scorecard of 2010-13)",
               of="England"),
        Figure("proceedings-weeks", "Care proceedings, mean weeks", "67", "37",
               "top 10% of authorities (not printed; a mean for 2012-13)", of="England"),
        Figure("inspection-files", "Case files read by inspectors", "2", "32"),
        Figure("inspection-team", "Inspectors", "1", "5", "five of Her Majesty's Inspectors"),
        Figure("previous-inspection", "The inspection of 2011", "11", "",
               "overall effectiveness adequate; health and care leavers inadequate"),
        *graded("overall", "capacity", "outcomes", "provision", "leadership", word="Inadequate"),
    ),
)  # fmt: skip
