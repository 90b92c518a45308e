"""Duties to a child in need: a plan, reviews of it, and visits."""

from sightline.core.periods import months, weeks, working_days, years
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    Local,
    On,
    Requirement,
    Role,
    RuleClass,
    Schedule,
    Throughout,
    Version,
    on,
)
from sightline.record.assessment.facts import assessment_authorised
from sightline.record.care.facts import care_began, care_ended
from sightline.record.child_in_need import facts
from sightline.record.front_door.facts import need_closed
from sightline.record.people.facts import born, died
from sightline.record.protection.facts import protection_plan_began, protection_plan_ended
from sightline.record.story.facts import child_in_need_visit

_AT_18 = born.plus(years(18))
_BEGAN = facts.child_in_need_plan_began
_ENDS = (facts.child_in_need_plan_ended, died, _AT_18)


def _in_need(when: str) -> tuple[On, ...]:
    return (on(when, kind="single", needs_support=True),)


def _visits(*days: str, seen: bool = True) -> tuple[On, ...]:
    return tuple(on(day, seen=seen, kind="visit") for day in days)


PLAN = Duty(
    code="cin-plan",
    title="Have a plan in place for a child in need",
    basis="Children Act 1989, section 17; Framework for the Assessment of Children in Need 2000;"
    " Working Together; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=assessment_authorised.such_that(needs_support=True),
    met_by=(_BEGAN, protection_plan_began, care_began),
    lapses=(facts.child_in_need_plan_ended, protection_plan_ended, care_ended),
    ends=(need_closed, died, _AT_18),
    versions=(
        Version(
            "ten working days",
            None,
            None,
            Throughout(grace=Local("child_in_need_plan", working_days(10))),
        ),
    ),
    examples=(
        Example(
            "a plan on the eighth working day",
            {assessment_authorised: _in_need("2013-06-03"), _BEGAN: "2013-06-13"},
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "a child protection plan was already in place",
            {assessment_authorised: _in_need("2013-06-03"), protection_plan_began: "2013-05-20"},
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "a plan three weeks late; when it ended nothing took its place",
            {
                assessment_authorised: _in_need("2013-06-03"),
                _BEGAN: "2013-07-08",
                facts.child_in_need_plan_ended: "2013-08-30",
            },
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"), ("2013-09-13", "overdue")),
        ),
        Example(
            "assessed last week",
            {assessment_authorised: _in_need("2013-06-03")},
            as_at="2013-06-10",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "closed in the autumn with no plan ever made",
            {assessment_authorised: _in_need("2013-06-03"), need_closed: "2013-09-02"},
            as_at="2013-09-30",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "no source carries plans for children in need",
            {assessment_authorised: _in_need("2013-06-03")},
            as_at="2013-07-31",
            covered={_BEGAN: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="A child protection plan, or a period of care, stands in place of the plan.",
)

REVIEW = Duty(
    code="cin-review",
    title="Review the child in need plan",
    basis="Framework for the Assessment of Children in Need 2000 asks for six months at most; the"
    " numbers are local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_BEGAN,
    met_by=facts.child_in_need_review_held,
    ends=_ENDS,
    versions=(
        Version(
            "six weeks, then three months",
            None,
            None,
            Schedule(
                first=Local("first_child_in_need_review", weeks(6)),
                second=Local("child_in_need_review", months(3)),
                then=Local("child_in_need_review", months(3)),
            ),
        ),
    ),
    examples=(
        Example(
            "first in time, second late, third due",
            {_BEGAN: "2013-01-07", facts.child_in_need_review_held: "2013-02-18 2013-05-31"},
            as_at="2013-07-31",
            then=(("2013-02-18", "met"), ("2013-05-18", "met late"), ("2013-08-31", "due")),
        ),
        Example(
            "not reviewed in ten weeks",
            {_BEGAN: "2013-01-07"},
            as_at="2013-03-18",
            then=(("2013-02-18", "overdue"),),
        ),
        Example(
            "the plan ended in its fourth month without a review",
            {_BEGAN: "2013-01-07", facts.child_in_need_plan_ended: "2013-04-30"},
            as_at="2013-07-31",
            then=(("2013-02-18", "missed"),),
        ),
        Example(
            "no source carries reviews of these plans",
            {_BEGAN: "2013-01-07"},
            as_at="2013-03-18",
            covered={facts.child_in_need_review_held: ""},
            then=(("2013-02-18", "cannot tell"),),
        ),
    ),
)

VISIT = Duty(
    code="cin-visit",
    title="Visit and see the child in need",
    basis="Local procedures",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_BEGAN,
    met_by=child_in_need_visit,
    ends=_ENDS,
    valid_if=(
        Requirement(
            "kind", ("visit", "direct work", "office"), "it was an attempt or a call, not a visit"
        ),
        Requirement("seen", True, "the child was not seen"),
    ),
    versions=(
        Version(
            "four weeks",
            None,
            None,
            Every(
                first=Local("child_in_need_visit", weeks(4)),
                then=Local("child_in_need_visit", weeks(4)),
            ),
        ),
    ),
    examples=(
        Example(
            "seen in time, then late, and due again",
            {_BEGAN: "2013-01-07", child_in_need_visit: _visits("2013-02-04", "2013-03-11")},
            as_at="2013-03-31",
            then=(("2013-02-04", "met"), ("2013-03-04", "met late"), ("2013-04-08", "due")),
        ),
        Example(
            "the child was out, and no one has been back",
            {
                _BEGAN: "2013-01-07",
                child_in_need_visit: _visits("2013-01-29", seen=False),
            },
            as_at="2013-02-25",
            then=(("2013-02-04", "overdue"),),
        ),
        Example(
            "the plan ended and the child had not been seen",
            {_BEGAN: "2013-01-07", facts.child_in_need_plan_ended: "2013-03-29"},
            as_at="2013-07-31",
            then=(("2013-02-04", "missed"),),
        ),
        Example(
            "no source carries visits under these plans",
            {_BEGAN: "2013-01-07"},
            as_at="2013-02-25",
            covered={child_in_need_visit: ""},
            then=(("2013-02-04", "cannot tell"),),
        ),
    ),
)
