"""Northamptonshire as a place: teams, homes and carers, and what three reports say of it."""

from __future__ import annotations

import datetime as dt

from ...invent.staff import (
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
from ..place import AGENCY, CHAIRING, OTHER_HOME, OWN_HOME, SCHOOL, Figure, HomePlan, Place, graded

ADEQUATE_2011 = (
    *("sg.overall_effectiveness", "sg.capacity_for_improvement", "sg.quality_of_provision"),
    *("sg.ambition_and_prioritisation", "sg.leadership_and_management"),
    *("sg.performance_management_and_qa", "sg.partnership_working"),
    *("lac.overall_effectiveness", "lac.capacity_for_improvement", "lac.being_healthy"),
    *("lac.staying_safe", "lac.enjoying_and_achieving", "lac.quality_of_provision"),
    *("lac.ambition_and_prioritisation", "lac.leadership_and_management"),
    *("lac.performance_management_and_qa", "lac.equality_and_diversity"),
)
IN_CARE_TEAMS, OFFICERS = 4, 8  # 706 children and 8 officers: 80 to 90 each (003 paragraph 111)


def _teams() -> list[TeamPlan]:
    found = [
        TeamPlan(f"Looked After Children Team {number}", "Looked after children", (IN_CARE,),
                 (0.86, 0.72, 0.8, 0.66)[number - 1], 12, kept=True,
                 named=(SOCIAL_WORKER,) if number == 1 else ())
        for number in range(1, IN_CARE_TEAMS + 1)
    ]  # fmt: skip
    found += [
        TeamPlan("Fostering and Adoption Service", "Fostering and adoption", (), 0.8, 0,
                 support=0),
        TeamPlan("Leaving Care and Asylum Team", "Leaving care and asylum", (LEAVING,), 0.66,
                 12, support=0, named=(ADVISER,)),
        TeamPlan("Disabled Children Team", "Children in need", (DISABLED,), 0.8, 5),
        TeamPlan("Independent Review Service", "Quality assurance", (REVIEWING,), 0.78,
                 OFFICERS - 1, support=0, named=(OFFICER,), kept=True),
        TeamPlan("Conference Chairs", "Quality assurance", (CHAIRING,), 0.86, 8, support=0,
                 kept=True),
    ]  # fmt: skip
    for name, on_time in (("North", 0.8), ("South", 0.7), ("East", 0.62), ("West", 0.76)):
        found.append(
            TeamPlan(f"{name} Area Team", "Assessment and safeguarding",
                     (ASSESSMENT, SAFEGUARDING), on_time, 16, support=2)
        )  # fmt: skip
    return found


PLACE = Place(
    prefix="NTH",
    teams=_teams(),
    # Six homes throughout, all good or outstanding in 2013 (000 paragraphs 9 and 44); every
    # provider good or better (000 paragraph 36).
    homes=(
        HomePlan(OWN_HOME, (*["good"] * 4, *["outstanding"] * 2)),
        HomePlan(OTHER_HOME, (*["good"] * 14, *["outstanding"] * 4)),
        HomePlan(AGENCY, (*["good"] * 12, *["outstanding"] * 4)),
        HomePlan(SCHOOL, (*["good"] * 5, "outstanding")),
    ),
    # In 2011, 185 of its own carers and 174 of agencies (003 paragraph 9); in 2013, 225
    # households of its own (000 paragraph 9): 25 have gone, and 65 have come.
    carers={"mainstream": 160, "agency": 174},
    carers_since={"mainstream": (65, dt.date(2013, 6, 1), None)},
    carers_before={"mainstream": (25, dt.date(2005, 6, 1), dt.date(2012, 6, 1))},
    others={  # seed 003, paragraphs 30, 32 and 39
        "Parent support adviser": 112,
        "Common assessment coordinator": 5,
        "Locum principal social worker": 4,
    },
    figures=(
        Figure("population under 19", "Children and young people under 19", "4", "171736",
               "approximately 171,736"),
        Figure("population under 19, share", "Their share of the population, %", "4", "24.8"),
        Figure("population 0 to 17", "Children under 18, mid-2012: not printed, and one of those"
               " that make 728 a rate of 4.7 for each 1,000", "9", "154900",
               on=dt.date(2012, 6, 30)),
        Figure("cla-rate, for each 1,000", "Children in care for each 1,000", "9", "5.9",
               of="England"),
        Figure("growth of those under 16 to 2018", "Growth to 149,400, %", "5", "8.36"),
        Figure("growth of those under 16 to 2018", "Growth, %", "5", "7.44", of="England"),
        Figure("free school meals, primary", "Pupils with free school meals, %", "6", "15.1"),
        Figure("free school meals, secondary", "Pupils with free school meals, %", "6", "12.4"),
        Figure("minority ethnic pupils", "Pupils, January 2013, %", "6", "18.4"),
        Figure("minority ethnic pupils", "Pupils, January 2013, %", "6", "26.4", of="England"),
        Figure("English as another language, primary", "Pupils, %", "6", "11.5"),
        Figure("English as another language, secondary", "Pupils, %", "6", "8.6"),
        Figure("born outside the UK and Ireland", "People, 2011, %", "7", "10.1"),
        Figure("population growth to 2018", "Growth to 754,600, %", "7", "9"),
        Figure("population growth beyond the nation's", "2001 to 2011, points", "7", "2.8"),
        Figure("births to mothers from outside the UK", "2011, % (2,025 births)", "8", "21.9"),
        Figure("births to mothers from outside the UK", "2011, %", "8", "18.4",
               of="East Midlands"),
        Figure("first language not English", "People, %", "8", "6"),
        Figure("first language Polish", "People, %", "8", "1.8"),
        Figure("first language of Eastern Europe, not Polish", "People, %", "8", "0.8"),
        Figure("iha-timely", "First health assessments in time, %: not printed, and taken here as"
               " usual of like authorities", "33", "70", of="similar authorities"),
        Figure("offending", "Children in care cautioned or convicted, %: not printed", "31", "6.2",
               of="England"),
        Figure("offending", "Children in care cautioned or convicted, %: not printed", "31", "8.5",
               of="East Midlands"),
        Figure("ni-62", "Three homes or more in the year, %: not printed", "36", "11",
               of="similar authorities"),
        Figure("ni-63", "Two years in one home, %: not printed", "36", "68",
               of="similar authorities"),
        Figure("reduced-timetable", "Pupils in care not taught full time, %: not printed", "23",
               "5", of="similar authorities"),
        Figure("grade of the adoption service", "At its last inspection", "44", "", "inadequate"),
        Figure("grade of the fostering service", "At its last inspection", "44", "", "good"),
        Figure("inspection-files", "Case files read by inspectors", "2", "70"),
        Figure("inspection-team", "Inspectors", "1", "5", "five of Her Majesty's Inspectors"),
        *graded("overall", "capacity", "outcomes", "provision", "leadership", word="Inadequate"),
    ),
)  # fmt: skip

FIGURES_2011 = (
    Figure("population 0 to 18", "Children and young people of 0 to 18", "4", "162400"),
    Figure("population 0 to 18, share", "Their share of the population, %", "4", "24"),
    Figure("in the most deprived areas", "Children, about", "4", "19000", "approximately 19,000"),
    Figure("in the most deprived areas, share", "Their share as printed, %", "4", "20"),
    Figure("free school meals, primary", "Pupils with free school meals, %", "4", "13.4"),
    Figure("free school meals, secondary", "Pupils with free school meals, %", "4", "11.1"),
    Figure("free school meals, primary", "Pupils, %", "4", "17", of="England"),
    Figure("free school meals, secondary", "Pupils, %", "4", "14", of="England"),
    Figure("minority ethnic pupils, primary", "Pupils, %", "5", "17"),
    Figure("minority ethnic pupils, secondary", "Pupils, %", "5", "14"),
    Figure("minority ethnic pupils, primary", "Pupils, %", "5", "26", of="England"),
    Figure("minority ethnic pupils, secondary", "Pupils, %", "5", "23", of="England"),
    Figure("English as another language, primary", "Pupils, %", "5", "8.7"),
    Figure("English as another language, secondary", "Pupils, %", "5", "6.5"),
    Figure("languages spoken by pupils", "Languages", "5", "150"),
    Figure("pupils whose language is Polish", "Pupils", "5", "1531"),
    Figure("pupils whose language is Bengali", "Pupils", "5", "713"),
    Figure("population 0 to 17", "Children under 18, mid-2010: not printed, and taken here as"
           " those of 0 to 18 less one in nineteen", "4", "153800",
           on=dt.date(2010, 6, 30)),
    Figure("cla-participation", "Took part in all reviews, %: not printed", "86", "94",
           of="England"),
    Figure("ni-148", "Care leavers of 19 in work or learning, 2009-10, %: not printed", "94",
           "62.1", of="England"),
    Figure("offending", "Cautioned or convicted, %: not printed", "90", "7.9", of="England",
           on=dt.date(2010, 3, 31)),
    Figure("caf-count target", "Common assessments aimed at in 2010-11", "30", "500"),
    Figure("common assessments held electronically", "e-CAFs on the system", "31", "46"),
    Figure("professionals trained to use e-CAF", "People", "31", "1400"),
    Figure("iro-caseload recommended, least", "Children", "111", "50", of="guidance"),
    Figure("iro-caseload recommended, most", "Children", "111", "70", of="guidance"),
    Figure("young carers supported", "As the service states, with a waiting list", "25", "520",
           "over 500"),
    Figure("personal education allowance", "Pounds for each child", "85", "500"),
    Figure("children in therapeutic fostering", "Children", "101", "8"),
    Figure("children's centres", "Children's centres", "104", "50"),
    Figure("secondary schools with sexual health drop-ins", "Schools, %", "46", "95"),
    Figure("shadow children and young people's board", "Young people", "54", "20"),
    Figure("young people on the partnership board", "Young people", "54", "2"),
    Figure("safeguarding investment 2011-12", "Pounds", "55", "10000000", "£10 million"),
    Figure("e-safety bookmarks", "Given out", "24", "40000"),
    Figure("hours to contact after domestic abuse", "The local standard", "40", "24"),
    Figure("out-of-hours service begins at", "On weekdays", "39", "", "4.30 pm"),
    Figure("authorities commissioning together", "East Midlands authorities, of eight", "108",
           "7"),
    Figure("Care4Me: not always seen alone", "Of the children who answered, %", "79", "50",
           "half"),
    Figure("work experience placements", "With the council", "93", "3"),
    Figure("inspection-files", "Case files read by inspectors", "2", "66"),
    Figure("inspection-children", "Children spoken with", "2", "88"),
    Figure("inspection-carers", "Parents and carers spoken with", "2", "30"),
    Figure("inspection-team", "Inspectors", "1", "5",
           "three of Her Majesty's Inspectors, one additional, one of the Care Quality"
           " Commission"),
    *graded(*ADEQUATE_2011, word="Adequate"),
    *graded("sg.children_safe_and_feel_safe", "sg.contribution_of_health_agencies",
            "sg.equality_and_diversity", "lac.making_a_positive_contribution", word="Good"),
    *graded("lac.economic_wellbeing", word="Inadequate"),
)  # fmt: skip

FIGURES_2013 = (
    Figure("population under 19", "Children and young people under 19", "9", "171200"),
    Figure("population under 19, share", "Their share of the population, %", "9", "25"),
    Figure("in the most deprived fifth", "Children, about 15%", "9", "25000"),
    Figure("in the least deprived fifth", "Children, about 33%", "9", "55000"),
    Figure("minority ethnic people", "People of all ages, %", "10", "11"),
    Figure("minority ethnic people", "People of all ages, %", "10", "16", of="England"),
    Figure("re-referral", "Referrals within a year of another, %: not printed", "19", "24",
           of="similar authorities"),
    Figure("cin-rate", "Children in need for each 10,000: not printed", "18", "230",
           of="similar authorities"),
    Figure("marac referrals", "How many came from partners", "31", "", "limited"),
    Figure("serious case reviews not published", "Reviews", "56", "3", "three"),
    Figure("serious case reviews agreed", "Reviews", "56", "1", "one"),
    Figure("inspection-team", "Inspectors", "7", "2", "two of Her Majesty's Inspectors"),
    *graded("overall", "effectiveness", "quality", "leadership", word="Inadequate"),
)  # fmt: skip
