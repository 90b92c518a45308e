"""Duties to a child with a child protection plan: core groups, visits and review conferences."""

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
    Schedule,
    Version,
    on,
)
from sightline.record.people.facts import born, died
from sightline.record.protection import facts
from sightline.record.story.facts import protection_visit

_ENDS = (facts.protection_plan_ended, died, born.plus(years(18)))
_BEGAN = facts.protection_plan_began
_PROPER = (
    Requirement("quorate", True, "too few agencies were there"),
    Requirement("chair_independent", True, "the chair managed the case"),
)


def _visits(*days: str) -> tuple[On, ...]:
    return tuple(_visit(day) for day in days)


def _visit(day: str, seen: bool = True, qualified: bool = True) -> On:
    return on(day, seen=seen, by_qualified_social_worker=qualified, kind="visit")


def _reviews(*days: str, quorate: bool = True) -> tuple[On, ...]:
    return tuple(on(day, quorate=quorate, chair_independent=True) for day in days)


FIRST_CORE_GROUP = Duty(
    code="core-group-first",
    title="Hold the first core group",
    basis="Working Together to Safeguard Children, every edition to 2023",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_BEGAN,
    met_by=facts.core_group_held,
    ends=_ENDS,
    versions=(Version("Working Together 2006 to 2023", None, None, Once(working_days(10))),),
    examples=(
        Example(
            "met on the tenth working day",
            {_BEGAN: "2013-06-03", facts.core_group_held: "2013-06-17"},
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "met two days late",
            {_BEGAN: "2013-06-03", facts.core_group_held: "2013-06-19"},
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "not yet met",
            {_BEGAN: "2013-06-03"},
            as_at="2013-07-01",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "the plan is a week old",
            {_BEGAN: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "the plan ended at the first review with no core group held",
            {_BEGAN: "2013-06-03", facts.protection_plan_ended: "2013-08-30"},
            as_at="2013-09-30",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "the census does not carry core groups",
            {_BEGAN: "2013-06-03"},
            as_at="2013-07-01",
            covered={facts.core_group_held: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
)

LATER_CORE_GROUPS = Duty(
    code="core-group-recurring",
    title="Keep the core group meeting",
    basis="Local safeguarding procedures",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_BEGAN,
    met_by=facts.core_group_held,
    ends=_ENDS,
    versions=(Version("six weeks", None, None, Every(then=Local("core_group", weeks(6)))),),
    examples=(
        Example(
            "the second met in time, the third is nearly due",
            {_BEGAN: "2013-06-03", facts.core_group_held: "2013-06-14 2013-07-24"},
            as_at="2013-08-30",
            then=(("2013-07-26", "met"), ("2013-09-04", "due")),
        ),
        Example(
            "met late, and the next is counted from then",
            {_BEGAN: "2013-06-03", facts.core_group_held: "2013-06-14 2013-08-09"},
            as_at="2013-09-30",
            then=(("2013-07-26", "met late"), ("2013-09-20", "overdue")),
        ),
        Example(
            "the plan ended with the second core group never held",
            {
                _BEGAN: "2013-06-03",
                facts.core_group_held: "2013-06-14",
                facts.protection_plan_ended: "2013-08-30",
            },
            as_at="2013-09-30",
            then=(("2013-07-26", "missed"),),
        ),
        Example(
            "a list carries only the latest core group",
            {_BEGAN: "2013-06-03", facts.core_group_held: "2013-06-14"},
            as_at="2013-08-30",
            covered={facts.core_group_held: "2013-06-14 2013-07-12"},
            then=(("2013-07-26", "cannot tell"),),
        ),
    ),
)

VISIT = Duty(
    code="cp-visit",
    title="Visit and see the child who has a protection plan",
    basis="Working Together to Safeguard Children asks the plan to set how often; the number is"
    " local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_BEGAN,
    met_by=protection_visit,
    ends=_ENDS,
    valid_if=(
        Requirement(
            "kind", ("visit", "direct work", "office"), "it was an attempt or a call, not a visit"
        ),
        Requirement(
            "by_qualified_social_worker",
            True,
            "it was made by a worker who is not a qualified social worker",
        ),
        Requirement("seen", True, "the child was not seen"),
    ),
    versions=(
        Version(
            "ten working days",
            None,
            None,
            Every(
                first=Local("protection_visit", working_days(10)),
                then=Local("protection_visit", working_days(10)),
            ),
        ),
    ),
    examples=(
        Example(
            "seen in time, then a day late, and due again",
            {_BEGAN: "2013-06-03", protection_visit: _visits("2013-06-17", "2013-07-02")},
            as_at="2013-07-10",
            then=(("2013-06-17", "met"), ("2013-07-01", "met late"), ("2013-07-16", "due")),
        ),
        Example(
            "a family support worker called in: it does not count",
            {
                _BEGAN: "2013-06-03",
                protection_visit: (
                    _visit("2013-06-12"),
                    _visit("2013-06-24", qualified=False),
                ),
            },
            as_at="2013-07-01",
            then=(("2013-06-17", "met"), ("2013-06-26", "overdue")),
        ),
        Example(
            "the social worker called and the child was out",
            {_BEGAN: "2013-06-03", protection_visit: (_visit("2013-06-12", seen=False),)},
            as_at="2013-06-20",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "the plan ended six weeks after the last visit",
            {
                _BEGAN: "2013-06-03",
                protection_visit: _visits("2013-06-12"),
                facts.protection_plan_ended: "2013-07-24",
            },
            as_at="2013-09-30",
            then=(("2013-06-17", "met"), ("2013-06-26", "missed")),
        ),
        Example(
            "a list carries the latest visit and was drawn up in June",
            {_BEGAN: "2013-04-02", protection_visit: _visits("2013-06-12")},
            as_at="2013-07-31",
            covered={protection_visit: "2013-06-12 2013-06-20"},
            then=(("2013-04-16", "cannot tell"), ("2013-06-26", "cannot tell")),
        ),
    ),
    note="A core group is not a visit. Guidance gives no number: ten working days is the most"
    " usual local one.",
)

FIRST_REVIEW = Duty(
    code="cp-review-first",
    title="Hold the first child protection review conference",
    basis="Working Together to Safeguard Children, every edition to 2023",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.CONFERENCE_CHAIR,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_BEGAN,
    met_by=facts.review_conference_held,
    ends=_ENDS,
    valid_if=_PROPER,
    versions=(Version("Working Together 2006 to 2023", None, None, Schedule(first=months(3))),),
    examples=(
        Example(
            "held three months later to the day",
            {_BEGAN: "2013-03-04", facts.review_conference_held: _reviews("2013-06-04")},
            as_at="2013-09-30",
            then=(("2013-06-04", "met"),),
        ),
        Example(
            "held three weeks late",
            {_BEGAN: "2013-03-04", facts.review_conference_held: _reviews("2013-06-25")},
            as_at="2013-09-30",
            then=(("2013-06-04", "met late"),),
        ),
        Example(
            "not yet held",
            {_BEGAN: "2013-03-04"},
            as_at="2013-07-01",
            then=(("2013-06-04", "overdue"),),
        ),
        Example(
            "from the end of November the date clamps to the end of February",
            {_BEGAN: "2013-11-30"},
            as_at="2014-01-31",
            then=(("2014-02-28", "due"),),
        ),
        Example(
            "held, but with too few agencies",
            {
                _BEGAN: "2013-03-04",
                facts.review_conference_held: _reviews("2013-05-30", quorate=False),
            },
            as_at="2013-07-01",
            then=(("2013-06-04", "overdue"),),
        ),
        Example(
            "ended after five months without a review",
            {_BEGAN: "2013-03-04", facts.protection_plan_ended: "2013-08-09"},
            as_at="2013-09-30",
            then=(("2013-06-04", "missed"),),
        ),
        Example(
            "the census covers the year to March",
            {_BEGAN: "2014-01-13"},
            as_at="2014-06-30",
            covered={facts.review_conference_held: "2013-04-01 2014-03-31"},
            then=(("2014-04-13", "cannot tell"),),
        ),
    ),
)

LATER_REVIEWS = Duty(
    code="cp-review-later",
    title="Hold later child protection review conferences",
    basis="Working Together to Safeguard Children, every edition to 2023",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.CONFERENCE_CHAIR,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_BEGAN,
    met_by=facts.review_conference_held,
    ends=_ENDS,
    valid_if=_PROPER,
    versions=(
        Version(
            "Working Together 2006 to 2023",
            None,
            None,
            Schedule(second=months(6), then=months(6)),
        ),
    ),
    examples=(
        Example(
            "the second in time, the third late, the fourth due",
            {
                _BEGAN: "2012-03-05",
                facts.review_conference_held: _reviews("2012-06-01", "2012-11-30", "2013-06-14"),
            },
            as_at="2013-08-30",
            then=(("2012-12-01", "met"), ("2013-05-30", "met late"), ("2013-12-14", "due")),
        ),
        Example(
            "no review for eight months",
            {_BEGAN: "2012-03-05", facts.review_conference_held: _reviews("2012-06-01")},
            as_at="2013-02-01",
            then=(("2012-12-01", "overdue"),),
        ),
        Example(
            "the second was held without a quorum, and the plan then ended",
            {
                _BEGAN: "2012-03-05",
                facts.review_conference_held: _reviews("2012-06-01")
                + _reviews("2012-11-30", quorate=False),
                facts.protection_plan_ended: "2012-12-14",
            },
            as_at="2013-02-01",
            then=(("2012-12-01", "missed"),),
        ),
        Example(
            "the census covers the year to March",
            {_BEGAN: "2013-06-03", facts.review_conference_held: _reviews("2013-08-30")},
            as_at="2014-04-30",
            covered={facts.review_conference_held: "2013-04-01 2014-03-31"},
            then=(("2014-02-28", "cannot tell"),),
        ),
    ),
)
