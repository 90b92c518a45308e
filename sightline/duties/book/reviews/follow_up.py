"""Duties around a review: the child's part in it, what comes out of it, and who challenges."""

import datetime as dt

from sightline.core.periods import days, working_days, years
from sightline.duties.language import (
    AllBut,
    Duty,
    Example,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.care import facts
from sightline.record.people.facts import born, died

_AT_18 = born.plus(years(18))
_ENDS = (facts.care_ended, died, _AT_18)
_NEW, _NEW_BEGINS = "Care Planning Regulations 2010", dt.date(2011, 4, 1)
_HANDBOOK = "IRO Handbook 2010"
_HELD = {facts.review_held: "2013-06-10"}
_TOO_LATE = facts.review_held.plus(days(1))
_PARTS = (None, "", "PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")
_TAKEN_PART = ("PN1", "PN2", "PN3", "PN5", "PN6")


def _part(how: str) -> tuple[On, ...]:
    return (on("2013-06-10", participation=how),)


REPORT = Duty(
    code="review-sw-report",
    title="Write a report to the review and share it with the child",
    basis=f"{_HANDBOOK}; the number of days before the review is local",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.review_held,
    met_by=facts.review_report_judged,
    unless=_TOO_LATE,
    ends=_ENDS,
    valid_if=(
        Requirement("in_time", True, "it came later than this authority asks"),
        Requirement("shared_with_child", True, "it was not shared with the child"),
    ),
    versions=(Version("before the review", None, None, Once(days(0))),),
    examples=(
        Example(
            "in time, and gone through with the child",
            {
                **_HELD,
                facts.review_report_judged: (
                    on("2013-06-10", in_time=True, shared_with_child=True),
                ),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "handed over at the door",
            {
                **_HELD,
                facts.review_report_judged: (
                    on("2013-06-10", in_time=False, shared_with_child=True),
                ),
            },
            as_at="2013-06-14",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no report",
            _HELD,
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example("the day of the review", _HELD, as_at="2013-06-10", then=(("2013-06-10", "due"),)),
        Example(
            "the yearly return does not say",
            _HELD,
            as_at="2013-07-31",
            covered={facts.review_report_judged: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Three working days before is usual, and other authorities ask for five or ten days: the"
    " officer says whether it came in time. What was not done before the review cannot be done"
    " after it, and is missed.",
)

CHILD_SEEN_FIRST = Duty(
    code="review-child-visit",
    title="See the child before the review",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 36",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.REVIEWING_MANAGER,
    starts=facts.review_held,
    met_by=facts.officer_visit_answered,
    unless=_TOO_LATE,
    ends=_ENDS,
    valid_if=(
        Requirement("officer_saw_child", True, "the reviewing officer had not seen the child"),
    ),
    versions=(Version(_NEW, _NEW_BEGINS, None, Once(days(0))),),
    examples=(
        Example(
            "seen at home three days before",
            {**_HELD, facts.officer_visit_answered: (on("2013-06-10", officer_saw_child=True),)},
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "not seen",
            {**_HELD, facts.officer_visit_answered: (on("2013-06-10", officer_saw_child=False),)},
            as_at="2013-06-14",
            then=(("2013-06-10", "missed"),),
        ),
        Example("the day of the review", _HELD, as_at="2013-06-10", then=(("2013-06-10", "due"),)),
        Example(
            "the yearly return does not say",
            _HELD,
            as_at="2013-07-31",
            covered={facts.officer_visit_answered: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Asked on the day of the review: had the officer seen the child? What was not done before"
    " it cannot be done after, and is missed.",
)

PARTICIPATION = Duty(
    code="review-participation",
    title="Help the child take part in the review",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 36; the"
    " participation codes of the yearly return",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=facts.review_held.such_that(participation=AllBut(_PARTS, "PN0")),
    met_by=facts.participation_recorded,
    unless=_TOO_LATE,
    ends=_ENDS,
    valid_if=(
        Requirement("participation", _TAKEN_PART, "the child did not take part or send views"),
    ),
    versions=(Version("at the review", None, None, Once(days(0))),),
    examples=(
        Example(
            "came and spoke",
            {facts.review_held: _part("PN1"), facts.participation_recorded: _part("PN1")},
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "did not come, and nobody gave their views",
            {facts.review_held: _part("PN7"), facts.participation_recorded: _part("PN7")},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "came and was silent",
            {facts.review_held: _part("PN4"), facts.participation_recorded: _part("PN4")},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "under four: no such duty",
            {facts.review_held: _part("PN0"), facts.participation_recorded: _part("PN0")},
            as_at="2013-07-31",
            then=(),
        ),
        Example("the day of the review", _HELD, as_at="2013-06-10", then=(("2013-06-10", "due"),)),
        Example(
            "a list gives the review, and not how the child took part",
            _HELD,
            as_at="2013-07-31",
            covered={facts.participation_recorded: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Speaking, an advocate who speaks, signs or symbols, and views sent, all count. Coming and"
    " saying nothing does not, and nor does giving no views.",
)

DECISIONS_SENT = Duty(
    code="review-decisions-out",
    title="Send out the review's decisions",
    basis=_HANDBOOK,
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=facts.review_held,
    met_by=facts.review_decisions_sent,
    ends=_ENDS,
    versions=(Version(_HANDBOOK, _NEW_BEGINS, None, Once(working_days(5))),),
    examples=(
        Example(
            "sent on the fifth working day",
            {**_HELD, facts.review_decisions_sent: "2013-06-17"},
            as_at="2013-07-31",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "sent a week late",
            {**_HELD, facts.review_decisions_sent: "2013-06-24"},
            as_at="2013-07-31",
            then=(("2013-06-17", "met late"),),
        ),
        Example("not sent", _HELD, as_at="2013-07-31", then=(("2013-06-17", "overdue"),)),
        Example("the next day", _HELD, as_at="2013-06-11", then=(("2013-06-17", "due"),)),
        Example(
            "left care a month later, with nothing sent",
            {**_HELD, facts.care_ended: "2013-07-12"},
            as_at="2013-07-31",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "the yearly return gives the day of the review and no more",
            _HELD,
            as_at="2013-07-31",
            covered={facts.review_decisions_sent: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="A manager then signs them off or objects within five working days: the record does not"
    " yet hold that. Some authorities allow ten days.",
)

RECORD_WRITTEN = Duty(
    code="review-record",
    title="Complete the record of the review",
    basis=f"{_HANDBOOK}; Care Planning, Placement and Case Review (England) Regulations 2010,"
    " regulation 38",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.REVIEWING_MANAGER,
    starts=facts.review_held,
    met_by=facts.review_record_written,
    ends=_ENDS,
    versions=(Version(_HANDBOOK, _NEW_BEGINS, None, Once(working_days(15))),),
    examples=(
        Example(
            "completed on the fifteenth working day",
            {**_HELD, facts.review_record_written: "2013-07-01"},
            as_at="2013-09-30",
            then=(("2013-07-01", "met"),),
        ),
        Example(
            "completed after three months",
            {**_HELD, facts.review_record_written: "2013-09-09"},
            as_at="2013-09-30",
            then=(("2013-07-01", "met late"),),
        ),
        Example("not completed", _HELD, as_at="2013-07-31", then=(("2013-07-01", "overdue"),)),
        Example("the next week", _HELD, as_at="2013-06-17", then=(("2013-07-01", "due"),)),
        Example(
            "left care with no record of the review",
            {**_HELD, facts.care_ended: "2013-08-09"},
            as_at="2013-09-30",
            then=(("2013-07-01", "missed"),),
        ),
        Example(
            "the yearly return gives the day of the review and no more",
            _HELD,
            as_at="2013-07-31",
            covered={facts.review_record_written: ""},
            then=(("2013-07-01", "cannot tell"),),
        ),
    ),
)

RECORD_SENT = Duty(
    code="review-record-sent",
    carries=("review-record",),
    title="Send out the record of the review",
    basis=f"{_HANDBOOK}; Care Planning, Placement and Case Review (England) Regulations 2010,"
    " regulation 38",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.REVIEWING_MANAGER,
    starts=facts.review_held,
    met_by=facts.review_record_sent,
    ends=_ENDS,
    versions=(Version(_HANDBOOK, _NEW_BEGINS, None, Once(working_days(20))),),
    examples=(
        Example(
            "sent on the twentieth working day",
            {**_HELD, facts.review_record_sent: "2013-07-08"},
            as_at="2013-09-30",
            then=(("2013-07-08", "met"),),
        ),
        Example(
            "sent two weeks late",
            {**_HELD, facts.review_record_sent: "2013-07-22"},
            as_at="2013-09-30",
            then=(("2013-07-08", "met late"),),
        ),
        Example("not sent", _HELD, as_at="2013-07-31", then=(("2013-07-08", "overdue"),)),
        Example("the next week", _HELD, as_at="2013-06-17", then=(("2013-07-08", "due"),)),
        Example(
            "left care before it was sent",
            {**_HELD, facts.care_ended: "2013-08-09"},
            as_at="2013-09-30",
            then=(("2013-07-08", "missed"),),
        ),
        Example(
            "the yearly return gives the day of the review and no more",
            _HELD,
            as_at="2013-07-31",
            covered={facts.review_record_sent: ""},
            then=(("2013-07-08", "cannot tell"),),
        ),
    ),
    note="Writing it within 15 working days is a duty of its own.",
)
