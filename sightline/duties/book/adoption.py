"""Duties to a child whose plan is adoption: to decide, to find a family, and to keep asking."""

import datetime as dt

from sightline.core.periods import months, years
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
from sightline.record.adoption import facts
from sightline.record.care.facts import care_ended, review_held
from sightline.record.people.facts import born, died

from .validity import REVIEW

_AT_18 = born.plus(years(18))
_OVER = (facts.adoption_reversed, facts.adoption_ordered, care_ended, died, _AT_18)
_PLANNED = {facts.adoption_planned: "2013-02-04"}
_DECIDED = {facts.adoption_decided: "2013-02-04"}
_ORDERED = {facts.placement_ordered: "2013-02-04"}


def _reviews(*days: str, chaired: bool = True) -> tuple[On, ...]:
    return tuple(on(day, chaired_by_reviewing_officer=chaired) for day in days)


DECISION = Duty(
    code="adoption-should-be-placed",
    title="Decide whether the child should be placed for adoption",
    basis="Adoption Agencies Regulations 2005, regulations 17 to 19; adoption guidance 2011",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.DECISION_MAKER,
    starts=facts.adoption_planned,
    met_by=facts.adoption_decided,
    ends=_OVER,
    valid_if=(Requirement("permanence_report", True, "there was no permanence report"),),
    versions=(
        Version(
            "the panel recommends for every child",
            dt.date(2005, 12, 30),
            dt.date(2012, 8, 31),
            Once(months(2)),
        ),
        Version(
            "no panel where the placement order route applies",
            dt.date(2012, 9, 1),
            None,
            Once(months(2)),
        ),
    ),
    examples=(
        Example(
            "decided two months to the day after the review",
            {**_PLANNED, facts.adoption_decided: (on("2013-04-04", permanence_report=True),)},
            as_at="2013-07-31",
            then=(("2013-04-04", "met"),),
        ),
        Example(
            "before September 2012 the same two months, to the panel",
            {facts.adoption_planned: "2012-05-14", facts.adoption_decided: "2012-08-20"},
            as_at="2012-12-31",
            then=(("2012-07-14", "met late"),),
        ),
        Example("not decided", _PLANNED, as_at="2013-05-31", then=(("2013-04-04", "overdue"),)),
        Example("the next month", _PLANNED, as_at="2013-03-04", then=(("2013-04-04", "due"),)),
        Example(
            "decided without a permanence report",
            {**_PLANNED, facts.adoption_decided: (on("2013-03-18", permanence_report=False),)},
            as_at="2013-05-31",
            then=(("2013-04-04", "overdue"),),
        ),
        Example(
            "went to live with an aunt after four months, undecided",
            {**_PLANNED, facts.adoption_reversed: "2013-06-10"},
            as_at="2013-07-31",
            then=(("2013-04-04", "missed"),),
        ),
        Example(
            "the yearly return covers other years",
            _PLANNED,
            as_at="2013-07-31",
            covered={facts.adoption_decided: ""},
            then=(("2013-04-04", "cannot tell"),),
        ),
    ),
)

MATCH = Duty(
    code="adoption-match",
    title="Match the child with adopters",
    basis="Adoption guidance 2011",
    rule_class=RuleClass.GUIDANCE,
    certainty="K",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.DECISION_MAKER,
    starts=facts.adoption_decided,
    met_by=facts.adopters_matched,
    ends=_OVER,
    versions=(
        Version(
            "given up by the parents under six months old",
            None,
            None,
            Once(months(3)),
            such_that=(("relinquished_under_six_months", True),),
        ),
        Version("every other child", None, None, Once(months(6))),
    ),
    examples=(
        Example(
            "matched six months to the day after the decision",
            {**_DECIDED, facts.adopters_matched: "2013-08-04"},
            as_at="2013-12-31",
            then=(("2013-08-04", "met"),),
        ),
        Example(
            "matched after ten months",
            {**_DECIDED, facts.adopters_matched: "2013-12-02"},
            as_at="2013-12-31",
            then=(("2013-08-04", "met late"),),
        ),
        Example(
            "a baby the parents gave up: three months",
            {
                facts.adoption_decided: (on("2013-02-04", relinquished_under_six_months=True),),
                facts.adopters_matched: "2013-04-29",
            },
            as_at="2013-12-31",
            then=(("2013-05-04", "met"),),
        ),
        Example("not matched", _DECIDED, as_at="2013-10-31", then=(("2013-08-04", "overdue"),)),
        Example(
            "a family is being looked for",
            _DECIDED,
            as_at="2013-05-31",
            then=(("2013-08-04", "due"),),
        ),
        Example(
            "no adopters could be found and the plan was changed",
            {**_DECIDED, facts.adoption_reversed: "2013-11-11"},
            as_at="2013-12-31",
            then=(("2013-08-04", "missed"),),
        ),
        Example(
            "the yearly return covers other years",
            _DECIDED,
            as_at="2013-12-31",
            covered={facts.adopters_matched: ""},
            then=(("2013-08-04", "cannot tell"),),
        ),
    ),
)

WAIT_REVIEWED = Duty(
    code="adoption-wait-review",
    title="Review a child who waits for an adoptive family",
    basis="Adoption Agencies Regulations 2005, regulation 36(1)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=facts.placement_ordered,
    met_by=review_held,
    ends=(facts.placed_for_adoption, *_OVER),
    valid_if=REVIEW.requirements,
    versions=(
        Version(
            "Adoption Agencies Regulations 2005",
            dt.date(2005, 12, 30),
            None,
            Every(first=months(3), then=months(6)),
        ),
    ),
    examples=(
        Example(
            "three months, then late, then due",
            {**_ORDERED, review_held: _reviews("2013-05-03", "2013-11-18")},
            as_at="2014-02-28",
            then=(("2013-05-04", "met"), ("2013-11-03", "met late"), ("2014-05-18", "due")),
        ),
        Example("not reviewed", _ORDERED, as_at="2013-06-28", then=(("2013-05-04", "overdue"),)),
        Example(
            "the team manager chaired it",
            {**_ORDERED, review_held: _reviews("2013-04-29", chaired=False)},
            as_at="2013-06-28",
            then=(("2013-05-04", "overdue"),),
        ),
        Example(
            "placed in the second month",
            {**_ORDERED, facts.placed_for_adoption: "2013-03-25"},
            as_at="2013-06-28",
            then=(("2013-05-04", "not required"),),
        ),
        Example(
            "placed after five months without a review",
            {**_ORDERED, facts.placed_for_adoption: "2013-07-08"},
            as_at="2013-09-30",
            then=(("2013-05-04", "missed"),),
        ),
        Example(
            "the return of reviews stops at the end of March",
            _ORDERED,
            as_at="2013-06-28",
            covered={review_held: "2012-04-01 2013-03-31"},
            then=(("2013-05-04", "cannot tell"),),
        ),
    ),
    note="Authority to place is read as the placement order: where parents consented instead, the"
    " day is not yet held. Any review with a reviewing officer in the chair counts.",
)
