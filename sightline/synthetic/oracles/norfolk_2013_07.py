"""Norfolk, July 2013 (seed 004): what the report printed, and what ours must be on 12 July 2013."""

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
    lower,
    over,
    worded,
)

_IN_CARE = (
    "from people_child c join care_careperiod p on p.child_id = c.id and p.began_on <= :day"
    " and (p.ended_on is null or p.ended_on > :day)"
)
_UNQUALIFIED_ONLY = """
select s.child_id from story_childseen s join story_visit v on v.id = s.visit_id
where 'looked after' = any(v.purposes) and v.kind = 'visit'
  and v.happened_on between :day - 365 and :day
group by s.child_id having count(*) >= 2 and not bool_or(v.made_by_qualified)
"""
_TEAMS = {
    "Duty Team": 3,
    "Safeguarding Team": 6,
    "Corporate Parenting Team": 6,
    "Children in Need Team": 7,
    "Children with Disabilities Team": 3,
    "Fostering Support Team": 3,
    "Norfolk Family Focus Team": 3,
    "Early Years Team": 3,
    "School Support Team": 3,
    "County-wide": 2,
}


def _teams(service: str) -> Count:
    return Count(f"select count(*) from workforce_team where service = '{service}'")


def _host(name: str) -> Count:
    return Count(
        f"select count(*) {_IN_CARE} join care_placement h on h.child_id = c.id"
        " and h.began_on <= :day and (h.ended_on is null or h.ended_on > :day)"
        f" where h.authority_stated = '{name}'"
    )


def _graded(kinds: str, grades: str) -> Count:
    return Count(
        f"select count(*) from placements_home where kind in ({kinds}) and grade in ({grades})"
    )


_OWN = "'local authority children''s home', 'local authority short break home'"
_E, _A, _Q = Kind.EXACT, Kind.ABOUT, Kind.DIRECTION


