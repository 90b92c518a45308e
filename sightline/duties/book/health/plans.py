"""Duties to ask for, plan and follow up the health of a child who is looked after."""

import datetime as dt

from sightline.core.facts import Fact
from sightline.core.periods import months, working_days, years
from sightline.duties.language import (
    ByAge,
    Duty,
    Every,
    Example,
    Local,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.care.facts import care_began, care_ended
from sightline.record.health import facts
from sightline.record.leaving_care.facts import became_eligible
from sightline.record.people.facts import born, died

_AT_18 = born.plus(years(18))
_ENDS = (care_ended, died, _AT_18)
_CARE = care_began.such_that(short_breaks=(False, None))
_BEGAN = {care_began: "2013-06-03"}
_ASKED = facts.health_assessment_requested

ASSESSMENT_REQUEST = Duty(
    code="iha-request",
    title="Ask health for the first assessment",
    basis="Local procedures, under the guidance of 2009 and 2015",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_CARE,
    met_by=_ASKED.such_that(kind=("initial", "not said")),
    unless=facts.earlier_assessment_accepted,
    ends=_ENDS,
    valid_if=(
        Requirement("request_complete", True, "consent or the child's details were missing"),
    ),
    versions=(
        Version("five working days", None, None, Once(Local("health_request", working_days(5)))),
    ),
    examples=(
        Example(
            "asked with everything on the fifth working day",
            {**_BEGAN, _ASKED: (on("2013-06-10", kind="initial", request_complete=True),)},
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "asked two weeks late",
            {**_BEGAN, _ASKED: (on("2013-06-24", kind="initial"),)},
            as_at="2013-07-31",
            then=(("2013-06-10", "met late"),),
        ),
        Example("not asked", _BEGAN, as_at="2013-06-28", then=(("2013-06-10", "overdue"),)),
        Example("the next day", _BEGAN, as_at="2013-06-04", then=(("2013-06-10", "due"),)),
        Example(
            "asked without a signed consent: health cannot begin",
            {**_BEGAN, _ASKED: (on("2013-06-05", kind="initial", request_complete=False),)},
            as_at="2013-06-28",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "home again after three weeks, and never asked",
            {**_BEGAN, care_ended: "2013-06-24"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "the yearly return does not say when health was asked",
            _BEGAN,
            as_at="2013-06-28",
            covered={_ASKED: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Authorities set between two and five working days.",
)

HEALTH_PLAN = Duty(
    code="health-plan",
    title="Have a health plan in force",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5 and"
    " schedule 1",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.HEALTH_NURSE,
    escalates_to=Role.REVIEWING_OFFICER,
    starts=_CARE,
    met_by=facts.health_plan_made,
    lapses=care_ended,
    ends=_ENDS,
    valid_if=(Requirement("has_owners_and_dates", True, "its actions have no owners or no dates"),),
    versions=(
        Version(
            "Care Planning Regulations 2010, with the care plan",
            dt.date(2011, 4, 1),
            None,
            Throughout(grace=working_days(10)),
        ),
    ),
    examples=(
        Example(
            "in force with the care plan",
            {**_BEGAN, facts.health_plan_made: (on("2013-06-14", has_owners_and_dates=True),)},
            as_at="2013-07-31",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "six weeks late",
            {**_BEGAN, facts.health_plan_made: "2013-07-29"},
            as_at="2013-08-31",
            then=(("2013-06-17", "met late"),),
        ),
        Example("none", _BEGAN, as_at="2013-07-31", then=(("2013-06-17", "overdue"),)),
        Example("the first week", _BEGAN, as_at="2013-06-07", then=(("2013-06-17", "due"),)),
        Example(
            "a plan in which nobody is to do anything by any day",
            {**_BEGAN, facts.health_plan_made: (on("2013-06-14", has_owners_and_dates=False),)},
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "home after two months without one",
            {**_BEGAN, care_ended: "2013-08-02"},
            as_at="2013-08-31",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "the yearly return carries no health plans",
            _BEGAN,
            as_at="2013-07-31",
            covered={facts.health_plan_made: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="It is part of the care plan, and owed with it. A new one is due after each health"
    " assessment too, with no number of days, so that has no clock.",
)

IMMUNISATIONS = Duty(
    code="immunisations",
    title="Keep immunisations up to date",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, schedule 1; the"
    " national schedule; the yearly return",
    rule_class=RuleClass.GUIDANCE,
    certainty="K",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.HEALTH_NURSE,
    starts=_CARE,
    met_by=facts.immunisations_checked,
    unless=facts.immunisation_refused,
    ends=_ENDS,
    valid_if=(Requirement("up_to_date", True, "they were not up to date"),),
    versions=(
        Version("found up to date each year", None, None, Every(first=months(12), then=months(12))),
    ),
    examples=(
        Example(
            "up to date, found so again late, and due",
            {**_BEGAN, facts.immunisations_checked: "2013-09-02 2014-10-06"},
            as_at="2014-12-31",
            then=(("2014-06-03", "met"), ("2014-09-02", "met late"), ("2015-10-06", "due")),
        ),
        Example(
            "checked, and two had been missed",
            {**_BEGAN, facts.immunisations_checked: (on("2013-09-02", up_to_date=False),)},
            as_at="2014-07-31",
            then=(("2014-06-03", "overdue"),),
        ),
        Example(
            "the young person refused, and it was recorded",
            {**_BEGAN, facts.immunisation_refused: "2014-03-03"},
            as_at="2014-07-31",
            then=(("2014-06-03", "not required"), ("2015-03-03", "due")),
        ),
        Example(
            "left care after fourteen months, never checked",
            {**_BEGAN, care_ended: "2014-08-04"},
            as_at="2014-12-31",
            then=(("2014-06-03", "missed"),),
        ),
        Example(
            "the yearly return says yes or no for the year, with no day",
            _BEGAN,
            as_at="2014-07-31",
            covered={facts.immunisations_checked: ""},
            then=(("2014-06-03", "cannot tell"),),
        ),
    ),
    note="The schedule itself is by age and is not held: what is asked is that someone found them"
    " up to date within the year, as the yearly return asks each 31 March.",
)

_SCHOOL_AGE = {born: "2003-05-14", care_began: "2011-06-06"}

QUESTIONNAIRE = Duty(
    code="sdq",
    title="Have the carer complete a strengths and difficulties questionnaire each year",
    basis="Guidance on the emotional health of looked-after children; the yearly return",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.HEALTH_NURSE,
    starts=_CARE,
    met_by=facts.questionnaire_returned,
    unless=facts.questionnaire_not_possible,
    ends=(care_ended, died, born.plus(years(17))),
    valid_if=(Requirement("from_carer", True, "it was not the carer's form"),),
    versions=(
        Version(
            "each year, between 4 and 16",
            None,
            None,
            Every(first=months(12), then=months(12)),
            not_before=born.plus(years(4)),
        ),
    ),
    examples=(
        Example(
            "back within the year, then late, then due",
            {**_SCHOOL_AGE, facts.questionnaire_returned: "2012-05-14 2013-06-10"},
            as_at="2013-07-31",
            then=(("2012-06-06", "met"), ("2013-05-14", "met late"), ("2014-06-10", "due")),
        ),
        Example(
            "never sent",
            _SCHOOL_AGE,
            as_at="2012-09-28",
            then=(("2012-06-06", "overdue"),),
        ),
        Example(
            "only the school's form came back",
            {**_SCHOOL_AGE, facts.questionnaire_returned: (on("2012-05-14", from_carer=False),)},
            as_at="2012-09-28",
            then=(("2012-06-06", "overdue"),),
        ),
        Example(
            "the carer refused, and the reason was recorded",
            {**_SCHOOL_AGE, facts.questionnaire_not_possible: (on("2012-05-14", because="SDQ2"),)},
            as_at="2012-09-28",
            then=(("2012-06-06", "not required"), ("2013-05-14", "due")),
        ),
        Example(
            "came into care at two: owed from the fourth birthday",
            {born: "2010-02-10", care_began: "2012-01-09"},
            as_at="2014-02-20",
            then=(("2014-02-10", "overdue"),),
        ),
        Example(
            "left care after fourteen months without one",
            {**_SCHOOL_AGE, care_ended: "2012-08-10"},
            as_at="2012-09-28",
            then=(("2012-06-06", "missed"),),
        ),
        Example(
            "the yearly return gives a score for the year, with no day",
            _SCHOOL_AGE,
            as_at="2012-09-28",
            covered={facts.questionnaire_returned: ""},
            then=(("2012-06-06", "cannot tell"),),
        ),
    ),
    note="Owed once a child has been looked after for a year. A baseline at the first review is a"
    " local practice.",
)

_ELIGIBLE: dict[Fact, str | tuple[On, ...]] = {
    born: "1997-03-12",
    became_eligible: (on("2013-03-12", kind="eligible"),),
}

HEALTH_HISTORY = Duty(
    code="leaving-health-history",
    title="Give the young person their health history before 18",
    basis="Promoting the health of looked-after children 2009 and 2015",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.HEALTH_NURSE,
    escalates_to=Role.SERVICE_MANAGER,
    starts=became_eligible.such_that(kind="eligible"),
    met_by=facts.health_history_given,
    unless=facts.health_history_declined,
    ends=died,
    valid_if=(Requirement("with_immunisations", True, "immunisations were not in it"),),
    versions=(Version("by 18", None, None, ByAge(years(18), born)),),
    examples=(
        Example(
            "given a month before 18",
            {
                **_ELIGIBLE,
                facts.health_history_given: (on("2015-02-12", with_immunisations=True),),
            },
            as_at="2015-06-30",
            then=(("2015-03-12", "met"),),
        ),
        Example(
            "given at nineteen",
            {**_ELIGIBLE, facts.health_history_given: "2016-04-04"},
            as_at="2016-06-30",
            then=(("2015-03-12", "met late"),),
        ),
        Example("not given", _ELIGIBLE, as_at="2015-06-30", then=(("2015-03-12", "overdue"),)),
        Example("at sixteen", _ELIGIBLE, as_at="2013-06-28", then=(("2015-03-12", "due"),)),
        Example(
            "given with no immunisations in it",
            {
                **_ELIGIBLE,
                facts.health_history_given: (on("2015-02-12", with_immunisations=False),),
            },
            as_at="2015-06-30",
            then=(("2015-03-12", "overdue"),),
        ),
        Example(
            "the young person did not want it",
            {**_ELIGIBLE, facts.health_history_declined: "2015-02-12"},
            as_at="2015-06-30",
            then=(("2015-03-12", "not required"),),
        ),
        Example(
            "died after 18 and had never been given theirs",
            {**_ELIGIBLE, died: "2015-05-20"},
            as_at="2015-06-30",
            then=(("2015-03-12", "missed"),),
        ),
        Example(
            "no source says who was given theirs",
            _ELIGIBLE,
            as_at="2015-06-30",
            covered={facts.health_history_given: ""},
            then=(("2015-03-12", "cannot tell"),),
        ),
    ),
    note="Owed to every young person who became eligible for leaving care support, whether or not"
    " they left before 18. Having it ready for the last review before 18 is a local standard.",
)
