"""Duties to plan for a child who is looked after, and to name who will watch over the plan."""

import datetime as dt

from sightline.core.periods import working_days, years
from sightline.duties.language import (
    Duty,
    Example,
    Requirement,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.care import facts
from sightline.record.people.facts import born, died
from sightline.record.workforce.facts import reviewing_officer_appointed, reviewing_officer_left

_AT_18 = born.plus(years(18))
_NEW_BEGINS = dt.date(2011, 4, 1)

CARE_PLAN = Duty(
    code="care-plan",
    title="Have a care plan in force",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 4"
    " and 5; Children Act 1989, section 31A",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.care_began.such_that(short_breaks=(False, None)),
    met_by=facts.care_plan_signed,
    lapses=facts.care_ended,
    ends=(facts.care_ended, died, _AT_18),
    valid_if=(Requirement("signed", True, "it was not signed"),),
    versions=(
        Version(
            "Care Planning Regulations 2010",
            _NEW_BEGINS,
            None,
            Throughout(grace=working_days(10)),
        ),
    ),
    examples=(
        Example(
            "in force before the child was first placed",
            {
                facts.care_began: "2013-06-03",
                facts.care_plan_signed: (on("2013-05-31", signed=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "placed in an emergency, with a plan on the tenth working day",
            {
                facts.care_began: "2013-06-03",
                facts.care_plan_signed: (on("2013-06-17", signed=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "a plan seven weeks late",
            {
                facts.care_began: "2013-06-03",
                facts.care_plan_signed: (on("2013-08-05", signed=True),),
            },
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "no plan",
            {facts.care_began: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "the first week",
            {facts.care_began: "2013-06-03"},
            as_at="2013-06-07",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "a plan that no one had signed",
            {
                facts.care_began: "2013-06-03",
                facts.care_plan_signed: (on("2013-06-10", signed=False),),
            },
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "home after a month, with no plan ever in force",
            {facts.care_began: "2013-06-03", facts.care_ended: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "the yearly return carries no care plans",
            {facts.care_began: "2013-06-03"},
            as_at="2013-07-31",
            covered={facts.care_plan_signed: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="A child first placed before 1 April 2011 was owed a plan as soon as practicable, with no"
    " number of days, and has no clock. Short breaks have rules of their own.",
)

PLACEMENT_PLAN = Duty(
    code="placement-plan",
    title="Agree the placement plan",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 9 and"
    " schedule 2",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.placement_began,
    met_by=facts.placement_plan_agreed,
    lapses=facts.placement_ended,
    ends=(facts.placement_ended, died, _AT_18),
    valid_if=(Requirement("signed_by_carer", True, "the carer had not signed it"),),
    versions=(
        Version(
            "Care Planning Regulations 2010",
            _NEW_BEGINS,
            None,
            Throughout(grace=working_days(5)),
        ),
    ),
    examples=(
        Example(
            "agreed before the child moved in",
            {
                facts.placement_began: "2013-06-03",
                facts.placement_plan_agreed: (on("2013-05-30", signed_by_carer=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "agreed two days late",
            {
                facts.placement_began: "2013-06-03",
                facts.placement_plan_agreed: (on("2013-06-12", signed_by_carer=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "a second placement is owed a plan of its own",
            {
                facts.placement_began: (on("2013-06-03", about="1"), on("2013-07-01", about="2")),
                facts.placement_ended: (on("2013-07-01", about="1"),),
                facts.placement_plan_agreed: (on("2013-06-05", about="1", signed_by_carer=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"), ("2013-07-08", "overdue")),
        ),
        Example(
            "moved in today",
            {facts.placement_began: "2013-06-03"},
            "2013-06-03",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "the carer never signed, and the placement broke down",
            {
                facts.placement_began: "2013-06-03",
                facts.placement_plan_agreed: (on("2013-06-05", signed_by_carer=False),),
                facts.placement_ended: "2013-06-28",
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "the yearly return carries no placement plans",
            {facts.placement_began: "2013-06-03"},
            as_at="2013-07-31",
            covered={facts.placement_plan_agreed: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
)

REVIEWING_OFFICER = Duty(
    code="iro-appointed",
    title="Name the independent reviewing officer",
    basis="Children Act 1989, section 25A; IRO Handbook 2010: within five working days is good"
    " practice, and in any case before the first review",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.REVIEWING_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=facts.care_began,
    met_by=reviewing_officer_appointed,
    lapses=(reviewing_officer_left, facts.care_ended),
    ends=(facts.care_ended, died, _AT_18),
    versions=(Version("IRO Handbook 2010", _NEW_BEGINS, None, Throughout(grace=working_days(5))),),
    examples=(
        Example(
            "named on the third working day",
            {facts.care_began: "2013-06-03", reviewing_officer_appointed: "2013-06-06"},
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "named three weeks late",
            {facts.care_began: "2013-06-03", reviewing_officer_appointed: "2013-07-01"},
            as_at="2013-07-31",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "the officer left and no one took over",
            {
                facts.care_began: "2013-06-03",
                reviewing_officer_appointed: "2013-06-06",
                reviewing_officer_left: "2013-07-05",
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"), ("2013-07-12", "overdue")),
        ),
        Example(
            "the first days",
            {facts.care_began: "2013-06-03"},
            as_at="2013-06-05",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "home after six weeks, with no officer ever named",
            {facts.care_began: "2013-06-03", facts.care_ended: "2013-07-15"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "the yearly return does not name reviewing officers",
            {facts.care_began: "2013-06-03"},
            as_at="2013-07-31",
            covered={reviewing_officer_appointed: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
)
