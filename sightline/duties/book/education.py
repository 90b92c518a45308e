"""Duties to a looked-after child's learning."""

import datetime as dt

from sightline.core.periods import months, school_days, working_days, years
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.care.facts import care_began, care_ended
from sightline.record.education.facts import education_plan_made
from sightline.record.people.facts import born, died

_BORN = "2003-05-14"


def _plan(when: str, signed: bool = True) -> tuple[On, ...]:
    return (on(when, signed=signed),)


EDUCATION_PLAN = Duty(
    code="pep-initial",
    title="Make the personal education plan",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5 and"
    " schedule 1; guidance of 2000, 2005, 2010, 2014 and 2018",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.VIRTUAL_HEAD,
    starts=care_began,
    met_by=education_plan_made,
    ends=(care_ended, died, born.plus(years(18))),
    valid_if=(Requirement("signed", True, "it was not signed"),),
    versions=(
        Version(
            "guidance of 2000 and 2005",
            None,
            dt.date(2010, 2, 28),
            Once(school_days(20)),
            not_before=born.plus(years(5)),
        ),
        Version(
            "guidance of March 2010",
            dt.date(2010, 3, 1),
            dt.date(2014, 6, 30),
            Once(working_days(10)),
            not_before=born.plus(years(5)),
        ),
        Version(
            "guidance of July 2014",
            dt.date(2014, 7, 1),
            None,
            Once(working_days(10)),
            not_before=born.plus(years(3)),
        ),
    ),
    examples=(
        Example(
            "agreed on the tenth working day",
            {born: _BORN, care_began: "2013-06-03", education_plan_made: _plan("2013-06-17")},
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "agreed four weeks late",
            {born: _BORN, care_began: "2013-06-03", education_plan_made: _plan("2013-07-15")},
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "none yet",
            {born: _BORN, care_began: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "the first week",
            {born: _BORN, care_began: "2013-06-03"},
            as_at="2013-06-07",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "a plan that no one had signed",
            {
                born: _BORN,
                care_began: "2013-06-03",
                education_plan_made: _plan("2013-06-14", signed=False),
            },
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "entered care at two, since 2014: owed from the third birthday",
            {born: "2013-05-14", care_began: "2015-09-07"},
            as_at="2016-05-20",
            then=(("2016-05-14", "overdue"),),
        ),
        Example(
            "left care in the tenth week without one",
            {born: _BORN, care_began: "2013-06-03", care_ended: "2013-08-09"},
            as_at="2013-09-30",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "before March 2010 school days were counted, and no term dates are held",
            {born: "2000-05-14", care_began: "2009-06-01"},
            as_at="2009-09-30",
            then=(("", "cannot tell"),),
        ),
        Example(
            "the yearly return carries no education plans",
            {born: _BORN, care_began: "2013-06-03"},
            as_at="2013-07-31",
            covered={education_plan_made: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="From 2014 it is owed from the third birthday; before that from the fifth.",
)


def _plans(*days: str) -> tuple[On, ...]:
    return tuple(on(day, signed=True) for day in days)


EDUCATION_PLAN_REVIEWED = Duty(
    code="pep-termly",
    title="Review the personal education plan each term",
    basis="Guidance on the education of looked-after children of 2010, 2014 and 2018",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.VIRTUAL_HEAD,
    starts=care_began,
    met_by=education_plan_made,
    ends=(care_ended, died, born.plus(years(18))),
    valid_if=(Requirement("signed", True, "it was not signed"),),
    versions=(
        Version(
            "guidance of March 2010, at least every six months",
            dt.date(2010, 3, 1),
            dt.date(2014, 6, 30),
            Every(then=months(6)),
            certainty="K",
        ),
        Version(
            "guidance of July 2014, every school term",
            dt.date(2014, 7, 1),
            None,
            Every(then=school_days(65)),
        ),
    ),
    examples=(
        Example(
            "before 2014: six months to the day, then late, then due",
            {
                care_began: "2012-01-09",
                education_plan_made: _plans("2012-01-20", "2012-07-20", "2013-02-04"),
            },
            as_at="2013-06-28",
            then=(("2012-07-20", "met"), ("2013-01-20", "met late"), ("2013-08-04", "due")),
        ),
        Example(
            "before 2014: none for nine months",
            {care_began: "2012-01-09", education_plan_made: _plans("2012-01-20")},
            as_at="2012-10-31",
            then=(("2012-07-20", "overdue"),),
        ),
        Example(
            "a plan that no one had signed",
            {
                care_began: "2012-01-09",
                education_plan_made: (*_plans("2012-01-20"), *_plan("2012-07-13", signed=False)),
            },
            as_at="2012-10-31",
            then=(("2012-07-20", "overdue"),),
        ),
        Example(
            "left care in the eighth month with one plan",
            {
                care_began: "2012-01-09",
                education_plan_made: _plans("2012-01-20"),
                care_ended: "2012-09-14",
            },
            as_at="2012-10-31",
            then=(("2012-07-20", "missed"),),
        ),
        Example(
            "since 2014 it is every school term, and no term dates are held",
            {care_began: "2015-01-12", education_plan_made: _plans("2015-01-23")},
            as_at="2015-09-30",
            then=(("", "cannot tell"),),
        ),
        Example(
            "a list gives the latest plan, and was drawn up in May",
            {care_began: "2012-01-09", education_plan_made: _plans("2012-04-20")},
            as_at="2012-12-31",
            covered={education_plan_made: "2012-04-20 2012-05-31"},
            then=(("2012-10-20", "cannot tell"),),
        ),
    ),
    note="A term is read as 65 school days, a third of the school year, counted from the last plan"
    " by the authority's own term dates: without them nobody can tell. Making the first plan is a"
    " duty of its own.",
)
