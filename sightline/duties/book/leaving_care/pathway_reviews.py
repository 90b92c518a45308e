"""Duties to review the pathway plan of a young person who is leaving care, or has left it."""

import datetime as dt

from sightline.core.periods import days, months
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
from sightline.record.leaving_care import facts
from sightline.record.people.facts import died

_NEW_BEGINS = dt.date(2011, 4, 1)
_REGULATIONS = "Care Leavers Regulations 2010"
_ENDS = (facts.standing_ended, died)
_STANDING = facts.became_eligible
_MOVED = facts.leaver_home_began
_NOT_ALONE = Requirement(
    "reviewed_by_adviser_alone", False, "the personal adviser reviewed their own plan"
)


def _standing(when: str, kind: str) -> tuple[On, ...]:
    return (on(when, kind=kind),)


def _reviews(*days: str, alone: bool = False, chaired: bool = True) -> tuple[On, ...]:
    return tuple(
        on(day, reviewed_by_adviser_alone=alone, chaired_by_reviewing_officer=chaired)
        for day in days
    )


def _provided(when: str) -> tuple[On, ...]:
    return (on(when, provided_by_authority=True),)


REVIEW_IN_CARE = Duty(
    code="pathway-review-in-care",
    carries=("pathway-review",),
    title="Review the pathway plan while the young person is still looked after",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010: it is reviewed at"
    " the looked-after review; Care Leavers (England) Regulations 2010, regulation 7",
    rule_class=RuleClass.LEGAL,
    certainty="S/K",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_STANDING.such_that(kind="eligible"),
    met_by=(facts.pathway_plan_made, facts.pathway_reviewed),
    ends=_ENDS,
    valid_if=(
        _NOT_ALONE,
        Requirement(
            "chaired_by_reviewing_officer",
            True,
            "no independent reviewing officer was in the chair",
        ),
    ),
    versions=(Version("Care Planning Regulations 2010", _NEW_BEGINS, None, Every(then=months(6))),),
    examples=(
        Example(
            "six months to the day after the plan, then late, then due",
            {
                _STANDING: _standing("2012-02-06", "eligible"),
                facts.pathway_plan_made: "2012-05-01",
                facts.pathway_reviewed: _reviews("2012-11-01", "2013-06-10"),
            },
            as_at="2013-09-30",
            then=(("2012-11-01", "met"), ("2013-05-01", "met late"), ("2013-12-10", "due")),
        ),
        Example(
            "the personal adviser reviewed it alone",
            {
                _STANDING: _standing("2012-02-06", "eligible"),
                facts.pathway_plan_made: "2012-05-01",
                facts.pathway_reviewed: _reviews("2012-10-15", alone=True),
            },
            as_at="2012-12-31",
            then=(("2012-11-01", "overdue"),),
        ),
        Example(
            "a team manager chaired it",
            {
                _STANDING: _standing("2012-02-06", "eligible"),
                facts.pathway_plan_made: "2012-05-01",
                facts.pathway_reviewed: _reviews("2012-10-15", chaired=False),
            },
            as_at="2012-12-31",
            then=(("2012-11-01", "overdue"),),
        ),
        Example(
            "turned 18 eight months after the plan, and it had not been reviewed",
            {
                _STANDING: _standing("2012-02-06", "eligible"),
                facts.pathway_plan_made: "2012-05-01",
                facts.standing_ended: "2013-01-14",
            },
            as_at="2013-06-28",
            then=(("2012-11-01", "missed"),),
        ),
        Example(
            "no return carries reviews of pathway plans",
            {
                _STANDING: _standing("2012-02-06", "eligible"),
                facts.pathway_plan_made: "2012-05-01",
            },
            as_at="2013-06-28",
            covered={facts.pathway_reviewed: ""},
            then=(("2012-11-01", "cannot tell"),),
        ),
    ),
    note="The first interval runs from the plan, which another duty asks for. A new plan counts as"
    " a review of the old one.",
)

