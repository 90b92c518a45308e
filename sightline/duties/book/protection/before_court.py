"""Duties before a court is asked to act: legal planning, the letter to parents, and its reviews."""

from sightline.core.periods import days, weeks, working_days, years
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
    Version,
    on,
)
from sightline.record.people.facts import born, died
from sightline.record.protection import facts

_AT_18 = born.plus(years(18))
_ASKED, _MET = facts.legal_planning_asked, facts.legal_planning_held
_BEGAN, _LETTER = facts.pre_proceedings_began, facts.letter_before_proceedings_sent
_FIRST, _REVIEWED = facts.pre_proceedings_met, facts.pre_proceedings_reviewed
_ENDED = facts.pre_proceedings_ended


def _met(when: str, advice: bool = True) -> tuple[On, ...]:
    return (on(when, advice_kept=advice),)


LEGAL_PLANNING = Duty(
    code="legal-planning-meeting",
    title="Hold the legal planning meeting",
    basis="Public law outline guidance, 2008 and 2014; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.SERVICE_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_ASKED,
    met_by=_MET,
    ends=(died, _AT_18),
    valid_if=(Requirement("advice_kept", True, "the lawyer's advice was not written down"),),
    versions=(
        Version("ten working days", None, None, Once(Local("legal_planning", working_days(10)))),
    ),
    examples=(
        Example(
            "held on the tenth working day",
            {_ASKED: "2013-06-03", _MET: _met("2013-06-17")},
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "held a day late",
            {_ASKED: "2013-06-03", _MET: _met("2013-06-18")},
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "held, and nobody wrote the advice down",
            {_ASKED: "2013-06-03", _MET: _met("2013-06-17", advice=False)},
            as_at="2013-06-30",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "asked for last week",
            {_ASKED: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "turned 18 before it was held",
            {_ASKED: "2013-06-03", born: "1995-07-15"},
            as_at="2013-09-30",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "no return says when it was held",
            {_ASKED: "2013-06-03"},
            as_at="2013-06-30",
            covered={_MET: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="Five to ten working days in the local procedures that were read.",
)

LETTER = Duty(
    code="preproceedings-letter",
    title="Send the parents the letter before proceedings",
    basis="Public law outline guidance, 2008 and 2014; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_BEGAN,
    met_by=_LETTER,
    ends=(_ENDED, died, _AT_18),
    versions=(Version("five days", None, None, Once(Local("letter_before_proceedings", days(5)))),),
    examples=(
        Example(
            "sent on the fifth day",
            {_BEGAN: "2013-06-03", _LETTER: "2013-06-08"},
            as_at="2013-09-30",
            then=(("2013-06-08", "met"),),
        ),
        Example(
            "sent a day late",
            {_BEGAN: "2013-06-03", _LETTER: "2013-06-09"},
            as_at="2013-09-30",
            then=(("2013-06-08", "met late"),),
        ),
        Example(
            "not sent",
            {_BEGAN: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-06-08", "overdue"),),
        ),
        Example(
            "begun today",
            {_BEGAN: "2013-06-03"},
            as_at="2013-06-03",
            then=(("2013-06-08", "due"),),
        ),
        Example(
            "came to an end with no letter",
            {_BEGAN: "2013-06-03", _ENDED: "2013-07-15"},
            as_at="2013-09-30",
            then=(("2013-06-08", "missed"),),
        ),
        Example(
            "no source says when letters went",
            {_BEGAN: "2013-06-03"},
            as_at="2013-06-10",
            covered={_LETTER: ""},
            then=(("2013-06-08", "cannot tell"),),
        ),
    ),
)

PRE_PROCEEDINGS_REVIEW = Duty(
    code="preproceedings-review",
    title="Review pre-proceedings with the parents",
    basis="Public law outline guidance, 2014; the number is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SERVICE_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_FIRST,
    met_by=_REVIEWED,
    ends=(_ENDED, died, _AT_18),
    versions=(
        Version(
            "eight weeks",
            None,
            None,
            Every(
                first=Local("pre_proceedings_review", weeks(8)),
                then=Local("pre_proceedings_review", weeks(8)),
            ),
        ),
    ),
    examples=(
        Example(
            "reviewed in time, and due again",
            {_FIRST: "2013-06-03", _REVIEWED: "2013-07-29"},
            as_at="2013-08-30",
            then=(("2013-07-29", "met"), ("2013-09-23", "due")),
        ),
        Example(
            "reviewed a day late and then not again",
            {_FIRST: "2013-06-03", _REVIEWED: "2013-07-30"},
            as_at="2013-10-30",
            then=(("2013-07-29", "met late"), ("2013-09-24", "overdue")),
        ),
        Example(
            "came to an end with no review",
            {_FIRST: "2013-06-03", _ENDED: "2013-09-02"},
            as_at="2013-10-30",
            then=(("2013-07-29", "missed"),),
        ),
        Example(
            "no source says when reviews were held",
            {_FIRST: "2013-06-03"},
            as_at="2013-08-30",
            covered={_REVIEWED: ""},
            then=(("2013-07-29", "cannot tell"),),
        ),
    ),
    note="Six to eight weeks in the local procedures that were read. Pre-proceedings as a whole"
    " are to end within sixteen weeks: that is not yet a duty of its own.",
)
