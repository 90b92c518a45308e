"""Duties of those who watch over the plan between reviews, and of those who must answer them."""

import datetime as dt

from sightline.core.periods import days, months, weeks, working_days, years
from sightline.duties.language import (
    Duty,
    Example,
    Once,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.care import facts
from sightline.record.people.facts import born, died

from ..validity import REVIEW

_AT_18 = born.plus(years(18))
_ENDS = (facts.care_ended, died, _AT_18)
_NEW, _NEW_BEGINS = "Care Planning Regulations 2010", dt.date(2011, 4, 1)
_CALLED = {facts.early_review_called: "2013-06-03", facts.early_review_needed: "2013-06-21"}
_HELD = {facts.review_held: "2013-06-10"}
_RAISED = {facts.challenge_raised: (on("2013-06-03", formal=True),)}

EARLY_REVIEW = Duty(
    code="cla-review-early",
    title="Bring the review forward before a change",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 32(2)"
    " and 33(3)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.REVIEWING_OFFICER,
    starts=facts.early_review_needed,
    met_by=facts.review_held,
    lapses=facts.early_review_called,
    ends=(facts.early_review_called, *_ENDS),
    valid_if=REVIEW.requirements,
    versions=(Version(_NEW, _NEW_BEGINS, None, Throughout(grace=days(0))),),
    examples=(
        Example(
            "held between the call and the move",
            {
                **_CALLED,
                facts.review_held: (on("2013-06-17", chaired_by_reviewing_officer=True),),
            },
            as_at="2013-07-31",
            then=(("2013-06-21", "met"),),
        ),
        Example(
            "the last review was before the call: it does not count",
            {**_CALLED, facts.review_held: "2013-05-20"},
            as_at="2013-06-28",
            then=(("2013-06-21", "overdue"),),
        ),
        Example(
            "held a week after the child had moved",
            {**_CALLED, facts.review_held: "2013-06-28"},
            as_at="2013-07-31",
            then=(("2013-06-21", "met late"),),
        ),
        Example("the day of the move", _CALLED, as_at="2013-06-21", then=(("2013-06-21", "due"),)),
        Example(
            "the team manager chaired it",
            {
                **_CALLED,
                facts.review_held: (on("2013-06-24", chaired_by_reviewing_officer=False),),
            },
            as_at="2013-06-28",
            then=(("2013-06-21", "overdue"),),
        ),
        Example(
            "left care with no review",
            {**_CALLED, facts.care_ended: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-06-21", "missed"),),
        ),
        Example(
            "no source covers reviews that summer",
            _CALLED,
            as_at="2013-07-31",
            covered={facts.review_held: ""},
            then=(("2013-06-21", "cannot tell"),),
        ),
    ),
    note="The clock is first shown on the day the review is needed by. Called for by the reviewing"
    " officer, by a visit that found welfare not safeguarded, or by a change: leaving custody,"
    " accommodation of a child of 16 or over ending, or a move that was not planned.",
)

VISITOR = Duty(
    code="independent-visitor",
    title="Consider an independent visitor at each review",
    basis="Children Act 1989, section 23ZB, from April 2011",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.REVIEWING_OFFICER,
    starts=facts.review_held,
    met_by=facts.visitor_considered,
    ends=_ENDS,
    versions=(Version("section 23ZB", _NEW_BEGINS, None, Once(days(0))),),
    examples=(
        Example(
            "considered at the review, and the child did not want one",
            {**_HELD, facts.visitor_considered: (on("2013-06-10", child_wants="no"),)},
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "considered a fortnight after it",
            {**_HELD, facts.visitor_considered: "2013-06-24"},
            as_at="2013-07-31",
            then=(("2013-06-10", "met late"),),
        ),
        Example("left blank", _HELD, as_at="2013-06-28", then=(("2013-06-10", "overdue"),)),
        Example("the day of the review", _HELD, as_at="2013-06-10", then=(("2013-06-10", "due"),)),
        Example(
            "left care and it was never considered",
            {**_HELD, facts.care_ended: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "the yearly return does not say",
            _HELD,
            as_at="2013-07-31",
            covered={facts.visitor_considered: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="That it was considered is what is owed: a child who declines is a complete answer. Before"
    " April 2011 it was owed only where parents were seldom in touch, and there is no clock.",
)

DISPUTE = Duty(
    code="iro-dispute",
    title="Settle a reviewing officer's formal challenge",
    basis="Children Act 1989, section 25B; IRO Handbook 2010, chapter 6",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.DIRECTOR,
    starts=facts.challenge_raised.such_that(formal=True),
    met_by=facts.challenge_resolved,
    ends=_ENDS,
    versions=(Version("IRO Handbook 2010", _NEW_BEGINS, None, Once(working_days(20))),),
    examples=(
        Example(
            "settled on the twentieth working day",
            {**_RAISED, facts.challenge_resolved: "2013-07-01"},
            as_at="2013-07-31",
            then=(("2013-07-01", "met"),),
        ),
        Example(
            "settled three weeks late",
            {**_RAISED, facts.challenge_resolved: "2013-07-22"},
            as_at="2013-07-31",
            then=(("2013-07-01", "met late"),),
        ),
        Example("no answer", _RAISED, as_at="2013-07-31", then=(("2013-07-01", "overdue"),)),
        Example("in the second week", _RAISED, as_at="2013-06-14", then=(("2013-07-01", "due"),)),
        Example(
            "the child left care before it was settled",
            {**_RAISED, facts.care_ended: "2013-07-12"},
            as_at="2013-07-31",
            then=(("2013-07-01", "missed"),),
        ),
        Example(
            "raised informally: no such duty",
            {facts.challenge_raised: (on("2013-06-03", formal=False),)},
            as_at="2013-07-31",
            then=(),
        ),
        Example(
            "no source tells what became of challenges",
            _RAISED,
            as_at="2013-07-31",
            covered={facts.challenge_resolved: ""},
            then=(("2013-07-01", "cannot tell"),),
        ),
    ),
    note="All stages together. How the 20 working days are shared between managers is local, and"
    " the officer may pass over any stage, or go to the court advisory service at any time.",
)

_DECISION = {facts.review_decision_made: (on("2013-06-10", by_when="one month"),)}

ACTIONS = Duty(
    code="review-actions",
    title="Carry out each decision of the review by its day",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 37",
    rule_class=RuleClass.LEGAL,
    certainty="K",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.REVIEWING_OFFICER,
    starts=facts.review_decision_made,
    met_by=facts.review_decision_done,
    unless=facts.review_decision_dropped,
    ends=_ENDS,
    versions=(
        Version(
            f"{_NEW}, within a week",
            _NEW_BEGINS,
            None,
            Once(weeks(1)),
            such_that=(("by_when", "one week"),),
        ),
        Version(
            f"{_NEW}, within a month",
            _NEW_BEGINS,
            None,
            Once(months(1)),
            such_that=(("by_when", "one month"),),
        ),
        Version(
            f"{_NEW}, within three months",
            _NEW_BEGINS,
            None,
            Once(months(3)),
            such_that=(("by_when", "three months"),),
        ),
        Version(f"{_NEW}, by the next review or not said", _NEW_BEGINS, None, Once(months(6))),
    ),
    examples=(
        Example(
            "done on the last day of the month",
            {**_DECISION, facts.review_decision_done: "2013-07-10"},
            as_at="2013-09-30",
            then=(("2013-07-10", "met"),),
        ),
        Example(
            "done a fortnight late",
            {**_DECISION, facts.review_decision_done: "2013-07-24"},
            as_at="2013-09-30",
            then=(("2013-07-10", "met late"),),
        ),
        Example(
            "two decisions, each with a time of its own",
            {
                facts.review_decision_made: (
                    on("2013-06-10", about="1", by_when="one week"),
                    on("2013-06-10", about="2", by_when="three months"),
                ),
                facts.review_decision_done: (on("2013-06-14", about="1"),),
            },
            as_at="2013-07-31",
            then=(("2013-06-17", "met"), ("2013-09-10", "due")),
        ),
        Example("not done", _DECISION, as_at="2013-07-31", then=(("2013-07-10", "overdue"),)),
        Example(
            "by the next review: six months",
            {facts.review_decision_made: (on("2013-06-10", by_when="next review"),)},
            as_at="2013-07-31",
            then=(("2013-12-10", "due"),),
        ),
        Example(
            "no longer needed, for a reason that was recorded",
            {**_DECISION, facts.review_decision_dropped: "2013-07-01"},
            as_at="2013-09-30",
            then=(("2013-07-10", "not required"),),
        ),
        Example(
            "left care before it was done",
            {**_DECISION, facts.care_ended: "2013-08-02"},
            as_at="2013-09-30",
            then=(("2013-07-10", "missed"),),
        ),
        Example(
            "no source says what was done about decisions",
            _DECISION,
            as_at="2013-07-31",
            covered={facts.review_decision_done: ""},
            then=(("2013-07-10", "cannot tell"),),
        ),
    ),
    note="How soon is chosen when the decision is made; a decision for the next review is read as"
    " six months, the longest time between reviews.",
)
