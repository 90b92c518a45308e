"""Duties to share what was decided to keep a child safe, write it in full and end it rightly."""

from sightline.core.periods import working_days, years
from sightline.duties.language import (
    AT_ONCE,
    Duty,
    Example,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.people.facts import born, died
from sightline.record.protection import facts

_AT_18 = born.plus(years(18))
_HELD, _SENT = facts.strategy_discussion_held, facts.strategy_record_sent
_CORE_GROUP, _IN_FULL = facts.core_group_held, facts.protection_plan_in_full
_ENDED, _CHECKED = facts.protection_plan_ended, facts.protection_plan_end_checked
_ANOTHER = facts.another_protection_plan_began
_AFTER = ("child in need", "looked after", "other authority", "closed")


def _sent(when: str, to_all: bool = True) -> tuple[On, ...]:
    return (on(when, sent_to_all=to_all),)


def _in_full(when: str, owners: bool = True) -> tuple[On, ...]:
    return (on(when, outcomes=True, owners=owners, dates=True, contingency=True),)


def _checked(when: str, agreed: bool = True, comes_next: str = "child in need") -> tuple[On, ...]:
    return (on(when, agencies_agreed=agreed, comes_next=comes_next),)


STRATEGY_RECORD = Duty(
    code="strategy-record",
    title="Send the record of the strategy discussion to those who took part",
    basis="Working Together to Safeguard Children 2006 and 2010",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_HELD,
    met_by=_SENT,
    ends=(died, _AT_18),
    valid_if=(Requirement("sent_to_all", True, "it did not go to every agency that took part"),),
    versions=(Version("Working Together 2006 and 2010", None, None, Once(working_days(1))),),
    examples=(
        Example(
            "held on a Friday and sent on the Monday",
            {_HELD: "2013-06-07", _SENT: _sent("2013-06-10")},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "sent four days late",
            {_HELD: "2013-06-07", _SENT: _sent("2013-06-14")},
            as_at="2013-06-30",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "not sent",
            {_HELD: "2013-06-07"},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "held today",
            {_HELD: "2013-06-07"},
            as_at="2013-06-07",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "sent to the police, and not to health",
            {_HELD: "2013-06-07", _SENT: _sent("2013-06-10", to_all=False)},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "turned 18 before the record was sent",
            {_HELD: "2013-06-07", born: "1995-07-15"},
            as_at="2013-09-30",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no return says when records were sent",
            {_HELD: "2013-06-07"},
            as_at="2013-06-14",
            covered={_SENT: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Read in the editions of 2006 and 2010, and applied to later discussions as well: nobody"
    " has checked whether later editions keep the number.",
)

PLAN_QUALITY = Duty(
    code="cp-plan-quality",
    title="Write the child protection plan in full, so that it can be measured",
    basis="Working Together to Safeguard Children",
    rule_class=RuleClass.GUIDANCE,
    certainty="K",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.CONFERENCE_CHAIR,
    starts=_CORE_GROUP,
    met_by=_IN_FULL,
    lapses=_ENDED,
    ends=(_ENDED, died, _AT_18),
    valid_if=(
        Requirement("outcomes", True, "not every action says what should be different"),
        Requirement("owners", True, "not every action has somebody to do it"),
        Requirement("dates", True, "not every action has a date"),
        Requirement("contingency", True, "it does not say what happens if it does not work"),
    ),
    versions=(Version("at the first core group", None, None, Throughout(grace=AT_ONCE)),),
    examples=(
        Example(
            "written in full at the first core group",
            {_CORE_GROUP: "2013-06-17 2013-07-24", _IN_FULL: _in_full("2013-06-17")},
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "written in full at the second",
            {
                _CORE_GROUP: (on("2013-06-17"), on("2013-07-24")),
                _IN_FULL: _in_full("2013-07-24"),
            },
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "still an outline",
            {_CORE_GROUP: "2013-06-17"},
            as_at="2013-07-12",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "the core group meets today",
            {_CORE_GROUP: "2013-06-17"},
            as_at="2013-06-17",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "actions that nobody was asked to do",
            {_CORE_GROUP: "2013-06-17", _IN_FULL: _in_full("2013-06-17", owners=False)},
            as_at="2013-07-12",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "the plan ended and had never been more than an outline",
            {_CORE_GROUP: "2013-06-17", _ENDED: "2013-08-30"},
            as_at="2013-09-30",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "no return carries what is in a plan",
            {_CORE_GROUP: "2013-06-17"},
            as_at="2013-07-12",
            covered={_IN_FULL: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="What is owed at the first core group is a plan whose every action has an outcome,"
    " somebody to do it and a date, and which says what happens if it does not work. When the first"
    " core group is owed is a duty of its own.",
)

PLAN_END_CHECK = Duty(
    code="cp-plan-end-check",
    title="End a child protection plan with evidence, agreed, and with what comes next",
    basis="Working Together to Safeguard Children",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.CONFERENCE_CHAIR,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_ENDED,
    met_by=_CHECKED,
    lapses=_ANOTHER,
    ends=(_ANOTHER, died),
    valid_if=(
        Requirement("agencies_agreed", True, "the other agencies had not agreed or been asked"),
        Requirement("comes_next", _AFTER, "nobody said what comes next for the child"),
    ),
    versions=(Version("by the day it ends", None, None, Throughout(grace=AT_ONCE)),),
    examples=(
        Example(
            "checked at the conference that ended the plan",
            {_ENDED: "2013-06-14", _CHECKED: _checked("2013-06-14")},
            as_at="2013-09-30",
            then=(("2013-06-14", "met"),),
        ),
        Example(
            "agencies were asked the week before, since the family was moving away",
            {_ENDED: "2013-06-14", _CHECKED: _checked("2013-06-07", comes_next="other authority")},
            as_at="2013-09-30",
            then=(("2013-06-14", "met"),),
        ),
        Example(
            "written down a month afterwards",
            {_ENDED: "2013-06-14", _CHECKED: _checked("2013-07-12")},
            as_at="2013-09-30",
            then=(("2013-06-14", "met late"),),
        ),
        Example(
            "nothing says why it ended",
            {_ENDED: "2013-06-14"},
            as_at="2013-09-30",
            then=(("2013-06-14", "overdue"),),
        ),
        Example(
            "the first plan was checked, and the second was not",
            {
                _ANOTHER: (on("2011-09-05", about="1"), on("2012-11-05", about="2")),
                _ENDED: (on("2012-03-02", about="1"), on("2013-06-14", about="2")),
                _CHECKED: (
                    on("2012-03-02", about="1", agencies_agreed=True, comes_next="child in need"),
                ),
            },
            as_at="2013-09-30",
            then=(("2012-03-02", "met"), ("2013-06-14", "overdue")),
        ),
        Example(
            "nothing says why the first ended, and a second began",
            {
                _ANOTHER: (on("2011-09-05", about="1"), on("2012-11-05", about="2")),
                _ENDED: (on("2012-03-02", about="1"),),
            },
            as_at="2013-09-30",
            then=(("2012-03-02", "missed"),),
        ),
        Example(
            "it ends today",
            {_ENDED: "2013-06-14"},
            as_at="2013-06-14",
            then=(("2013-06-14", "due"),),
        ),
        Example(
            "ended by a manager who had asked nobody",
            {_ENDED: "2013-06-14", _CHECKED: _checked("2013-06-14", agreed=False)},
            as_at="2013-09-30",
            then=(("2013-06-14", "overdue"),),
        ),
        Example(
            "agreed, and nobody said who would help the child then",
            {_ENDED: "2013-06-14", _CHECKED: _checked("2013-06-14", comes_next="")},
            as_at="2013-09-30",
            then=(("2013-06-14", "overdue"),),
        ),
        Example(
            "no return carries how it was decided",
            {_ENDED: "2013-06-14"},
            as_at="2013-09-30",
            covered={_CHECKED: ""},
            then=(("2013-06-14", "cannot tell"),),
        ),
    ),
    note="A review conference ends a plan. Without one a manager may, after asking the agencies,"
    " when the family has left and the other area has held its conference, at 18, on leaving the"
    " country, and in some areas when the child becomes looked after.",
)
