"""Duties to assess: what does this child need, and what is harming or helping them?"""

import datetime as dt

from sightline.core.periods import working_days, years
from sightline.duties.language import (
    Duty,
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
from sightline.record.assessment import facts
from sightline.record.front_door.facts import need_closed
from sightline.record.people.facts import born, died

_AT_18 = born.plus(years(18))
SEEN = (Requirement("child_seen", True, "the child was not seen"),)
_LAST_OF_THE_OLD = dt.date(2013, 4, 14)
_CHANGED_OVER = "single_assessment_from"


def _authorised(when: str, kind: str, child_seen: bool | None = True) -> tuple[On, ...]:
    return (on(when, kind=kind, child_seen=child_seen),)


SINGLE_ASSESSMENT = Duty(
    code="single-assessment",
    title="Complete the assessment",
    basis="Working Together to Safeguard Children 2013, 2015, 2018 and 2023, under the Children"
    " Act 1989, sections 17 and 47",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.assessment_referred.such_that(kind=("single", "updating")),
    met_by=facts.assessment_authorised.such_that(kind=("single", "updating")),
    ends=(need_closed, died, _AT_18),
    valid_if=SEEN,
    versions=(
        Version(
            "Working Together 2013",
            dt.date(2013, 4, 15),
            None,
            Once(working_days(45)),
            changed_over=_CHANGED_OVER,
        ),
    ),
    examples=(
        Example(
            "authorised on the 45th working day",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                facts.assessment_authorised: _authorised("2013-07-05", "single"),
            },
            as_at="2013-09-30",
            then=(("2013-07-05", "met"),),
        ),
        Example(
            "authorised four weeks late",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                facts.assessment_authorised: _authorised("2013-08-02", "single"),
            },
            as_at="2013-09-30",
            then=(("2013-07-05", "met late"),),
        ),
        Example(
            "still open after 45 working days",
            {facts.assessment_referred: (on("2013-05-01", kind="single"),)},
            as_at="2013-07-12",
            then=(("2013-07-05", "overdue"),),
        ),
        Example(
            "under way",
            {facts.assessment_referred: (on("2013-05-01", kind="single"),)},
            as_at="2013-06-12",
            then=(("2013-07-05", "due"),),
        ),
        Example(
            "the family moved away in the second week",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                need_closed: "2013-05-13",
            },
            as_at="2013-07-12",
            then=(("2013-07-05", "not required"),),
        ),
        Example(
            "authorised though no one had seen the child",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                facts.assessment_authorised: _authorised("2013-06-20", "single", False),
            },
            as_at="2013-07-12",
            then=(("2013-07-05", "overdue"),),
        ),
        Example(
            "the census gives the one day it was authorised, so it was not authorised before",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                facts.assessment_authorised: _authorised("2014-05-02", "single"),
            },
            as_at="2014-06-30",
            covered={facts.assessment_authorised: "2014-04-01 2015-03-31"},
            then=(("2013-07-05", "met late"),),
        ),
        Example(
            "closed after four months with none finished",
            {
                facts.assessment_referred: (on("2014-02-03", kind="single"),),
                need_closed: "2014-06-06",
            },
            as_at="2014-06-30",
            then=(("2014-04-07", "missed"),),
        ),
        Example(
            "the return stops at the end of March",
            {facts.assessment_referred: (on("2014-02-03", kind="single"),)},
            as_at="2014-05-30",
            covered={facts.assessment_authorised: "2013-04-01 2014-03-31"},
            then=(("2014-04-07", "cannot tell"),),
        ),
    ),
    note="An authority that kept initial and core assessments after 14 April 2013 sets the day on"
    " which it went over: before it, initial and core assessments are still owed.",
)

INITIAL_ASSESSMENT = Duty(
    code="initial-assessment",
    title="Complete the initial assessment",
    basis="Framework for the Assessment of Children in Need and their Families 2000; Working"
    " Together to Safeguard Children 2006 and 2010",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.assessment_referred.such_that(kind="initial"),
    met_by=facts.assessment_authorised.such_that(kind="initial"),
    ends=(need_closed, died, _AT_18),
    valid_if=SEEN,
    versions=(
        Version(
            "Framework 2000",
            None,
            dt.date(2010, 3, 31),
            Once(working_days(7)),
            certainty="K",
        ),
        Version(
            "Working Together 2010",
            dt.date(2010, 4, 1),
            _LAST_OF_THE_OLD,
            Once(working_days(10)),
            changed_over=_CHANGED_OVER,
            replaced_by_then=True,
        ),
    ),
    examples=(
        Example(
            "opened in April 2010: ten working days",
            {
                facts.assessment_referred: (on("2010-04-12", kind="initial"),),
                facts.assessment_authorised: _authorised("2010-04-26", "initial"),
            },
            as_at="2010-06-30",
            then=(("2010-04-26", "met"),),
        ),
        Example(
            "opened in March 2010: seven working days, whatever came in on 1 April",
            {
                facts.assessment_referred: (on("2010-03-29", kind="initial"),),
                facts.assessment_authorised: _authorised("2010-04-13", "initial"),
            },
            as_at="2010-06-30",
            then=(("2010-04-09", "met late"),),
        ),
        Example(
            "still open three weeks after the referral",
            {facts.assessment_referred: (on("2012-10-01", kind="initial"),)},
            as_at="2012-10-22",
            then=(("2012-10-15", "overdue"),),
        ),
        Example(
            "under way",
            {facts.assessment_referred: (on("2012-10-01", kind="initial"),)},
            as_at="2012-10-08",
            then=(("2012-10-15", "due"),),
        ),
        Example(
            "authorised though no one had seen the child",
            {
                facts.assessment_referred: (on("2012-10-01", kind="initial"),),
                facts.assessment_authorised: _authorised("2012-10-10", "initial", False),
            },
            as_at="2012-10-22",
            then=(("2012-10-15", "overdue"),),
        ),
        Example(
            "closed after a month with none finished",
            {
                facts.assessment_referred: (on("2012-10-01", kind="initial"),),
                need_closed: "2012-11-02",
            },
            as_at="2012-11-30",
            then=(("2012-10-15", "missed"),),
        ),
        Example(
            "no return covers that autumn",
            {facts.assessment_referred: (on("2012-10-01", kind="initial"),)},
            as_at="2012-10-22",
            covered={facts.assessment_authorised: ""},
            then=(("2012-10-15", "cannot tell"),),
        ),
        Example(
            "opened after the change of April 2013: there is no such duty",
            {facts.assessment_referred: (on("2013-05-01", kind="initial"),)},
            as_at="2013-07-12",
            then=(),
        ),
    ),
)