REPORT = Report(
    authority="norfolk-2013-07",
    as_at=dt.date(2013, 7, 12),
    seed="004",
    section="C1",
    oracles=(
        Oracle("cla-count", "cla-count", _E, "7", "1,088", Indicator("cla-count"), exactly(1088)),
        Oracle("cla-under-5 / school-age / 16+", "cla-under-5", _E, "7", "230",
               Indicator("cla-under-5"), exactly(230)),
        Oracle("cla-under-5 / school-age / 16+", "cla-school-age", _E, "7", "721",
               Indicator("cla-school-age"), exactly(721),
               "Of school age is read as 5 to 15, so that the three bands add up."),
        Oracle("cla-under-5 / school-age / 16+", "cla-post-16", _E, "7", "137",
               Indicator("cla-post-16"), exactly(137),
               "Printed as 'aged over 16', and read as 16 and over."),
        Oracle("leavers-count (over 18)", "leavers-count", _E, "7", "378",
               Indicator("leavers-count"), exactly(378),
               "Young people of 18 to 20 who are former relevant; none left before 18 and is still"
               " under 18, so that the count is the same with relevant young people in it."),
        Oracle("foster-carers (LA)", "foster-carers", _E, "7", "636",
               Indicator("foster-carers"), exactly(636),
               "Carers and not households: one row a carer."),
        Oracle("homes-count", "homes-count", _E, "7", "nine",
               Indicator("homes-count"), exactly(9)),
        Oracle("homes-count", "homes for short breaks", _E, "7", "two", Count(
            "select count(*) from placements_home where kind = 'local authority short break home'"),
            exactly(2)),
        *(
            Oracle("teams", f"teams: {service}", _E, "7", str(count), _teams(service),
                   exactly(count))
            for service, count in _TEAMS.items()
        ),
        Oracle("cla-out-of-area", "cla-out-of-area", _E, "18, 53", "193",
               Indicator("cla-out-of-area"), exactly(193)),
        Oracle("cla-host-la-count", "cla-host-la-count", _E, "53", "25",
               Indicator("cla-host-la-count"), exactly(25)),
        *(
            Oracle("by host LA", f"children placed in {name}", _E, "53", str(count), _host(name),
                   exactly(count))
            for name, count in (("Suffolk", 86), ("Lincolnshire", 39), ("Cambridgeshire", 24))
        ),
        Oracle("cla-20-miles", "children more than 20 miles from home", _Q, "53", "too high", Count(
            f"select 100.0 * count(*) filter (where h.miles_from_home > 20)"
            f" / nullif(count(*), 0) {_IN_CARE}"
            " join care_placement h on h.child_id = c.id and h.began_on <= :day"
            " and (h.ended_on is null or h.ended_on > :day)"), exactly("19.7", 1),
            "No figure is printed. 214 of 1,088 were chosen, and that is the figure held to."),
        Oracle("cla-family-placement-pct", "cla-family-placement-pct", _E, "70", "75%",
               Indicator("cla-family-placement-pct"), exactly(75),
               "Of all children in care: foster carers, parents and adopters, 816 of 1,088."),
        Oracle("cla-no-care-plan", "cla-no-care-plan", _E, "56", "68",
               Indicator("cla-no-care-plan"), exactly(68),
               "All 68 came into care under the regulations of April 2011."),
        Oracle("pathway-in-place", "pathway-in-place", _A, "56", "almost half have none",
               Indicator("pathway-in-place", less_from=100), between(45, 49),
               "Almost half is read as 45 to 49%; 47% was chosen."),
        Oracle("pathway-review-timely", "pathway-review-timely", _Q, "48", "many are not on time",
               Indicator("pathway-review-timely", less_from=100), over(20),
               "Many is read as more than a fifth."),
        Oracle("ni-66 complement (reviews late)", "ni-66", _E, "58", "32%",
               Indicator("ni-66", to_date=True, less_from=100), exactly(32),
               "Children in care for more than 20 working days, over the 12 months to the"
               " inspection: any review late in them."),
        Oracle("review records missing at 3 months", "review records missing at 3 months", _Q,
               "58", "a small number", Count(
                   "select count(*) from care_review where record_done_on is null"
                   " and held_on between :day - 365 and :day - 92"), between(1, 60),
               "Of reviews in the last year; a small number is read as 1 to 60 of some 2,000."),
        Oracle("cla-participation 2012/13", "cla-participation", _E, "42", "80.6%",
               Indicator("cla-participation"), exactly("80.6", 1),
               "Children of four and over who had a review in 2012/13: all their reviews."),
        Oracle("ha-late", "ha-late", _E, "17", "40%", Indicator("ha-late"), exactly(40),
               "Those due a first or a later assessment in the 12 months to the inspection; the"
               " share is the same at each age, so that it holds by child and by assessment."),
        Oracle("leavers-neet", "leavers-neet", _E, "45", "43%", Indicator("leavers-neet"),
               exactly(43), "Of all 378, as each was last heard of: 163."),
        Oracle("leavers-no-quals by 19", "leavers-no-quals", Kind.MORE, "46", "more than 35%",
               Indicator("leavers-no-quals"), over(35),
               "Of those who turned 19 in 2012/13, as was stated of them then."),
        Oracle("iro-caseload", "iro-caseload", _E, "58", "90-95", Indicator("iro-caseload"),
               between(90, 95, 1),
               "Twelve officers who chair no conferences, and every child has one."),
        Oracle("cla-visit-unqualified", "children seen by unqualified workers alone",
               Kind.AT_LEAST, "23, 52, 68", "in some cases",
               Count(f"select count(*) from ({_UNQUALIFIED_ONLY}) x"), at_least(1),
               "24 children were chosen: two visits or more in a year, and none by a social"
               " worker."),
        Oracle("management note monthly on those cases",
               "manager's notes on children seen by unqualified workers alone", _E, "68",
               "no evidence", Count(
                   "select count(*) from workforce_oversight o where o.decided_on <= :day"
                   " and o.decided_on > :day - 365"
                   f" and o.child_id in ({_UNQUALIFIED_ONLY})"), exactly(0)),
        Oracle("audit-grade inadequate analysis", "audits with inadequate analysis", _A, "55",
               "one third", Count(
                   "select 100.0 * count(*) filter (where assessment = 'inadequate')"
                   " / nullif(count(*), 0) from audit_caseaudit"
                   " where drawn_because = 'In the sample of the inspection'"), between(31, 36),
               "The authority's own audit of the 32 files of the sample: 11 of them."),
        Oracle("adoption-waiting-6mo", "adoption-waiting-6mo", _Q, "15, 54", "too many",
               Indicator("adoption-waiting-6mo"), at_least(30),
               "A high number is read as 30 or more; 58 were chosen."),
        Oracle("adopter-time", "months to approve adopters, the year before", _E, "54", "12",
               Indicator("adopter-time", on=dt.date(2012, 7, 12)), exactly(12)),
        Oracle("adopter-time", "months to approve adopters, the last year", _E, "54", "6",
               Indicator("adopter-time"), exactly(6)),
        Oracle("a1-type wait", "a1", _Q, "54", "below the national average", Indicator("a1"),
               lower(Stated("a1-england", "England"))),
        Oracle("proceedings-weeks", "proceedings-weeks", _Q, "67",
               "in the top 10% of authorities", Indicator("proceedings-weeks"),
               lower(Stated("proceedings-weeks", "England"))),
        Oracle("homes/placement grades", "own homes good or better", _Q, "23", "nearly all",
               _graded(_OWN, "'good', 'outstanding'"), between(7, 8)),
        Oracle("homes/placement grades", "own homes inadequate", _Q, "23", "none",
               _graded(_OWN, "'inadequate'"), exactly(0)),
        Oracle("homes/placement grades", "cla-good-placement-pct", _Q, "10, 37", "almost all",
               Indicator("cla-good-placement-pct"), over(90)),
        Oracle("perm-excl", "perm-excl", _E, "32", "none", Indicator("perm-excl"), exactly(0)),
        Oracle("fixed-excl", "fixed-excl", _A, "32", "just over 6%", Indicator("fixed-excl"),
               between("6.0", "6.6", 1),
               "Printed as days lost, and read as children excluded at least once in 2011/12."),
        Oracle("KS2 L4 English+maths", "level 4 in English and mathematics", _A, "33",
               "in line with 50%", Count(
                   "select 100.0 * count(*) filter (where english_level_four and maths_level_four)"
                   " / nullif(count(*), 0) from education_learningyear where year_group = '6'"
                   " and year_ends_on = '2012-08-31'"), between(45, 55)),
        Oracle("gcse-5ac", "gcse-5ac", _E, "34", "19.4%", Indicator("gcse-5ac"),
               exactly("19.4", 1),
               "As many of year 11 in 2012 as can show the share to one decimal."),
        Oracle("secure-remand", "secure remands in the last year", _Q, "27", "a reduction", Count(
            "select count(*) from care_legalstatus where code = 'J1'"
            " and began_on between :day - 364 and :day"), lower(Count(
                "select count(*) from care_legalstatus where code = 'J1'"
                " and began_on between :day - 729 and :day - 365"), places=0)),
        context("workforce growth planned", "workforce-growth", "62", "50"),
        context("population <19", "population-under-19", "4", "176300"),
        context("population <19", "population-under-19-share", "4", "20.4"),
        context("minority ethnic school pupils", "minority-ethnic-pupils", "4", "5.5"),
        context("income-deprived families", "income-deprived-families", "5", "16.7"),
        context("income-deprived families", "income-deprived-families", "5", "33", "Norwich"),
        context("income-deprived families", "income-deprived-families", "5", "10",
             "Broadland"),
        Oracle("sample / team", "inspection-files", _E, "2", "32", Stated("inspection-files"),
               exactly(32)),
        Oracle("sample / team", "inspection-team", _E, "1", "five", Stated("inspection-team"),
               exactly(5)),
        Oracle("previous inspection 2011", "previous-inspection", Kind.CONTEXT, "11", "adequate",
               Stated("previous-inspection", worded=True), worded(
                   "overall effectiveness adequate; health and care leavers inadequate")),
        *grades("Inadequate", "overall", "capacity", "outcomes", "provision", "leadership"),
        Oracle("comparators", "fixed-excl, England 2011", Kind.CONTEXT, "32", "12.4%",
               Indicator("fixed-excl"), lower(Stated("fixed-excl", "England"))),
    ),
)  # fmt: skip
