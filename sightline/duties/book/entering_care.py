"""Duties as care begins: what is written down, offered, planned for and shared."""

import datetime as dt

from sightline.core.periods import days, months, working_days, years
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    Local,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.care import facts
from sightline.record.people.facts import born, died
from sightline.record.voice.facts import advocate_offered

_AT_18 = born.plus(years(18))
_ENDS = (facts.care_ended, died, _AT_18)
_CARE = facts.care_began.such_that(short_breaks=(False, None))
_NEW, _NEW_BEGINS = "Care Planning Regulations 2010", dt.date(2011, 4, 1)
_ENTRY = on("2013-06-03", status_recorded=True, consent_recorded=True)
_BEGAN = {facts.care_began: "2013-06-03"}

START_RECORDED = Duty(
    code="cla-start-record",
    title="Record the legal status and the consent on the day care begins",
    basis="Children Act 1989, sections 20, 31 and 38; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.care_began,
    met_by=facts.care_entry_recorded,
    ends=_ENDS,
    valid_if=(
        Requirement("status_recorded", True, "the legal status was not recorded"),
        Requirement("consent_recorded", True, "it was not recorded who agreed"),
    ),
    versions=(Version("the same day", None, None, Once(Local("care_start_record", days(0)))),),
    examples=(
        Example(
            "recorded the same day",
            {**_BEGAN, facts.care_entry_recorded: (_ENTRY,)},
            as_at="2013-06-30",
            then=(("2013-06-03", "met"),),
        ),
        Example(
            "came in on Friday night, recorded on Monday",
            {facts.care_began: "2013-06-07", facts.care_entry_recorded: "2013-06-10"},
            as_at="2013-06-30",
            then=(("2013-06-07", "met late"),),
        ),
        Example("not recorded", _BEGAN, as_at="2013-06-14", then=(("2013-06-03", "overdue"),)),
        Example("the day itself", _BEGAN, as_at="2013-06-03", then=(("2013-06-03", "due"),)),
        Example(
            "nobody wrote down who agreed to it",
            {
                **_BEGAN,
                facts.care_entry_recorded: (
                    on("2013-06-03", status_recorded=True, consent_recorded=False),
                ),
            },
            as_at="2013-06-14",
            then=(("2013-06-03", "overdue"),),
        ),
        Example(
            "home again after a week, and never recorded",
            {**_BEGAN, facts.care_ended: "2013-06-10"},
            as_at="2013-06-30",
            then=(("2013-06-03", "missed"),),
        ),
        Example(
            "the yearly return gives the status, and not when it was written down",
            _BEGAN,
            as_at="2013-06-30",
            covered={facts.care_entry_recorded: ""},
            then=(("2013-06-03", "cannot tell"),),
        ),
    ),
    note="Where care is not by agreement nobody's consent is needed, and that part is left blank.",
)

ADVOCATE = Duty(
    code="advocacy-offer",
    title="Offer the child an advocate",
    basis="Children Act 1989, section 26A, for complaints and representations; an offer at entry"
    " and about each review is guidance and local practice",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.REVIEWING_OFFICER,
    starts=_CARE,
    met_by=advocate_offered,
    ends=_ENDS,
    versions=(
        Version(
            "at entry, then at least every six months",
            None,
            None,
            Every(
                first=Local("advocacy_offer", working_days(20)),
                then=Local("advocacy_offer_again", months(6)),
            ),
        ),
    ),
    examples=(
        Example(
            "offered at entry, again late, and due",
            {**_BEGAN, advocate_offered: "2013-06-28 2014-01-10"},
            as_at="2014-03-31",
            then=(("2013-07-01", "met"), ("2013-12-28", "met late"), ("2014-07-10", "due")),
        ),
        Example("not offered", _BEGAN, as_at="2013-07-31", then=(("2013-07-01", "overdue"),)),
        Example(
            "home after three months, and never offered",
            {**_BEGAN, facts.care_ended: "2013-09-06"},
            as_at="2013-09-30",
            then=(("2013-07-01", "missed"),),
        ),
        Example(
            "the yearly return carries no offers",
            _BEGAN,
            as_at="2013-07-31",
            covered={advocate_offered: ""},
            then=(("2013-07-01", "cannot tell"),),
        ),
    ),
    note="The offer about each review is read as one at least every six months, the longest time"
    " between reviews. Care leavers, and children with a protection plan, are not yet covered.",
)

PERMANENCE = Duty(
    code="permanence-plan",
    title="Decide where care should lead by the second review",
    basis="Children Act 1989 guidance and regulations, volume 2; adoption guidance 2011",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.REVIEWING_OFFICER,
    starts=_CARE,
    met_by=facts.permanence_decided,
    ends=_ENDS,
    valid_if=(Requirement("parallel_planned", True, "no other route was prepared beside it"),),
    versions=(Version("by the second review, at four months", None, None, Once(months(4))),),
    examples=(
        Example(
            "decided at the second review",
            {
                **_BEGAN,
                facts.permanence_decided: (on("2013-09-27", parallel_planned=True),),
            },
            as_at="2014-03-31",
            then=(("2013-10-03", "met"),),
        ),
        Example(
            "decided in the seventh month",
            {**_BEGAN, facts.permanence_decided: "2013-12-16"},
            as_at="2014-03-31",
            then=(("2013-10-03", "met late"),),
        ),
        Example("not decided", _BEGAN, as_at="2013-11-29", then=(("2013-10-03", "overdue"),)),
        Example("the second month", _BEGAN, as_at="2013-07-31", then=(("2013-10-03", "due"),)),
        Example(
            "one route only, with nothing beside it",
            {
                **_BEGAN,
                facts.permanence_decided: (on("2013-09-27", parallel_planned=False),),
            },
            as_at="2013-11-29",
            then=(("2013-10-03", "overdue"),),
        ),
        Example(
            "home after six months, and never decided",
            {**_BEGAN, facts.care_ended: "2013-12-06"},
            as_at="2014-03-31",
            then=(("2013-10-03", "missed"),),
        ),
        Example(
            "the yearly return carries no decisions",
            _BEGAN,
            as_at="2014-03-31",
            covered={facts.permanence_decided: ""},
            then=(("2013-10-03", "cannot tell"),),
        ),
    ),
    note="The second review is read as four months from the start of care, so that a late review"
    " does not put the decision off.",
)