CORE_ASSESSMENT = Duty(
    code="core-assessment",
    title="Complete the core assessment",
    basis="Framework for the Assessment of Children in Need and their Families 2000; Working"
    " Together to Safeguard Children 2010",
    rule_class=RuleClass.GUIDANCE,
    certainty="S/K",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.assessment_began.such_that(kind="core"),
    met_by=facts.assessment_authorised.such_that(kind="core"),
    ends=(need_closed, died, _AT_18),
    valid_if=SEEN,
    versions=(
        Version(
            "Framework 2000 to Working Together 2010",
            None,
            _LAST_OF_THE_OLD,
            Once(working_days(35)),
            changed_over=_CHANGED_OVER,
            replaced_by_then=True,
        ),
    ),
    examples=(
        Example(
            "authorised on the 35th working day",
            {
                facts.assessment_began: (on("2012-09-03", kind="core"),),
                facts.assessment_authorised: _authorised("2012-10-22", "core"),
            },
            as_at="2012-12-31",
            then=(("2012-10-22", "met"),),
        ),
        Example(
            "authorised a week late",
            {
                facts.assessment_began: (on("2012-09-03", kind="core"),),
                facts.assessment_authorised: _authorised("2012-10-29", "core"),
            },
            as_at="2012-12-31",
            then=(("2012-10-22", "met late"),),
        ),
        Example(
            "still open",
            {facts.assessment_began: (on("2012-09-03", kind="core"),)},
            as_at="2012-11-30",
            then=(("2012-10-22", "overdue"),),
        ),
        Example(
            "under way",
            {facts.assessment_began: (on("2012-09-03", kind="core"),)},
            as_at="2012-10-01",
            then=(("2012-10-22", "due"),),
        ),
        Example(
            "authorised though no one had seen the child",
            {
                facts.assessment_began: (on("2012-09-03", kind="core"),),
                facts.assessment_authorised: _authorised("2012-10-01", "core", False),
            },
            as_at="2012-11-30",
            then=(("2012-10-22", "overdue"),),
        ),
        Example(
            "closed after three months with none finished",
            {facts.assessment_began: (on("2012-09-03", kind="core"),), need_closed: "2012-12-07"},
            as_at="2012-12-31",
            then=(("2012-10-22", "missed"),),
        ),
        Example(
            "no return covers that autumn",
            {facts.assessment_began: (on("2012-09-03", kind="core"),)},
            as_at="2012-11-30",
            covered={facts.assessment_authorised: ""},
            then=(("2012-10-22", "cannot tell"),),
        ),
    ),
    note="A core assessment begins, in law, when the initial assessment ends, at the strategy"
    " discussion, or on new information about an open case: the record keeps that day as the day"
    " it began.",
)

CHILD_SEEN = Duty(
    code="child-seen-assessment",
    title="See the child during the assessment",
    basis="Working Together to Safeguard Children 2010 and 2013; local procedures",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.assessment_referred.such_that(kind=("initial", "single")),
    met_by=facts.child_first_seen,
    ends=(facts.assessment_authorised, need_closed, died, _AT_18),
    versions=(
        Version(
            "five working days",
            None,
            None,
            Once(Local("child_seen_in_assessment", working_days(5))),
        ),
    ),
    examples=(
        Example(
            "seen on the second day",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                facts.child_first_seen: "2013-05-03",
            },
            as_at="2013-06-30",
            then=(("2013-05-09", "met"),),
        ),
        Example(
            "seen a week late",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                facts.child_first_seen: "2013-05-16",
            },
            as_at="2013-06-30",
            then=(("2013-05-09", "met late"),),
        ),
        Example(
            "authorised without the child being seen",
            {
                facts.assessment_referred: (on("2013-05-01", kind="single"),),
                facts.assessment_authorised: _authorised("2013-05-24", "single", False),
            },
            as_at="2013-06-30",
            then=(("2013-05-09", "missed"),),
        ),
        Example(
            "not yet seen after three weeks",
            {facts.assessment_referred: (on("2013-05-01", kind="single"),)},
            as_at="2013-05-22",
            then=(("2013-05-09", "overdue"),),
        ),
        Example(
            "referred the day before yesterday",
            {facts.assessment_referred: (on("2013-05-01", kind="single"),)},
            as_at="2013-05-03",
            then=(("2013-05-09", "due"),),
        ),
        Example(
            "the census does not say when a child was first seen",
            {facts.assessment_referred: (on("2013-05-01", kind="single"),)},
            as_at="2013-05-22",
            covered={facts.child_first_seen: ""},
            then=(("2013-05-09", "cannot tell"),),
        ),
    ),
)