REVIEW = Duty(
    code="pathway-review",
    title="Review the pathway plan after care",
    basis="Care Leavers (England) Regulations 2010, regulation 7",
    rule_class=RuleClass.LEGAL,
    certainty="S/K",
    owner=Role.PERSONAL_ADVISER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_STANDING.such_that(kind=("relevant", "former relevant")),
    met_by=(facts.pathway_plan_made, facts.pathway_reviewed),
    ends=_ENDS,
    valid_if=(_NOT_ALONE,),
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Every(first=months(6), then=months(6))),),
    examples=(
        Example(
            "reviewed on the day, then late, then due",
            {
                _STANDING: _standing("2012-05-01", "former relevant"),
                facts.pathway_reviewed: _reviews("2012-11-01", "2013-06-10"),
            },
            as_at="2013-09-30",
            then=(("2012-11-01", "met"), ("2013-05-01", "met late"), ("2013-12-10", "due")),
        ),
        Example(
            "the personal adviser reviewed it alone",
            {
                _STANDING: _standing("2012-05-01", "relevant"),
                facts.pathway_reviewed: _reviews("2012-10-15", alone=True),
            },
            as_at="2012-12-31",
            then=(("2012-11-01", "overdue"),),
        ),
        Example(
            "eighteen last year, with no review since",
            {_STANDING: _standing("2012-09-03", "former relevant")},
            as_at="2013-06-28",
            then=(("2013-03-03", "overdue"),),
        ),
        Example(
            "stopped being owed support nine months after the last review",
            {
                _STANDING: _standing("2012-02-06", "former relevant"),
                facts.pathway_reviewed: _reviews("2012-05-01"),
                facts.standing_ended: "2013-02-06",
            },
            as_at="2013-06-28",
            then=(("2012-08-06", "met"), ("2012-11-01", "missed")),
        ),
        Example(
            "no return carries reviews of pathway plans",
            {_STANDING: _standing("2012-09-03", "former relevant")},
            as_at="2013-06-28",
            covered={facts.pathway_reviewed: ""},
            then=(("2013-03-03", "cannot tell"),),
        ),
    ),
    note="A new plan counts as a review of the old one. One authority is known to review yearly"
    " from 18; the rule kept is six months, to 21, or to 25 while support goes on.",
)

REVIEW_AFTER_MOVE = Duty(
    code="pathway-review-move",
    carries=("pathway-review",),
    title="Review the pathway plan after a move into a home the authority provides",
    basis="Care Leavers (England) Regulations 2010, regulation 7: the 28 days are to be checked",
    rule_class=RuleClass.LEGAL,
    certainty="K",
    owner=Role.PERSONAL_ADVISER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_MOVED.such_that(provided_by_authority=True),
    met_by=facts.pathway_reviewed,
    ends=(facts.leaver_home_ended, died),
    valid_if=(_NOT_ALONE,),
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Once(days(28))),),
    examples=(
        Example(
            "reviewed on the 28th day",
            {_MOVED: _provided("2013-06-03"), facts.pathway_reviewed: _reviews("2013-07-01")},
            as_at="2013-09-30",
            then=(("2013-07-01", "met"),),
        ),
        Example(
            "reviewed two weeks late",
            {_MOVED: _provided("2013-06-03"), facts.pathway_reviewed: _reviews("2013-07-15")},
            as_at="2013-09-30",
            then=(("2013-07-01", "met late"),),
        ),
        Example(
            "not reviewed since the move",
            {_MOVED: _provided("2013-06-03")},
            as_at="2013-07-31",
            then=(("2013-07-01", "overdue"),),
        ),
        Example(
            "moved in last week",
            {_MOVED: _provided("2013-06-03")},
            as_at="2013-06-10",
            then=(("2013-07-01", "due"),),
        ),
        Example(
            "moved on after six weeks, and it was never reviewed",
            {_MOVED: _provided("2013-06-03"), facts.leaver_home_ended: "2013-07-15"},
            as_at="2013-09-30",
            then=(("2013-07-01", "missed"),),
        ),
        Example(
            "the personal adviser reviewed it alone",
            {
                _MOVED: _provided("2013-06-03"),
                facts.pathway_reviewed: _reviews("2013-06-24", alone=True),
            },
            as_at="2013-07-31",
            then=(("2013-07-01", "overdue"),),
        ),
        Example(
            "a home of their own, which the authority does not provide",
            {_MOVED: (on("2013-06-03", provided_by_authority=False),)},
            as_at="2013-07-31",
            then=(),
        ),
        Example(
            "no return carries reviews of pathway plans",
            {_MOVED: _provided("2013-06-03")},
            as_at="2013-07-31",
            covered={facts.pathway_reviewed: ""},
            then=(("2013-07-01", "cannot tell"),),
        ),
    ),
    note="One local text has 28 working days: the rule is kept at 28 days, and is known, not read"
    " again. Only homes that the record says the authority provides are counted.",
)
