"""South Gloucestershire, July 2012 (seed 002): what was printed, and what ours must be that day."""

import datetime as dt

from ..published.south_gloucestershire_place import ADEQUATE
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
    higher,
    lower,
    over,
    stated,
)

_E, _A, _Q, _CTX = Kind.EXACT, Kind.ABOUT, Kind.DIRECTION, Kind.CONTEXT


def _of(row: str, code: str, printed: str, choice: str = "", part: str = "value") -> Oracle:
    places = len(printed.partition(".")[2])
    return Oracle(row, code, _E, "8", printed, Indicator(code, part=part),
                  exactly(printed, places), choice)  # fmt: skip


def _carers(kind: str) -> Count:
    return Count(f"select count(*) from placements_carer where kind = '{kind}'")


def _homes(kind: str) -> Count:
    return Count(f"select count(*) from placements_home where kind like '{kind}%%'")


_BORN = "Of the 206 who have been born."
_PLANS = (
    Oracle("cp-count", "cp-count", _E, "8", "212", Indicator("cp-count"), exactly(212)),
    _of("cp-count", "cp-by-sex-female", "85", part="numerator"),
    _of("cp-count", "cp-by-sex-male", "121", part="numerator"),
    _of("cp-count", "cp-by-sex-unborn", "6", part="numerator"),
    _of("cp-by-category", "cp-by-category-emotional", "53.3"),
    _of("cp-by-category", "cp-by-category-neglect", "31.6"),
    _of("cp-by-category", "cp-by-category-physical", "9.4"),
    _of("cp-by-category", "cp-by-category-sexual", "5.7"),
    _of("cp-by-age", "cp-by-age-under-5", "37.9", _BORN),
    _of("cp-by-age", "cp-by-age-5-11", "40.8", _BORN),
    Oracle("cp-by-age", "cp-by-age-12", _E, "8", "21.3%", Indicator("cp-by-age-12"),
           between("21.3", "21.4", 1),
           "44 of 206 is 21.36%, which rounds to 21.4; the report's three shares come to 100 only"
           " if the largest remainders are rounded up, and then this one is 21.3."),
)  # fmt: skip
_CARE = (
    Oracle("cla-count", "cla-count", _E, "8", "211", Indicator("cla-count"), exactly(211)),
    Oracle("cla-count", "cla-under-5", _E, "8", "49", Indicator("cla-under-5"), exactly(49)),
    Oracle("cla-count", "cla-school-age", _E, "8", "135", Indicator("cla-school-age"),
           exactly(135), "Printed as 5 to 16, and read as 5 to 15, so that the bands add up."),
    Oracle("cla-count", "cla-post-16", _E, "8", "27", Indicator("cla-post-16"), exactly(27)),
    Oracle("leavers-count", "leavers-count", _E, "8", "143", Indicator("leavers-count"),
           exactly(143)),
    Oracle("foster-carers", "foster carers", _E, "6", "81", _carers("mainstream"), exactly(81)),
    Oracle("foster-carers", "connected carers", _E, "6", "22", _carers("connected person"),
           exactly(22)),
    Oracle("foster-carers", "short break carers", _E, "6", "15", _carers("short break"),
           exactly(15)),
    Oracle("homes-count", "homes-count", _E, "6", "no homes", Indicator("homes-count"),
           exactly(0)),
    Oracle("commissioned", "independent foster care agencies", _E, "6", "14",
           _homes("independent fostering agency"), exactly(14)),
    Oracle("commissioned", "residential and special schools", _E, "6", "15",
           _homes("residential or special school"), exactly(15)),
    Oracle("iha-timely 2011/12", "iha-timely", _E, "61", "70 of 92 not in 28 days",
           Indicator("iha-timely"), exactly("23.9", 1), "22 of 92 were in time."),
    Oracle("iha-timely 2011/12", "iha-timely: children", _E, "61", "92",
           Indicator("iha-timely", part="denominator"), exactly(92)),
    Oracle("rha-timely", "rha-timely", _E, "61", "83%", Indicator("rha-timely"), exactly(83),
           "Of those in care for a year on 31 March 2012."),
    Oracle("rha-timely", "rha-timely, England", _CTX, "61", "84.3%", Indicator("rha-timely"),
           lower(Stated("rha-timely", "England"))),
    Oracle("immunisations, June 2012", "immunisations", _E, "65", "95%",
           Indicator("immunisations"), exactly(95),
           "Printed for June 2012, and taken from the year's return."),
    Oracle("immunisations, June 2012", "immunisations, England", _CTX, "65", "79%",
           Indicator("immunisations"), higher(Stated("immunisations", "England"))),
    Oracle("dental", "dental", _E, "65", "85%", Indicator("dental"), exactly(85)),
    Oracle("dental", "dental, England", _CTX, "65", "82%", Indicator("dental"),
           higher(Stated("dental", "England"))),
    Oracle("ni-66 2011/12", "ni-66", _E, "94", "83.1%", Indicator("ni-66"), exactly("83.1", 1),
           "Of those in care for more than 20 working days on 31 March 2012, as many as can show"
           " the share; 211 children cannot."),
    Oracle("ni-66 2011/12", "ni-66, the target", _CTX, "94", "95%", Indicator("ni-66"),
           lower(Stated("ni-66 target"))),
    Oracle("cla-unallocated", "cla-unallocated", _E, "55", "none", Indicator("cla-unallocated"),
           exactly(0)),
    Oracle("cla-visit-timely", "cla-visit-timely", _Q, "74", "visited as required",
           Indicator("cla-visit-timely"), over(70),
           "True of the cases inspectors saw. The 83.1% of reviews in paragraph 94 is of every"
           " child, so over 70% is asked of all visits, and not all of them."),
    Oracle("eyfs-good", "eyfs-good", _A, "79", "one in three", Indicator("eyfs-good"),
           between(25, 42), "Of those in care for a year who ended reception in 2011."),
    Oracle("leavers EET at 19", "ni-148", _Q, "87", "low against similar authorities",
           Indicator("ni-148"), lower(Stated("ni-148", "similar authorities"))),
)  # fmt: skip
_SERVICE = (
    Oracle("contact-nfa-pct", "contact-nfa-pct", Kind.MORE, "50", "over 80% on average",
           Indicator("contact-nfa-pct"), over(80)),
    Oracle("complaints", "complaints-early", _Q, "24", "more than half resolved early",
           Indicator("complaints-early"), over(50)),
    Oracle("complaints", "complaints at stage two in 2011/12", _E, "24", "two", Count(
        "select count(*) from voice_complaint where stage_two_asked_on is not null"
        " and received_on between '2011-04-01' and '2012-03-31'"), exactly(2)),
    Oracle("complaints", "complaints-timely", _Q, "24", "not all", Indicator("complaints-timely"),
           between(40, 99)),
    Oracle("supervision", "supervision-rate", _Q, "13, 49, 106", "regular, monthly",
           Indicator("supervision-rate"), over(85)),
    stated("cicc-active", "cicc-active", "58, 104", "four"),
    Oracle("camhs-wait", "camhs-wait", _E, "42", "six weeks", Indicator("camhs-wait"), exactly(6),
           "As the service states it."),
    Oracle("camhs-wait", "camhs-wait, 2008", _E, "42", "18 months",
           Indicator("camhs-wait", on=dt.date(2008, 6, 30)), exactly(78)),
    stated("leaving care grant", "leaving care grant", "91", "among the highest 20%", _Q),
    stated("dbs recheck", "years between checks of workers", "23", "every three years"),
    context("children's centres / schools / settings", "children's centres", "7", "15"),
    context("children's centres / schools / settings", "schools", "5", "110"),
    context("children's centres / schools / settings", "early years settings", "5", "460"),
    context("children's centres / schools / settings", "nurseries", "5", "1"),
    context("population 0–18", "population 0 to 18", "4", "63300"),
    context("population 0–18", "population 0 to 18, share", "4", "25"),
    context("pupils not White British", "pupils not White British", "4", "10"),
    context("pupils not White British", "pupils not White British", "4", "22.5", "England"),
    context("pupils not White British", "pupils with English as another language", "4", "4"),
    context("pupils not White British", "pupils of mixed heritage", "4", "3.5"),
    Oracle("teams", "teams: locality", _E, "7", "two",
           Count("select count(*) from workforce_team where service = 'Locality'"), exactly(2)),
    Oracle("teams", "teams: central", _E, "7", "six",
           Count("select count(*) from workforce_team where service = 'Central'"), exactly(6)),
    Oracle("sample / team", "inspection-files", _E, "2", "74", Stated("inspection-files"),
           exactly(74)),
    Oracle("sample / team", "inspection-team", _E, "1", "four", Stated("inspection-team"),
           exactly(4)),
    *grades("Adequate", *ADEQUATE),
    *grades("Inadequate", "sg.performance_management_and_qa", "lac.capacity_for_improvement"),
    *grades("Good", "sg.partnership_working"),
)  # fmt: skip

REPORT = Report(
    authority="south-gloucestershire-2012-07",
    as_at=dt.date(2012, 7, 6),
    seed="002",
    section="C4",
    oracles=(*_CARE, *_PLANS, *_SERVICE),
)