PLAN_SHARED = Duty(
    code="plan-copy-shared",
    title="Give the child their care plan and explain it",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010; the number is"
    " local",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.care_plan_signed,
    met_by=facts.plan_copied_to_child,
    ends=_ENDS,
    valid_if=(Requirement("explained", True, "it was not explained"),),
    versions=(
        Version("ten working days", None, None, Once(Local("plan_copy_shared", working_days(10)))),
    ),
    examples=(
        Example(
            "given and explained on the tenth working day",
            {
                facts.care_plan_signed: "2013-06-10",
                facts.plan_copied_to_child: (on("2013-06-24", explained=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-24", "met"),),
        ),
        Example(
            "given two weeks late",
            {facts.care_plan_signed: "2013-06-10", facts.plan_copied_to_child: "2013-07-08"},
            as_at="2013-07-31",
            then=(("2013-06-24", "met late"),),
        ),
        Example(
            "each version is owed: the second was not given",
            {
                facts.care_plan_signed: (on("2013-06-10", about="1"), on("2013-07-01", about="2")),
                facts.plan_copied_to_child: (on("2013-06-12", about="1"),),
            },
            as_at="2013-07-31",
            then=(("2013-06-24", "met"), ("2013-07-15", "overdue")),
        ),
        Example(
            "signed this week",
            {facts.care_plan_signed: "2013-06-10"},
            as_at="2013-06-14",
            then=(("2013-06-24", "due"),),
        ),
        Example(
            "put through the door",
            {
                facts.care_plan_signed: "2013-06-10",
                facts.plan_copied_to_child: (on("2013-06-12", explained=False),),
            },
            as_at="2013-07-31",
            then=(("2013-06-24", "overdue"),),
        ),
        Example(
            "left care without it",
            {facts.care_plan_signed: "2013-06-10", facts.care_ended: "2013-07-12"},
            as_at="2013-07-31",
            then=(("2013-06-24", "missed"),),
        ),
        Example(
            "no source says who was given what",
            {facts.care_plan_signed: "2013-06-10"},
            as_at="2013-07-31",
            covered={facts.plan_copied_to_child: ""},
            then=(("2013-06-24", "cannot tell"),),
        ),
    ),
    note="Parents and carers are owed copies too, and so are assessments and review records: the"
    " copy to the child of the care plan is the one that has a clock.",
)

PLAN_RENEWED = Duty(
    code="care-plan-review-update",
    title="Bring the care plan up to date after each review",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 6",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.REVIEWING_OFFICER,
    starts=facts.review_held,
    met_by=facts.care_plan_renewed,
    ends=_ENDS,
    valid_if=(Requirement("signed", True, "it was not signed"),),
    versions=(Version(_NEW, _NEW_BEGINS, None, Once(working_days(10))),),
    examples=(
        Example(
            "a new version on the tenth working day",
            {
                facts.review_held: "2013-06-10",
                facts.care_plan_renewed: (on("2013-06-24", signed=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-24", "met"),),
        ),
        Example(
            "a new version two weeks late",
            {facts.review_held: "2013-06-10", facts.care_plan_renewed: "2013-07-08"},
            as_at="2013-07-31",
            then=(("2013-06-24", "met late"),),
        ),
        Example(
            "the old plan is still in use",
            {facts.review_held: "2013-06-10"},
            as_at="2013-07-31",
            then=(("2013-06-24", "overdue"),),
        ),
        Example(
            "reviewed this week",
            {facts.review_held: "2013-06-10"},
            as_at="2013-06-14",
            then=(("2013-06-24", "due"),),
        ),
        Example(
            "a new version that no one had signed",
            {
                facts.review_held: "2013-06-10",
                facts.care_plan_renewed: (on("2013-06-17", signed=False),),
            },
            as_at="2013-07-31",
            then=(("2013-06-24", "overdue"),),
        ),
        Example(
            "left care a month after the review, with the old plan",
            {facts.review_held: "2013-06-10", facts.care_ended: "2013-07-12"},
            as_at="2013-07-31",
            then=(("2013-06-24", "missed"),),
        ),
        Example(
            "the yearly return carries no care plans",
            {facts.review_held: "2013-06-10"},
            as_at="2013-07-31",
            covered={facts.care_plan_renewed: ""},
            then=(("2013-06-24", "cannot tell"),),
        ),
    ),
    note="Only a plan that says which one it replaces is a new version. A plan that the review"
    " found right is signed again.",
)
