"""Northamptonshire, February 2013 (seed 001): what was printed, and what ours must be that day."""

import datetime as dt

from .language import (
    Count,
    Indicator,
    Kind,
    Oracle,
    Report,
    Stated,
    at_least,
    context,
    exactly,
    grades,
    higher,
    lower,
    stated,
)

_E, _Q, _X = Kind.EXACT, Kind.DIRECTION, Kind.CONTRADICTION
_YEAR_BEFORE = dt.date(2012, 2, 28)
_MONTHS = """
select avg(n) from (
  select (select count(*) from protection_protectionplan p where p.began_on <= m.ends
          and (p.ended_on is null or p.ended_on > m.ends)) as n
  from (select cast(date_trunc('month', g) + interval '1 month - 1 day' as date) as ends
        from generate_series(date '2011-04-01', date '2012-03-01', interval '1 month') g) m
) counted
"""


def _in_the_year(table: str, column: str) -> Count:
    return Count(f"select count(*) from {table} where {column} between :day - 364 and :day")


def _before(table: str, column: str) -> Count:
    return Count(f"select count(*) from {table} where {column} between :day - 729 and :day - 365")


_REFERRALS = ("front_door_referral", "received_on")
_ENQUIRIES = ("protection_enquiry", "began_on")
_PLANS = ("child_in_need_childinneedplan", "began_on")
_CAFS = ("early_help_earlyhelpassessment", "completed_on")

REPORT = Report(
    authority="northamptonshire",
    as_at=dt.date(2013, 2, 28),
    seed="001",
    section="C3",
    oracles=(
        Oracle("cp-count", "cp-count", _E, "11", "some 438", Indicator("cp-count"), exactly(438)),
        Oracle("cin-count", "cin-count", _E, "11", "4109", Indicator("cin-count", to_date=True),
               exactly(4109),
               "In care, on a plan, or with work open since a referral; the 438 are among them."),
        Oracle("cp average 2011–12", "cp-count, mean of month ends in 2011-12", _E, "11", "505",
               Count(_MONTHS), exactly(505), "The mean of the twelve month ends."),
        Oracle("cin-unallocated", "cin-unallocated", _Q, "14, 26, 55", "a large number",
               Indicator("cin-unallocated"), at_least(100),
               "A large number is read as 100 or more; no figure is printed."),
        Oracle("referrals, s47, CIN, CP trend", "referrals in the year", _Q, "19", "upward",
               _in_the_year(*_REFERRALS), higher(_before(*_REFERRALS), 0)),
        Oracle("referrals, s47, CIN, CP trend", "plans for children in need in the year", _Q,
               "19", "upward", _in_the_year(*_PLANS), higher(_before(*_PLANS), 0)),
        Oracle("referrals, s47, CIN, CP trend", "cp-count, a year before", _Q, "19",
               "fallen sharply since 2011-12", Indicator("cp-count"),
               lower(Indicator("cp-count", on=_YEAR_BEFORE))),
        Oracle("re-referral", "re-referral", _Q, "19", "very high",
               Indicator("re-referral", to_date=True),
               higher(Stated("re-referral", "similar authorities"))),
        Oracle("CIN rate", "cin-rate", _Q, "18", "well above similar authorities",
               Indicator("cin-rate", to_date=True),
               higher(Stated("cin-rate", "similar authorities"))),
        Oracle("caf-count", "common assessments in the year", _Q, "28", "low and falling",
               _in_the_year(*_CAFS), lower(_before(*_CAFS), 0)),
        stated("marac referrals", "marac referrals", "31", "limited", _Q),
        Oracle("scr-open", "serious case reviews not published", _E, "56", "three",
               Stated("serious case reviews not published"), exactly(3)),
        Oracle("scr-open", "serious case reviews agreed", _E, "56", "one",
               Stated("serious case reviews agreed"), exactly(1)),
        context("population <19", "population under 19", "9", "171200"),
        context("population <19", "population under 19, share", "9", "25"),
        context("most / least deprived fifth", "in the most deprived fifth", "9", "25000"),
        context("most / least deprived fifth", "in the least deprived fifth", "9", "55000"),
        context("minority ethnic (all ages printed)", "minority ethnic people", "10", "11"),
        context("minority ethnic (all ages printed)", "minority ethnic people", "10", "16",
                "England"),
        Oracle("sample / team", "inspection-team", _E, "7", "two", Stated("inspection-team"),
               exactly(2)),
        *grades("Inadequate", "overall", "effectiveness", "quality", "leadership"),
    ),
)  # fmt: skip
