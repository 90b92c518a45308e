"""Duties of the authority after it has been inspected."""

import datetime as dt
from typing import Any

from sightline.core.facts import Fact
from sightline.core.periods import months, working_days
from sightline.duties.language import (
    Duty,
    Example,
    Length,
    Local,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.governance import facts

_LAW = "Education and Inspections Act 2006, section 137; SI 2007/462"
_RECEIVED = facts.report_received
_PLANNED, _DONE = facts.area_planned, facts.area_said_to_be_done
_OWNED = Requirement("owner_named", True, "nobody is named as its owner")
_SHOWN = Requirement("evidence_shown", True, "there is nothing to show that it was done")


def _received(when: str, kind: str = "full inspection", priority: bool = False) -> tuple[On, ...]:
    return (on(when, kind=kind, priority_action=priority),)


def _after_a_report(
    code: str, title: str, met_by: Fact, within: Length, due: str, late: str
) -> Duty:
    """What is owed so many working days after a report, with a day on which it is late."""
    given, end = {_RECEIVED: _received("2013-07-15")}, "2014-01-31"
    nothing = {met_by: ""}
    return Duty(
        code=code,
        carries=("inspection-action-plan",),
        title=title,
        basis=_LAW,
        rule_class=RuleClass.LEGAL,
        certainty="S",
        owner=Role.DIRECTOR,
        escalates_to=Role.LEAD_MEMBER,
        starts=_RECEIVED,
        met_by=met_by,
        versions=(Version("SI 2007/462", None, None, Once(within)),),
        examples=(
            Example("on the last day", {**given, met_by: due}, end, then=((due, "met"),)),
            Example("after it", {**given, met_by: late}, end, then=((due, "met late"),)),
            Example("not done", given, late, then=((due, "overdue"),)),
            Example("in hand", given, "2013-08-01", then=((due, "due"),)),
            Example("no source says", given, end, covered=nothing, then=((due, "cannot tell"),)),
        ),
        note="Nothing ends it: it is owed until it is done, however late.",
    )


REPORT_PUBLISHED = _after_a_report(
    "inspection-report-published",
    "Publish the report of an inspection",
    facts.report_published_by_authority,
    working_days(30),
    due="2013-08-27",
    late="2013-09-16",
)
STATEMENT = _after_a_report(
    "inspection-action-plan",
    "Publish what will be done about an inspection report",
    facts.statement_published,
    working_days(70),
    due="2013-10-22",
    late="2013-11-18",
)

DRAFT = Duty(
    code="inspection-priority-action",
    carries=("inspection-action-plan",),
    title="Send inspectors the draft plan for an area for priority action",
    basis="Inspection framework of 2018",
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.DIRECTOR,
    escalates_to=Role.LEAD_MEMBER,
    starts=_RECEIVED.such_that(kind="focused visit", priority_action=True),
    met_by=facts.draft_plan_sent,
    versions=(Version("framework of 2018", dt.date(2018, 1, 1), None, Once(working_days(20))),),
    examples=(
        Example(
            "sent on the twentieth working day",
            {
                _RECEIVED: _received("2019-03-04", "focused visit", True),
                facts.draft_plan_sent: "2019-04-01",
            },
            as_at="2019-06-30",
            then=(("2019-04-01", "met"),),
        ),
        Example(
            "sent a week late",
            {
                _RECEIVED: _received("2019-03-04", "focused visit", True),
                facts.draft_plan_sent: "2019-04-08",
            },
            as_at="2019-06-30",
            then=(("2019-04-01", "met late"),),
        ),
        Example(
            "not sent",
            {_RECEIVED: _received("2019-03-04", "focused visit", True)},
            as_at="2019-05-31",
            then=(("2019-04-01", "overdue"),),
        ),
        Example(
            "being written",
            {_RECEIVED: _received("2019-03-04", "focused visit", True)},
            as_at="2019-03-18",
            then=(("2019-04-01", "due"),),
        ),
        Example(
            "a focused visit that set no area for priority action",
            {_RECEIVED: _received("2019-03-04", "focused visit")},
            as_at="2019-05-31",
            then=(),
        ),
        Example(
            "no source says when plans were sent",
            {_RECEIVED: _received("2019-03-04", "focused visit", True)},
            as_at="2019-05-31",
            covered={facts.draft_plan_sent: ""},
            then=(("2019-04-01", "cannot tell"),),
        ),
    ),
    note="Owed as well as the statement. Nothing ends it, so it is owed until it is done. The year"
    " of the framework is known; it began in January.",
)


def _then(when: str, **details: bool) -> tuple[On, ...]:
    said = {"owner_named": True, "evidence_shown": True}
    return (on(when, about="1", **{**said, **details}),)


def _on_the_area(
    tier: str,
    due: str,
    late: str,
    early: str,
    met_by: Fact = _DONE,
    lacking: str = "evidence_shown",
) -> tuple[Example, ...]:
    """The examples of an area for improvement: the day it is due, a later day, an earlier one."""
    given = {facts.area_set: (on("2013-08-14", about="1", tier=tier),)}
    claimed = {**given, met_by: _then(early, **{lacking: False})}
    claim = "said to be complete, with nothing to show for it"
    if met_by is _PLANNED:
        claim = "planned, and nobody's to do"
    set_again = {**given, facts.area_taken_up_elsewhere: (on(late, about="1"),)}
    nothing = {met_by: ""}
    return (
        Example("on the last day", {**given, met_by: _then(due)}, late, then=((due, "met"),)),
        Example("late", {**given, met_by: _then(late)}, late, then=((due, "met late"),)),
        Example("not done", given, late, then=((due, "overdue"),)),
        Example("in hand", given, early, then=((due, "due"),)),
        Example(claim, claimed, late, then=((due, "overdue"),)),
        Example("set again by a later report", set_again, late, then=((due, "missed"),)),
        Example("no source says", given, late, covered=nothing, then=((due, "cannot tell"),)),
    )


_IMMEDIATE, _SOON, _LATER = "immediately", "within three months", "within six months"
_REPORT = "The inspection report itself"
_NOTE = (
    "“Complete” is a claim: it counts when somebody owns it and there is evidence, with the figures"
    " that show it. It counts from the day the inspectors published the report."
)
_NO_NUMBER = "The report says “immediately” and gives no number, so it is the authority's own."


def _local(code: str, title: str, within: Local, met_by: Fact, **more: Any) -> Duty:
    """An area to be met immediately: the report gives no number, so the authority does."""
    return Duty(
        code=code,
        title=title,
        basis=f"{_REPORT}; the number is local",
        rule_class=RuleClass.LOCAL,
        certainty="S/L",
        owner=Role.DIRECTOR,
        escalates_to=Role.LEAD_MEMBER,
        starts=facts.area_set.such_that(tier=_IMMEDIATE),
        met_by=met_by,
        ends=facts.area_taken_up_elsewhere,
        versions=(Version("immediately", None, None, Once(within)),),
        **more,
    )


def _by_the_report(code: str, tier: str, within: Length, examples: tuple[Example, ...]) -> Duty:
    """An area for which the report itself gives the time."""
    return Duty(
        code=code,
        title=f"Meet an area for improvement {tier}",
        basis=_REPORT,
        rule_class=RuleClass.GUIDANCE,
        certainty="S",
        owner=Role.DIRECTOR,
        escalates_to=Role.LEAD_MEMBER,
        starts=facts.area_set.such_that(tier=tier),
        met_by=_DONE,
        ends=facts.area_taken_up_elsewhere,
        valid_if=(_OWNED, _SHOWN),
        versions=(Version(tier, None, None, Once(within)),),
        examples=examples,
        note=_NOTE,
    )


IMMEDIATE_PLAN = _local(
    "afi-immediate-plan",
    "Plan what to do about an area for improvement to be met immediately",
    Local("improvement_plan_immediate", working_days(5)),
    _PLANNED,
    carries=("afi-immediate",),
    valid_if=(_OWNED,),
    examples=_on_the_area(
        _IMMEDIATE, "2013-08-21", "2013-09-02", "2013-08-16", _PLANNED, "owner_named"
    ),
    note=_NO_NUMBER,
)
IMMEDIATE = _local(
    "afi-immediate",
    "Meet an area for improvement immediately",
    Local("improvement_evidence_immediate", working_days(20)),
    _DONE,
    valid_if=(_OWNED, _SHOWN),
    examples=_on_the_area(_IMMEDIATE, "2013-09-12", "2013-10-07", "2013-08-30"),
    note=f"{_NOTE} {_NO_NUMBER}",
)
THREE_MONTHS = _by_the_report(
    "afi-3mo",
    _SOON,
    months(3),
    _on_the_area(_SOON, "2013-11-14", "2013-12-09", "2013-10-11"),
)
SIX_MONTHS = _by_the_report(
    "afi-6mo",
    _LATER,
    months(6),
    _on_the_area(_LATER, "2014-02-14", "2014-03-10", "2013-12-13"),
)
