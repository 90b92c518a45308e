"""Northamptonshire, July 2013 (seed 000): what was printed, and what ours must be that day."""

import datetime as dt

from .language import (
    Count,
    Indicator,
    Kind,
    Oracle,
    Report,
    Stated,
    at_least,
    between,
    context,
    exactly,
    grades,
    higher,
    lower,
    over,
    stated,
    under,
)

_E, _A, _Q, _CTX = Kind.EXACT, Kind.ABOUT, Kind.DIRECTION, Kind.CONTEXT
_MARCH = dt.date(2013, 3, 31)
_TEAMS = {"Looked after children": 4, "Fostering and adoption": 1, "Leaving care and asylum": 1}


def _team(service: str, count: int) -> Oracle:
    return Oracle("teams", f"teams: {service}", _E, "9", str(count),
                  Count(f"select count(*) from workforce_team where service = '{service}'"),
                  exactly(count))  # fmt: skip


_CARE = (
    Oracle("cla-count at 31 Mar 2013", "cla-count", _E, "9", "728",
           Indicator("cla-count", on=_MARCH), exactly(728)),
    Oracle("cla-rate", "cla-rate", _E, "9", "4.7 for each 1,000",
           Indicator("cla-rate", divided_by=10), exactly("4.7", 1),
           "Of 154,900 children under 18: any number from 153,263 to 156,559 would do."),
    Oracle("cla-rate", "cla-rate, England", _CTX, "9", "5.9",
           Indicator("cla-rate", divided_by=10), lower(Stated("cla-rate, for each 1,000",
           "England"))),
    Oracle("homes-count", "homes-count", _E, "9", "6",
           Indicator("homes-count"), exactly(6)),
    Oracle("foster households", "foster households", _E, "9", "225",
           Indicator("foster-carers"), exactly(225),
           "Households of its own; the 185 carers of 2011 are read as households too."),
    *(_team(service, count) for service, count in _TEAMS.items()),
    Oracle("pep-in-place", "pep-in-place", _E, "25", "72%", Indicator("pep-in-place"),
           exactly(72), "Of pupils in care whose plan was due, as the rule of 2010 asks it."),
    Oracle("cla-no-care-plan", "cla-no-care-plan, %", Kind.MORE, "41", "more than one in three",
           Count("select 100.0 * count(*) filter (where not exists (select 1 from care_careplan k"
                 " where k.child_id = p.child_id and k.in_force_from_on <= :day))"
                 " / nullif(count(*), 0)"
                 " from care_careperiod p where p.began_on <= :day"
                 " and (p.ended_on is null or p.ended_on > :day)"), over("33.3")),
    Oracle("pathway-in-place", "pathway-in-place", Kind.MORE, "42", "the large majority have none",
           Indicator("pathway-in-place", less_from=100), over(60),
           "A large majority is read as more than 60%."),
    Oracle("pathway-pa-reviewed", "pathway-pa-reviewed", _Q, "27", "a substantial number",
           Indicator("pathway-pa-reviewed"), over(10), "Read as more than a tenth."),
    Oracle("permanence by review 2", "cla-permanence-2nd-review", Kind.LESS, "43",
           "a small minority", Indicator("cla-permanence-2nd-review"), under(20),
           "A small minority is read as fewer than a fifth."),
    Oracle("good-school", "good-school", _A, "23", "just half", Indicator("good-school"),
           between(49, 51)),
    Oracle("cla-good-placement-pct", "cla-good-placement-pct", _E, "36", "all",
           Indicator("cla-good-placement-pct"), exactly(100)),
    Oracle("homes-good-pct", "homes of its own not good or better", _E, "44", "none",
           Count("select count(*) from placements_home where kind like 'local authority%%'"
                 " and grade not in ('good', 'outstanding')"), exactly(0)),
    stated("homes-good-pct", "grade of the adoption service", "44", "inadequate"),
    stated("homes-good-pct", "grade of the fostering service", "44", "good"),
    Oracle("iha-timely", "iha-timely", _Q, "33", "significantly below similar authorities",
           Indicator("iha-timely"), lower(Stated("iha-timely", "similar authorities"))),
    Oracle("rha, dental, immunisation", "rha-timely", _Q, "33", "often late",
           Indicator("rha-timely"), under(75)),
    Oracle("rha, dental, immunisation", "dental", _Q, "33", "not routine", Indicator("dental"),
           under(85)),
    Oracle("rha, dental, immunisation", "immunisations", _Q, "33", "not routine",
           Indicator("immunisations"), under(85)),
    Oracle("offending", "offending", _Q, "31", "above the national average",
           Indicator("offending"), higher(Stated("offending", "England"))),
    Oracle("offending", "offending, the region", _Q, "31", "below the region",
           Indicator("offending"), lower(Stated("offending", "East Midlands"))),
    Oracle("ni-62 / ni-63", "ni-62", _Q, "36", "poor, and below comparators",
           Indicator("ni-62"), higher(Stated("ni-62", "similar authorities"))),
    Oracle("ni-62 / ni-63", "ni-63", _Q, "36", "similar to statistical neighbours",
           Indicator("ni-63"), between(63, 73), "Read as within five points of 68%."),
    Oracle("reduced-timetable", "reduced-timetable", _Q, "23", "high, above comparators",
           Indicator("reduced-timetable"), higher(Stated("reduced-timetable",
           "similar authorities"))),
    Oracle("custody-overnight", "custody-overnight", Kind.AT_LEAST, "32", "some",
           Indicator("custody-overnight"), at_least(1)),
    Oracle("rhi-offered-72", "returns with no independent talk offered", _E, "37",
           "all are offered one", Count(
               "select count(*) from missing_missingepisode m where m.ended_on <= :day and not"
               " exists (select 1 from missing_returninterview i where i.episode_id = m.id"
               " and i.independent)"), exactly(0), "Whether within 72 hours is not stated."),
    Oracle("assessments", "ni-60", _Q, "40", "most are timely",
           Indicator("ni-60", to_date=True), over(50)),
)  # fmt: skip
_PLACE = (
    context("population <19", "population under 19", "4", "171736"),
    context("population <19", "population under 19, share", "4", "24.8"),
    context("under-16 growth", "growth of those under 16 to 2018", "5", "8.36"),
    context("under-16 growth", "growth of those under 16 to 2018", "5", "7.44", "England"),
    context("FSM", "free school meals, primary", "6", "15.1"),
    context("FSM", "free school meals, secondary", "6", "12.4"),
    context("minority ethnic pupils", "minority ethnic pupils", "6", "18.4"),
    context("minority ethnic pupils", "minority ethnic pupils", "6", "26.4", "England"),
    context("EAL", "English as another language, primary", "6", "11.5"),
    context("EAL", "English as another language, secondary", "6", "8.6"),
    context("born outside UK/Ireland", "born outside the UK and Ireland", "7", "10.1"),
    context("population growth", "population growth beyond the nation's", "7", "2.8"),
    context("population growth", "population growth to 2018", "7", "9"),
    context("births to non-UK mothers 2011", "births to mothers from outside the UK", "8", "21.9"),
    context("births to non-UK mothers 2011", "births to mothers from outside the UK", "8", "18.4",
            "East Midlands"),
    context("first language not English", "first language not English", "8", "6"),
    context("first language not English", "first language Polish", "8", "1.8"),
    context("first language not English", "first language of Eastern Europe, not Polish", "8",
            "0.8"),
    Oracle("sample / team", "inspection-files", _E, "2", "70", Stated("inspection-files"),
           exactly(70)),
    Oracle("sample / team", "inspection-team", _E, "1", "five", Stated("inspection-team"),
           exactly(5)),
    *grades("Inadequate", "overall", "capacity", "outcomes", "provision", "leadership"),
)  # fmt: skip

REPORT = Report(
    authority="northamptonshire",
    as_at=dt.date(2013, 7, 19),
    seed="000",
    section="C2",
    oracles=(*_CARE, *_PLACE),
)
