"""South Gloucestershire as a place in July 2012: teams, carers, and the figures about the area."""

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
from .place import AGENCY, CHAIRING, SCHOOL, Figure, HomePlan, Place, graded

ADEQUATE = (
    *("sg.overall_effectiveness", "sg.capacity_for_improvement", "sg.children_safe_and_feel_safe"),
    *("sg.quality_of_provision", "sg.contribution_of_health_agencies"),
    *("sg.ambition_and_prioritisation", "sg.leadership_and_management"),
    *("sg.equality_and_diversity", "lac.overall_effectiveness", "lac.being_healthy"),
    *("lac.staying_safe", "lac.enjoying_and_achieving"),
    *("lac.making_a_positive_contribution", "lac.economic_wellbeing", "lac.quality_of_provision"),
    *("lac.ambition_and_prioritisation", "lac.leadership_and_management"),
    *("lac.performance_management_and_qa", "lac.equality_and_diversity"),
)
LOCALITY, CENTRAL = "Locality", "Central"

PLACE = Place(
    prefix="SGL",
    teams=(
        # Two locality teams since September 2011, and central teams for the rest (paragraph 7).
        TeamPlan("North Locality Team", LOCALITY, (ASSESSMENT, SAFEGUARDING), 0.9, 8, kept=True),
        TeamPlan("South Locality Team", LOCALITY, (ASSESSMENT, SAFEGUARDING), 0.84, 8, kept=True),
        TeamPlan("Looked After and Leaving Care Team", CENTRAL, (IN_CARE, LEAVING), 0.86, 11,
                 named=(SOCIAL_WORKER, ADVISER), kept=True),
        TeamPlan("Disability Team", CENTRAL, (DISABLED,), 0.86, 4, kept=True),
        TeamPlan("Youth Offending Team", CENTRAL, (), 0.86, 0, support=0),
        TeamPlan("Adoption Team", CENTRAL, (), 0.86, 0, support=0),
        TeamPlan("Fostering Team", CENTRAL, (), 0.86, 0, support=0),
        TeamPlan("Emergency Duty Team", CENTRAL, (), 0.86, 0, support=0),
        TeamPlan("Reviewing Service", "Quality assurance", (REVIEWING,), 0.86, 2, support=0,
                 named=(OFFICER,), kept=True),
        TeamPlan("Conference Chairs", "Quality assurance", (CHAIRING,), 0.9, 3, support=0,
                 kept=True),
    ),
    homes=(  # no homes of its own; 14 agencies and 15 schools commissioned (paragraph 6)
        HomePlan(AGENCY, (*["good"] * 10, *["outstanding"] * 3, "adequate")),
        HomePlan(SCHOOL, (*["good"] * 11, *["outstanding"] * 2, *["adequate"] * 2)),
    ),
    carers={"mainstream": 81, "connected person": 22, "short break": 15},  # paragraph 6
    figures=(
        Figure("population 0 to 18", "Children and young people of 0 to 18", "4", "63300",
               "approximately 63,300"),
        Figure("population 0 to 18, share", "Their share of the population, %", "4", "25"),
        Figure("population 0 to 17", "Children under 18, mid-2011: not printed, and taken here as"
               " those of 0 to 18 less one in nineteen", "4", "60000",
               on=dt.date(2011, 6, 30)),
        Figure("pupils not White British", "Pupils not of White British heritage, %", "4", "10"),
        Figure("pupils not White British", "Pupils not of White British heritage, %", "4",
               "22.5", of="England"),
        Figure("pupils with English as another language", "Pupils, %", "4", "4"),
        Figure("pupils of mixed heritage", "Pupils, %", "4", "3.5"),
        Figure("children's centres", "Children's centres", "7", "15"),
        Figure("schools", "Schools: 90 primary, 15 secondary, one all through, four special", "5",
               "110"),
        Figure("early years settings", "Private and voluntary early years settings", "5", "460",
               "over 460"),
        Figure("nurseries", "Nurseries the authority maintains", "5", "1"),
        Figure("rha-timely", "Later health assessments in time, %", "61", "84.3", of="England"),
        Figure("immunisations", "Immunisations up to date, %", "65", "79", of="England"),
        Figure("dental", "Regular dental checks, %", "65", "82", of="England"),
        Figure("ni-66 target", "Reviews in time: the authority's own target, %", "94", "95"),
        Figure("ni-148", "Care leavers of 19 in education, employment or training, %: not printed,"
               " and taken here as a mean of like authorities", "87", "60",
               of="similar authorities"),
        Figure("leaving care grant", "How its leaving care grants compare", "91", "",
               "among the highest 20%"),
        Figure("children in care council members", "Active members of the council", "58", "4"),
        Figure("cicc-active", "Active members of the children in care council", "58", "4",
               "four"),
        Figure("weeks to wait for child mental health", "Weeks, as the service states", "42",
               "6", "six weeks"),
        Figure("weeks to wait for child mental health", "Weeks, as the service states", "42",
               "78", "18 months", on=dt.date(2008, 1, 1)),
        Figure("years between checks of workers", "Years between criminal record checks", "23",
               "3", "every three years"),
        Figure("inspection-files", "Case files read by inspectors", "2", "74"),
        Figure("inspection-team", "Inspectors", "1", "4",
               "three of Her Majesty's Inspectors and one of the Care Quality Commission"),
        *graded(*ADEQUATE, word="Adequate"),
        *graded("sg.performance_management_and_qa", "lac.capacity_for_improvement",
                word="Inadequate"),
        *graded("sg.partnership_working", word="Good"),
    ),
)  # fmt: skip
