"""Northamptonshire, March 2011 (seed 003): what was printed, and what ours must be that day."""

import datetime as dt

from ..published.northamptonshire.place import ADEQUATE_2011
from .language import (
    Count,
    Indicator,
    Kind,
    Oracle,
    Report,
    Stated,
    between,
    context,
    exactly,
    grades,
    lower,
    over,
    stated,
)

_E, _A, _Q, _X = Kind.EXACT, Kind.ABOUT, Kind.DIRECTION, Kind.CONTRADICTION
_IN_CARE = (
    "from people_child c join care_careperiod p on p.child_id = c.id and p.began_on <= :day"
    " and (p.ended_on is null or p.ended_on > :day)"
)
_OTHERS = "c.unaccompanied = 'no'"
_AGE = "extract(year from age(:day, c.born_on))"
_PRINTED = (
    "Printed as of the 588 who are not here alone, and the three bands come to 715. As bands of all"
    " 706 the first two can be as printed, and the third must be 126."
)


def _count(where: str) -> Count:
    return Count(f"select count(*) {_IN_CARE} where {where}")


def _share(where: str, of: str) -> Count:
    return Count(
        f"select 100.0 * count(*) filter (where {where})"
        f" / nullif(count(*), 0) {_IN_CARE} where {of}"
    )


def _carers(kind: str) -> Count:
    return Count(
        f"select count(*) from placements_carer where kind = '{kind}' and approved_on <= :day"
        " and (ended_on is null or ended_on > :day)"
    )


def _workers(job: str) -> Count:
    return Count(
        f"select count(*) from workforce_worker where job_title = '{job}' and began_on <= :day"
        " and (ended_on is null or ended_on > :day)"
    )


