"""Duties to know about and look after the health of a child who is looked after."""

import datetime as dt

from sightline.core.periods import months, weeks, working_days, years
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    Local,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.care.facts import care_began, care_ended
from sightline.record.health.facts import (
    earlier_assessment_accepted,
    health_assessed,
    health_assessment_refused,
    teeth_checked,
)
from sightline.record.people.facts import born, died

_AT_18 = born.plus(years(18))
_AT_5 = born.plus(years(5))
_CARE = care_began.such_that(short_breaks=(False, None))


def _initial(when: str, by_doctor: bool = True) -> tuple[On, ...]:
    return (on(when, kind="initial", by_doctor=by_doctor),)


INITIAL_ASSESSMENT = Duty(
    code="iha",
    title="Have the child's health assessed by a doctor on entering care",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7;"
    " Promoting the health of looked-after children 2009 and 2015",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.HEALTH_DOCTOR,
    escalates_to=Role.HEALTH_NURSE,
    starts=_CARE,
    met_by=health_assessed.such_that(kind=("initial", "not said")),
    unless=(health_assessment_refused, earlier_assessment_accepted),
    ends=(care_ended, died, _AT_18),
    valid_if=(Requirement("by_doctor", True, "it was not done by a doctor"),),
    versions=(
        Version("guidance of 2002 and 2009", None, dt.date(2015, 2, 28), Once(weeks(4))),
        Version("guidance of March 2015", dt.date(2015, 3, 1), None, Once(working_days(20))),
    ),
    examples=(
        Example(
            "done in the fourth week",
            {care_began: "2013-06-03", health_assessed: _initial("2013-06-28")},
            as_at="2013-09-30",
            then=(("2013-07-01", "met"),),
        ),
        Example(
            "done on the 20th working day, under the guidance of 2015",
            {care_began: "2016-03-14", health_assessed: _initial("2016-04-13")},
            as_at="2016-09-30",
            then=(("2016-04-13", "met"),),
        ),
        Example(
            "done three weeks late",
            {care_began: "2013-06-03", health_assessed: _initial("2013-07-22")},
            as_at="2013-09-30",
            then=(("2013-07-01", "met late"),),
        ),
        Example(
            "not done",
            {care_began: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-07-01", "overdue"),),
        ),
        Example(
            "the first fortnight",
            {care_began: "2013-06-03"},
            as_at="2013-06-17",
            then=(("2013-07-01", "due"),),
        ),
        Example(
            "a nurse did it",
            {care_began: "2013-06-03", health_assessed: _initial("2013-06-20", False)},
            as_at="2013-07-31",
            then=(("2013-07-01", "overdue"),),
        ),
        Example(
            "the young person refused, and it was recorded",
            {care_began: "2013-06-03", health_assessment_refused: "2013-06-20"},
            as_at="2013-09-30",
            then=(("2013-07-01", "not required"),),
        ),
        Example(
            "one done in May, before care, was accepted in its place",
            {
                care_began: "2013-06-03",
                health_assessed: _initial("2013-05-13"),
                earlier_assessment_accepted: "2013-06-07",
            },
            as_at="2013-09-30",
            then=(("2013-07-01", "not required"),),
        ),
        Example(
            "a series of short breaks: another rule applies",
            {care_began: (on("2013-06-03", short_breaks=True),)},
            as_at="2013-07-31",
            then=(),
        ),
        Example(
            "left care in the tenth week without it",
            {care_began: "2013-06-03", care_ended: "2013-08-09"},
            as_at="2013-09-30",
            then=(("2013-07-01", "missed"),),
        ),
        Example(
            "the yearly return says yes or no for the year, with no day",
            {care_began: "2013-06-03"},
            as_at="2014-03-31",
            covered={health_assessed: ""},
            then=(("2013-07-01", "cannot tell"),),
        ),
    ),
    note="The regulation asks for it before the first placement, or else before the first review;"
    " the number of days is that of guidance. One done in the three months before care need not be"
    " done again: whoever accepts it says so in the record, and on what day. Short breaks have"
    " other rules.",
)

REVIEW_UNDER_5 = Duty(
    code="rha-under5",
    title="Review the health of a child under five",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7(3)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.HEALTH_NURSE,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_CARE,
    met_by=health_assessed,
    unless=health_assessment_refused,
    ends=(care_ended, died, _AT_5),
    versions=(Version("every six months", None, None, Every(then=months(6))),),
    examples=(
        Example(
            "six months after the first, to the day, then late",
            {
                born: "2010-02-10",
                care_began: "2012-01-09",
                health_assessed: "2012-01-30 2012-07-30 2013-02-25",
            },
            as_at="2013-05-31",
            then=(("2012-07-30", "met"), ("2013-01-30", "met late"), ("2013-08-25", "due")),
        ),
        Example(
            "none for a year",
            {born: "2010-02-10", care_began: "2012-01-09", health_assessed: "2012-01-30"},
            as_at="2013-01-31",
            then=(("2012-07-30", "overdue"),),
        ),
        Example(
            "the interval changes on the fifth birthday",
            {born: "2008-02-10", care_began: "2012-01-09", health_assessed: "2012-10-15"},
            as_at="2013-05-31",
            then=(("2013-04-15", "not required"),),
        ),
        Example(
            "overdue when the child turned five",
            {born: "2008-02-10", care_began: "2012-01-09", health_assessed: "2012-01-30"},
            as_at="2013-05-31",
            then=(("2012-07-30", "missed"),),
        ),
        Example(
            "a list gives the latest assessment, and was drawn up in April",
            {born: "2010-02-10", care_began: "2012-01-09", health_assessed: "2013-01-14"},
            as_at="2013-09-30",
            covered={health_assessed: "2013-01-14 2013-04-30"},
            then=(("2013-07-14", "cannot tell"),),
        ),
    ),
)

REVIEW_OVER_5 = Duty(
    code="rha-over5",
    title="Review the health of a child of five or over",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7(3)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.HEALTH_NURSE,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_CARE,
    met_by=health_assessed,
    unless=health_assessment_refused,
    ends=(care_ended, died, _AT_18),
    versions=(
        Version("every twelve months", None, None, Every(then=months(12)), not_before=_AT_5),
    ),
    examples=(
        Example(
            "a year to the day, then late, then due",
            {
                born: "2000-02-10",
                care_began: "2010-01-11",
                health_assessed: "2010-02-01 2011-02-01 2012-02-20",
            },
            as_at="2012-12-31",
            then=(("2011-02-01", "met"), ("2012-02-01", "met late"), ("2013-02-20", "due")),
        ),
        Example(
            "none for fifteen months",
            {born: "2000-02-10", care_began: "2012-01-09", health_assessed: "2012-01-30"},
            as_at="2013-04-30",
            then=(("2013-01-30", "overdue"),),
        ),
        Example(
            "from the fifth birthday a year is counted from the last one",
            {born: "2008-02-10", care_began: "2012-01-09", health_assessed: "2012-10-15"},
            as_at="2013-05-31",
            then=(("2013-10-15", "due"),),
        ),
        Example(
            "the young person refused: offered again in a year",
            {
                born: "1998-02-10",
                care_began: "2011-01-10",
                health_assessed: "2011-01-31",
                health_assessment_refused: "2012-01-16",
            },
            as_at="2012-12-31",
            then=(("2012-01-31", "not required"), ("2013-01-16", "due")),
        ),
        Example(
            "left care two months after it was due",
            {
                born: "2000-02-10",
                care_began: "2012-01-09",
                health_assessed: "2012-01-30",
                care_ended: "2013-03-29",
            },
            as_at="2013-04-30",
            then=(("2013-01-30", "missed"),),
        ),
        Example(
            "a list gives the latest assessment, and was drawn up in April",
            {born: "2000-02-10", care_began: "2012-01-09", health_assessed: "2013-01-14"},
            as_at="2014-03-31",
            covered={health_assessed: "2013-01-14 2013-04-30"},
            then=(("2014-01-14", "cannot tell"),),
        ),
    ),
)

DENTAL_CHECK = Duty(
    code="dental-check",
    title="Have the child's teeth checked",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, schedule 1; the"
    " number is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.HEALTH_NURSE,
    starts=care_began,
    met_by=teeth_checked,
    ends=(care_ended, died, _AT_18),
    versions=(
        Version(
            "twelve months",
            None,
            None,
            Every(first=Local("dental_check", months(12)), then=Local("dental_check", months(12))),
        ),
    ),
    examples=(
        Example(
            "checked in time, then late, then due",
            {care_began: "2010-01-11", teeth_checked: "2010-07-05 2011-08-01"},
            as_at="2011-12-31",
            then=(("2011-01-11", "met"), ("2011-07-05", "met late"), ("2012-08-01", "due")),
        ),
        Example(
            "not checked",
            {care_began: "2011-06-06"},
            as_at="2012-09-28",
            then=(("2012-06-06", "overdue"),),
        ),
        Example(
            "left care after fourteen months without one",
            {care_began: "2011-06-06", care_ended: "2012-08-10"},
            as_at="2012-09-28",
            then=(("2012-06-06", "missed"),),
        ),
        Example(
            "the yearly return says yes or no for the year, with no day",
            {care_began: "2011-06-06"},
            as_at="2012-09-28",
            covered={teeth_checked: ""},
            then=(("2012-06-06", "cannot tell"),),
        ),
    ),
)
