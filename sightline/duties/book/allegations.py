"""Duties when something is alleged against an adult who works with children."""

from sightline.core.facts import Fact
from sightline.core.periods import Period, months, working_days, years
from sightline.duties.language import (
    Duty,
    Example,
    Local,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.protection import facts

Given = dict[Fact, str | tuple[On, ...]]

_BASIS = "Working Together 2006 and 2010, appendix 5; later editions of Working Together"
_KNEW, _REFERRED = facts.employer_knew, facts.allegation_referred
_EVALUATED, _MET = facts.allegation_evaluated, facts.allegation_meeting_held
_CONCLUDED = facts.allegation_concluded
_OUTCOMES = ("substantiated", "unsubstantiated", "unfounded", "malicious", "false")
_MEETING_WITHIN = Local("allegation_meeting", working_days(5))
_FOUND = Requirement("outcome", _OUTCOMES, "nothing was found, one way or the other")


def _referred(when: str, in_writing: bool = True, decision: str = "meeting") -> tuple[On, ...]:
    return (on(when, in_writing=in_writing, decision=decision),)


def _concluded(when: str, outcome: str = "unfounded") -> tuple[On, ...]:
    return (on(when, outcome=outcome),)


REFERRAL = Duty(
    code="lado-referral",
    title="Report an allegation to the allegations officer",
    basis=_BASIS,
    rule_class=RuleClass.GUIDANCE,
    certainty="S",
    owner=Role.EMPLOYER,
    escalates_to=Role.ALLEGATIONS_OFFICER,
    starts=_KNEW,
    met_by=_REFERRED,
    ends=_CONCLUDED,
    valid_if=(Requirement("in_writing", True, "the employer did not report it in writing"),),
    versions=(Version("one working day", None, None, Once(working_days(1))),),
    examples=(
        Example(
            "a school knew on Friday and reported it on Monday",
            {_KNEW: "2013-06-07", _REFERRED: _referred("2013-06-10")},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "a club asked its own questions first, and reported it a fortnight late",
            {_KNEW: "2013-06-07", _REFERRED: _referred("2013-06-24")},
            as_at="2013-06-30",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "known to the employer and not reported",
            {_KNEW: "2013-06-07"},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "a call, and nothing in writing",
            {_KNEW: "2013-06-07", _REFERRED: _referred("2013-06-07", in_writing=False)},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "the employer learned of it today",
            {_KNEW: "2013-06-07"},
            as_at="2013-06-07",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "settled by the employer alone, and found out later",
            {_KNEW: "2013-06-07", _CONCLUDED: _concluded("2013-07-05")},
            as_at="2013-12-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no source says when allegations were reported",
            {_KNEW: "2013-06-07"},
            as_at="2013-06-30",
            covered={_REFERRED: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="It is about the adult, and is kept from all but the allegations officer and the director."
    " What it means for a child goes on the child's own file.",
)

EVALUATION = Duty(
    code="lado-initial",
    title="Evaluate an allegation",
    basis=_BASIS,
    rule_class=RuleClass.GUIDANCE,
    certainty="S*",
    owner=Role.ALLEGATIONS_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_REFERRED,
    met_by=_EVALUATED,
    ends=_CONCLUDED,
    valid_if=(
        Requirement(
            "decision",
            ("meeting", "advice only", "below the line"),
            "nothing was decided about what to do",
        ),
    ),
    versions=(Version("one working day", None, None, Once(working_days(1))),),
    examples=(
        Example(
            "evaluated the next working day",
            {
                _REFERRED: _referred("2013-06-07"),
                _EVALUATED: (on("2013-06-10", decision="meeting"),),
            },
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "evaluated three days late",
            {
                _REFERRED: _referred("2013-06-07"),
                _EVALUATED: (on("2013-06-13", decision="advice only"),),
            },
            as_at="2013-06-30",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "looked at, and nothing decided",
            {_REFERRED: _referred("2013-06-07"), _EVALUATED: (on("2013-06-10", decision=""),)},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "reported today",
            {_REFERRED: _referred("2013-06-07")},
            as_at="2013-06-07",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "closed without ever being evaluated",
            {_REFERRED: _referred("2013-06-07"), _CONCLUDED: _concluded("2013-06-28")},
            as_at="2013-12-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no source says when allegations were evaluated",
            {_REFERRED: _referred("2013-06-07")},
            as_at="2013-06-30",
            covered={_EVALUATED: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="It is decided whether the agencies meet, whether to give advice only, or whether it does"
    " not reach the threshold, and what police, social care and the employer each do.",
)

MEETING = Duty(
    code="lado-initial-meeting",
    carries=("lado-initial",),
    title="Meet with the agencies about an allegation",
    basis="Local standards for allegations against adults who work with children",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.ALLEGATIONS_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_REFERRED.such_that(decision="meeting"),
    met_by=_MET,
    ends=_CONCLUDED,
    versions=(Version("five working days", None, None, Once(_MEETING_WITHIN)),),
    examples=(
        Example(
            "met on the fifth working day",
            {_REFERRED: _referred("2013-06-07"), _MET: "2013-06-14"},
            as_at="2013-06-30",
            then=(("2013-06-14", "met"),),
        ),
        Example(
            "met ten days late",
            {_REFERRED: _referred("2013-06-07"), _MET: "2013-06-24"},
            as_at="2013-06-30",
            then=(("2013-06-14", "met late"),),
        ),
        Example(
            "a meeting was decided on and has not been held",
            {_REFERRED: _referred("2013-06-07")},
            as_at="2013-06-30",
            then=(("2013-06-14", "overdue"),),
        ),
        Example(
            "called for next week",
            {_REFERRED: _referred("2013-06-07")},
            as_at="2013-06-11",
            then=(("2013-06-14", "due"),),
        ),
        Example(
            "concluded with no meeting",
            {_REFERRED: _referred("2013-06-07"), _CONCLUDED: _concluded("2013-07-05")},
            as_at="2013-12-31",
            then=(("2013-06-14", "missed"),),
        ),
        Example(
            "advice was enough",
            {_REFERRED: _referred("2013-06-07", decision="advice only")},
            as_at="2013-06-30",
            then=(),
        ),
        Example(
            "no source says when the agencies met",
            {_REFERRED: _referred("2013-06-07")},
            as_at="2013-06-30",
            covered={_MET: ""},
            then=(("2013-06-14", "cannot tell"),),
        ),
    ),
    note="Only where the evaluation was that the agencies should meet.",
)


def _concluding(due: str, late: str) -> tuple[Example, ...]:
    """The examples of a target: what is concluded by its last day, on a late day, or not at all."""
    given: Given = {_REFERRED: _referred("2013-03-04")}
    end = "2014-12-31"
    nothing_found: Given = {**given, _CONCLUDED: _concluded(due, "")}
    taken_back: Given = {**given, facts.allegation_withdrawn: late}
    return (
        Example(
            "concluded on the last day",
            {**given, _CONCLUDED: _concluded(due)},
            end,
            then=((due, "met"),),
        ),
        Example(
            "concluded late",
            {**given, _CONCLUDED: _concluded(late, "substantiated")},
            end,
            then=((due, "met late"),),
        ),
        Example("still open", given, late, then=((due, "overdue"),)),
        Example("just reported", given, "2013-03-11", then=((due, "due"),)),
        Example("closed, with nothing found", nothing_found, late, then=((due, "overdue"),)),
        Example("taken back, and never concluded", taken_back, end, then=((due, "missed"),)),
        Example(
            "no source says when allegations were concluded",
            given,
            end,
            covered={_CONCLUDED: ""},
            then=((due, "cannot tell"),),
        ),
    )


def _resolution(code: str, title: str, within: Period, share: str, due: str, late: str) -> Duty:
    """One of the three targets, which differ in how long they give and of how many."""
    return Duty(
        code=code,
        carries=("lado-resolution",),
        title=title,
        basis="Working Together 2006 and 2010, appendix 5: targets",
        rule_class=RuleClass.GUIDANCE,
        certainty="S",
        owner=Role.ALLEGATIONS_OFFICER,
        escalates_to=Role.PARTNERS,
        starts=_REFERRED.such_that(decision=("meeting", "", None)),
        met_by=_CONCLUDED,
        ends=facts.allegation_withdrawn,
        valid_if=(_FOUND,),
        versions=(Version("targets of 2006 and 2010", None, None, Once(within)),),
        examples=_concluding(due, late),
        note=f"Guidance expects it of {share}, so this is a target to watch as a share: one case"
        " late is no breach by itself. An allegation that is below the threshold, or needed only"
        " advice, is not counted. Open ones are reviewed each month.",
    )


RESOLUTION_1 = _resolution(
    "lado-resolution",
    "Conclude an allegation within a month",
    months(1),
    "eight in ten",
    due="2013-04-04",
    late="2013-05-20",
)
RESOLUTION_3 = _resolution(
    "lado-resolution-3mo",
    "Conclude an allegation within three months",
    months(3),
    "nine in ten",
    due="2013-06-04",
    late="2013-07-15",
)
RESOLUTION_12 = _resolution(
    "lado-resolution-12mo",
    "Conclude an allegation within twelve months",
    years(1),
    "all but the exceptional",
    due="2014-03-04",
    late="2014-05-12",
)