_CARE = (
    Oracle("cla-count", "cla-count", _E, "8", "706", Indicator("cla-count"), exactly(706)),
    Oracle("cla-uasc", "cla-uasc", _E, "8", "118", Indicator("cla-uasc"), exactly(118)),
    Oracle("cla-uasc", "cla-uasc under ten", _E, "8", "all aged ten or over",
           _count(f"c.unaccompanied = 'yes' and {_AGE} < 10"), exactly(0)),
    Oracle("cla-uasc", "cla-uasc not of a minority ethnic group", _E, "8", "all",
           _count("c.unaccompanied = 'yes' and c.ethnic_group in ('WBRI', 'REFU', 'NOBT', '')"),
           exactly(0)),
    Oracle("cla-uasc", "cla-uasc who are male", _Q, "8", "nearly all",
           _share("c.sex = 'M'", "c.unaccompanied = 'yes'"), between(90, 99)),
    Oracle('"remaining 588": ≤5 / 6–15 / 16+', "children of five or under", _X, "8", "151",
           _count(f"{_AGE} <= 5"), exactly(151), _PRINTED),
    Oracle('"remaining 588": ≤5 / 6–15 / 16+', "children of 6 to 15", _X, "8", "429",
           _count(f"{_AGE} between 6 and 15"), exactly(429), _PRINTED),
    Oracle('"remaining 588": ≤5 / 6–15 / 16+', "young people of 16 and over", _X, "8", "135",
           _count(f"{_AGE} >= 16"), exactly(126), _PRINTED),
    Oracle("male / minority ethnic of the 588", "male, of the 588", _E, "8", "57%",
           _share("c.sex = 'M'", _OTHERS), exactly(57)),
    Oracle("male / minority ethnic of the 588", "minority ethnic, of the 588", _E, "8", "12%",
           _share("c.ethnic_group not in ('WBRI', 'REFU', 'NOBT')", _OTHERS), exactly(12)),
    Oracle("leavers-count", "leavers-count", _E, "8", "143", Indicator("leavers-count"),
           exactly(143), "Those of 18 to 20, and 40 who left care at 16 or 17."),
    Oracle("foster-carers", "foster carers of its own", _E, "9", "185",
           Indicator("foster-carers"), exactly(185)),
    Oracle("foster-carers", "foster carers of agencies", _E, "9", "174", _carers("agency"),
           exactly(174)),
    Oracle("homes etc.", "homes-count", _A, "9", "six",
           Indicator("homes-count"), exactly(6),
           "Read as six homes of its own; the report may mean six of all kinds."),
    Oracle("cp plans >18 months audited", "plans open for more than 18 months", _E, "58", "28",
           Count("select count(*) from protection_protectionplan where began_on < :day - 547"
                 " and (ended_on is null or ended_on > :day)"), exactly(28),
           "The audit is read as of every such plan."),
    Oracle("cla-participation", "cla-participation", _E, "86", "88%",
           Indicator("cla-participation"), exactly(88),
           "The last reporting year is 2009/10; children of four and over with a review in it."),
    Oracle("ni-147", "ni-147", _E, "96", "45 of 64, 70.3%", Indicator("ni-147"),
           exactly("70.3", 1), "Those who turned 19 in 2009/10."),
    Oracle("ni-147", "ni-147: young people", _E, "96", "64", Indicator("ni-147",
           part="denominator"), exactly(64)),
    Oracle("ni-148 (2009–10)", "ni-148", _Q, "94", "below the national average",
           Indicator("ni-148"), lower(Stated("ni-148", "England"))),
    Oracle("ni-148 (2009–10)", "at university", _E, "93", "one", Count(
        "select count(distinct child_id) from leaving_care_leaverstatement"
        " where activity in ('F1', 'P1')"
        " and stated_on <= :day"), exactly(1)),
    context("ni-148 (2009–10)", "work experience placements", "93", "3"),
    Oracle("iro-caseload", "iro-caseload", _E, "111", "80-90", Indicator("iro-caseload"),
           between(80, 90, 1), "Eight officers who chair no conferences."),
    context("iro-caseload", "iro-caseload recommended, least", "111", "50", "guidance"),
    context("iro-caseload", "iro-caseload recommended, most", "111", "70", "guidance"),
    Oracle("gcse-5ac 2010", "gcse-5ac", _E, "82", "12.3%", Indicator("gcse-5ac"),
           exactly("12.3", 1), "As many of year 11 in 2010 as can show the share."),
    Oracle("one-to-one", "one-to-one", _A, "83", "about 84%", Indicator("one-to-one"),
           between(83, 85), "Pupils in care for a year in March 2010, in the school year 2009/10."),
    Oracle("offending", "offending", _Q, "90", "below the national average",
           Indicator("offending"), lower(Stated("offending", "England"))),
    Oracle("cla unallocated / qualified", "cla-unallocated", _E, "70, 107",
           "all have a qualified social worker", Indicator("cla-unallocated"), exactly(0)),
)  # fmt: skip
_SERVICE = (
    Oracle("sw-vacancy", "sw-vacancy", _E, "18", "7%", Indicator("sw-vacancy"), exactly(7)),
    Oracle("caf-count", "common assessments in 2010-11 to March", _E, "30", "on track for 500",
           Count("select count(*) from early_help_earlyhelpassessment where completed_on"
                 " between '2010-04-01' and :day"), between(480, 540),
           "On track is read as 480 or more with a fortnight to go."),
    context("caf-count", "caf-count target", "30", "500"),
    context("caf-count", "common assessments held electronically", "31", "46"),
    context("caf-count", "professionals trained to use e-CAF", "31", "1400"),
    Oracle("caf-count", "common assessment coordinators", _E, "30", "five",
           _workers("Common assessment coordinator"), exactly(5)),
    Oracle("parent support advisers", "parent support advisers", _E, "32", "112",
           _workers("Parent support adviser"), exactly(112)),
    Oracle("young carers", "young carers supported", Kind.MORE, "25", "over 500",
           Stated("young carers supported"), over(500, 0), "As the service states."),
    context("personal education allowance", "personal education allowance", "85", "500"),
    context("therapeutic fostering", "children in therapeutic fostering", "101", "8"),
    Oracle("supervision gap", "longest wait for supervision in leaving care, months", _E, "91",
           "as much as six months", Count(
               "select round(max(days) / 30.4) from (select s.held_on - lag(s.held_on) over"
               " (partition by s.worker_id order by s.held_on) as days"
               " from workforce_supervision s join workforce_worker w on w.id = s.worker_id"
               " join workforce_team t on t.id = w.team_id"
               " where t.service = 'Leaving care and asylum' and s.held_on <= :day) x"),
           exactly(6)),
    context("children's centres", "children's centres", "104", "50"),
    context("schools sexual-health drop-ins", "secondary schools with sexual health drop-ins",
            "46", "95"),
    context("shadow board", "shadow children and young people's board", "54", "20"),
    context("shadow board", "young people on the partnership board", "54", "2"),
    context("safeguarding investment", "safeguarding investment 2011-12", "55", "10000000"),
    context("e-safety bookmarks", "e-safety bookmarks", "24", "40000"),
    context("domestic abuse contact", "hours to contact after domestic abuse", "40", "24"),
    stated("out of hours", "out-of-hours service begins at", "39", "4.30 pm"),
    Oracle("out of hours", "locum principal social workers", _E, "39", "four",
           _workers("Locum principal social worker"), exactly(4)),
    context("joint commissioning", "authorities commissioning together", "108", "7"),
    context("population 0–18", "population 0 to 18", "4", "162400"),
    context("population 0–18", "population 0 to 18, share", "4", "24"),
    Oracle("most deprived areas", "in the most deprived areas", _X, "4", "approximately 19,000",
           Stated("in the most deprived areas"), exactly(19000),
           "Printed with 20%, and 19,000 of 162,400 is 11.7%. Both are kept as printed."),
    Oracle("most deprived areas", "in the most deprived areas, share", _X, "4", "20%",
           Stated("in the most deprived areas, share"), exactly(20),
           "See the number it is printed with."),
    context("FSM", "free school meals, primary", "4", "13.4"),
    context("FSM", "free school meals, secondary", "4", "11.1"),
    context("FSM", "free school meals, primary", "4", "17", "England"),
    context("FSM", "free school meals, secondary", "4", "14", "England"),
    context("minority ethnic pupils", "minority ethnic pupils, primary", "5", "17"),
    context("minority ethnic pupils", "minority ethnic pupils, secondary", "5", "14"),
    context("minority ethnic pupils", "minority ethnic pupils, primary", "5", "26", "England"),
    context("minority ethnic pupils", "minority ethnic pupils, secondary", "5", "23", "England"),
    context("EAL", "English as another language, primary", "5", "8.7"),
    context("EAL", "English as another language, secondary", "5", "6.5"),
    context("EAL", "languages spoken by pupils", "5", "150"),
    context("EAL", "pupils whose language is Polish", "5", "1531"),
    context("EAL", "pupils whose language is Bengali", "5", "713"),
    Oracle("survey", "Care4Me: not always seen alone", _A, "79", "half",
           Stated("Care4Me: not always seen alone"), between(45, 55)),
    Oracle("sample / team", "inspection-files", _E, "2", "66", Stated("inspection-files"),
           exactly(66)),
    Oracle("sample / team", "inspection-children", _E, "2", "88", Stated("inspection-children"),
           exactly(88)),
    Oracle("sample / team", "inspection-carers", _E, "2", "30", Stated("inspection-carers"),
           exactly(30)),
    Oracle("sample / team", "inspection-team", _E, "1", "five", Stated("inspection-team"),
           exactly(5)),
    *grades("Adequate", *ADEQUATE_2011),
    *grades("Good", "sg.children_safe_and_feel_safe", "sg.contribution_of_health_agencies",
            "sg.equality_and_diversity", "lac.making_a_positive_contribution"),
    *grades("Inadequate", "lac.economic_wellbeing"),
)  # fmt: skip

REPORT = Report(
    authority="northamptonshire",
    as_at=dt.date(2011, 3, 18),
    seed="003",
    section="C5",
    oracles=(*_CARE, *_SERVICE),
)
