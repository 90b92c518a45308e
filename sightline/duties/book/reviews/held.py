"""Duties to review the plan of a child who is looked after."""

import datetime as dt

from sightline.core.periods import months, weeks, working_days, years
from sightline.duties.language import (
    Duty,
    Example,
    On,
    Role,
    RuleClass,
    Schedule,
    Version,
    on,
)
from sightline.record.care.facts import care_began, care_ended, review_held
from sightline.record.people.facts import born, died

from ..validity import REVIEW

_ENDS = (care_ended, died, born.plus(years(18)))
_OLD_ENDS, _NEW_BEGINS = dt.date(2011, 3, 31), dt.date(2011, 4, 1)
_OLD, _NEW = "Review of Children's Cases Regulations 1991", "Care Planning Regulations 2010"
_VALID = REVIEW.requirements
_CARE = care_began.such_that(short_breaks=(False, None))


def _reviews(*days: str, chaired: bool = True) -> tuple[On, ...]:
    return tuple(on(day, chaired_by_reviewing_officer=chaired) for day in days)


FIRST_REVIEW = Duty(
    code="cla-review-1",
    title="Hold the first review",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_CARE,
    met_by=review_held,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(
        Version(_OLD, None, _OLD_ENDS, Schedule(first=weeks(4)), certainty="K"),
        Version(_NEW, _NEW_BEGINS, None, Schedule(first=working_days(20))),
    ),
    examples=(
        Example(
            "held on the 20th working day, over Easter",
            {care_began: "2013-03-18", review_held: _reviews("2013-04-17")},
            as_at="2013-07-31",
            then=(("2013-04-17", "met"),),
        ),
        Example(
            "before April 2011: four weeks",
            {care_began: "2011-03-21", review_held: _reviews("2011-04-20")},
            as_at="2011-07-31",
            then=(("2011-04-18", "met late"),),
        ),
        Example(
            "not held",
            {care_began: "2013-06-03"},
            as_at="2013-07-12",
            then=(("2013-07-01", "overdue"),),
        ),
        Example(
            "being arranged",
            {care_began: "2013-06-03"},
            as_at="2013-06-14",
            then=(("2013-07-01", "due"),),
        ),
        Example(
            "home again within a fortnight",
            {care_began: "2013-06-03", care_ended: "2013-06-14"},
            as_at="2013-07-31",
            then=(("2013-07-01", "not required"),),
        ),
        Example(
            "home again after two months, never reviewed",
            {care_began: "2013-06-03", care_ended: "2013-08-02"},
            as_at="2013-09-30",
            then=(("2013-07-01", "missed"),),
        ),
        Example(
            "the team manager chaired it",
            {care_began: "2013-06-03", review_held: _reviews("2013-06-26", chaired=False)},
            as_at="2013-07-12",
            then=(("2013-07-01", "overdue"),),
        ),
        Example(
            "a series of short breaks: another rule applies",
            {care_began: (on("2013-06-03", short_breaks=True),)},
            as_at="2013-07-12",
            then=(),
        ),
        Example(
            "care began before the returns that were loaded",
            {care_began: "2012-02-06", review_held: _reviews("2012-06-11")},
            as_at="2013-03-31",
            covered={review_held: "2012-04-01 2013-03-31"},
            then=(("2012-03-05", "cannot tell"),),
        ),
    ),
    note="A move to another placement does not start it again. Short breaks have other rules.",
)

SECOND_REVIEW = Duty(
    code="cla-review-2",
    title="Hold the second review",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_CARE,
    met_by=review_held,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(
        Version(_OLD, None, _OLD_ENDS, Schedule(second=months(3)), certainty="K"),
        Version(_NEW, _NEW_BEGINS, None, Schedule(second=months(3))),
    ),
    examples=(
        Example(
            "three months after the first, to the day",
            {care_began: "2012-09-03", review_held: _reviews("2012-09-28", "2012-12-28")},
            as_at="2013-07-31",
            then=(("2012-12-28", "met"),),
        ),
        Example(
            "held ten days late",
            {care_began: "2012-09-03", review_held: _reviews("2012-09-28", "2013-01-07")},
            as_at="2013-07-31",
            then=(("2012-12-28", "met late"),),
        ),
        Example(
            "not held",
            {care_began: "2012-09-03", review_held: _reviews("2012-09-28")},
            as_at="2013-02-28",
            then=(("2012-12-28", "overdue"),),
        ),
        Example(
            "the first was last month",
            {care_began: "2012-09-03", review_held: _reviews("2012-09-28")},
            as_at="2012-10-31",
            then=(("2012-12-28", "due"),),
        ),
        Example(
            "left care in the fifth month with one review",
            {
                care_began: "2012-09-03",
                review_held: _reviews("2012-09-28"),
                care_ended: "2013-01-31",
            },
            as_at="2013-07-31",
            then=(("2012-12-28", "missed"),),
        ),
        Example(
            "the second was chaired by a team manager",
            {
                care_began: "2012-09-03",
                review_held: _reviews("2012-09-28") + _reviews("2012-12-14", chaired=False),
            },
            as_at="2013-02-28",
            then=(("2012-12-28", "overdue"),),
        ),
        Example(
            "the return covers the year to March",
            {care_began: "2013-02-04", review_held: _reviews("2013-03-01")},
            as_at="2013-07-31",
            covered={review_held: "2012-04-01 2013-03-31"},
            then=(("2013-06-01", "cannot tell"),),
        ),
    ),
)

LATER_REVIEWS = Duty(
    code="cla-review-n",
    title="Hold later reviews",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_CARE,
    met_by=review_held,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(
        Version(_OLD, None, _OLD_ENDS, Schedule(then=months(6)), certainty="K"),
        Version(_NEW, _NEW_BEGINS, None, Schedule(then=months(6))),
    ),
    examples=(
        Example(
            "the third in time, the fourth late, the fifth due",
            {
                care_began: "2011-09-05",
                review_held: _reviews("2011-09-30", "2011-12-16", "2012-06-15", "2013-01-11"),
            },
            as_at="2013-05-31",
            then=(("2012-06-16", "met"), ("2012-12-15", "met late"), ("2013-07-11", "due")),
        ),
        Example(
            "no review for nine months",
            {care_began: "2011-09-05", review_held: _reviews("2011-09-30", "2011-12-16")},
            as_at="2012-09-28",
            then=(("2012-06-16", "overdue"),),
        ),
        Example(
            "left care eight months after the last review",
            {
                care_began: "2011-09-05",
                review_held: _reviews("2011-09-30", "2011-12-16"),
                care_ended: "2012-08-17",
            },
            as_at="2012-09-28",
            then=(("2012-06-16", "missed"),),
        ),
        Example(
            "the third was chaired by a team manager",
            {
                care_began: "2011-09-05",
                review_held: _reviews("2011-09-30", "2011-12-16")
                + _reviews("2012-06-08", chaired=False),
            },
            as_at="2012-07-31",
            then=(("2012-06-16", "overdue"),),
        ),
        Example(
            "care began years before the returns: which review this was is not known",
            {care_began: "2005-05-09", review_held: _reviews("2012-05-14", "2012-10-29")},
            as_at="2013-06-28",
            covered={review_held: "2012-04-01 2013-03-31"},
            then=(("2012-11-14", "met"), ("2013-04-29", "cannot tell")),
        ),
    ),
    note="Where earlier reviews are not covered by any source, a review is taken to be a later"
    " one, which is the most lenient reading.",
)
