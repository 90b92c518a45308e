"""Duties to answer a child who complains, or someone who complains for a child."""

from sightline.core.periods import working_days
from sightline.duties.language import (
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
from sightline.record.people.facts import died
from sightline.record.voice import facts

_REGULATIONS = "Representations Regulations 2006"
_LONGER = (("extended", True),)
_ENDS = (facts.complaint_withdrawn, died)
_MADE, _ANSWERED = facts.complaint_made, facts.complaint_answered
_ASKED, _INVESTIGATED = facts.investigation_asked_for, facts.investigation_answered


def _answered(when: str, in_writing: bool = True) -> tuple[On, ...]:
    return (on(when, in_writing=in_writing),)


def _investigated(when: str, independent: bool = True) -> tuple[On, ...]:
    return (on(when, independent_person=independent),)


STAGE_ONE = Duty(
    code="complaint-stage1",
    title="Answer the complaint",
    basis="Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 14",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.COMPLAINTS_MANAGER,
    starts=_MADE,
    met_by=_ANSWERED,
    ends=_ENDS,
    valid_if=(Requirement("in_writing", True, "it was not in writing"),),
    versions=(
        Version(
            f"{_REGULATIONS}, with more time agreed",
            None,
            None,
            Once(working_days(20)),
            such_that=_LONGER,
        ),
        Version(_REGULATIONS, None, None, Once(working_days(10))),
    ),
    examples=(
        Example(
            "answered on the tenth working day",
            {_MADE: "2013-06-03", _ANSWERED: _answered("2013-06-17")},
            as_at="2013-09-30",
            then=(("2013-06-17", "met"),),
        ),
        Example(
            "more time was agreed, and it was answered on the 20th working day",
            {_MADE: (on("2013-06-03", extended=True),), _ANSWERED: _answered("2013-07-01")},
            as_at="2013-09-30",
            then=(("2013-07-01", "met"),),
        ),
        Example(
            "answered a week late",
            {_MADE: "2013-06-03", _ANSWERED: _answered("2013-06-24")},
            as_at="2013-09-30",
            then=(("2013-06-17", "met late"),),
        ),
        Example(
            "no answer",
            {_MADE: "2013-06-03"},
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "being looked into",
            {_MADE: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-06-17", "due"),),
        ),
        Example(
            "answered by word of mouth",
            {_MADE: "2013-06-03", _ANSWERED: _answered("2013-06-07", in_writing=False)},
            as_at="2013-07-31",
            then=(("2013-06-17", "overdue"),),
        ),
        Example(
            "withdrawn in the first week",
            {_MADE: "2013-06-03", facts.complaint_withdrawn: "2013-06-07"},
            as_at="2013-07-31",
            then=(("2013-06-17", "not required"),),
        ),
        Example(
            "taken back in the fifth week, unanswered",
            {_MADE: "2013-06-03", facts.complaint_withdrawn: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-06-17", "missed"),),
        ),
        Example(
            "no source says when complaints were answered",
            {_MADE: "2013-06-03"},
            as_at="2013-07-31",
            covered={_ANSWERED: ""},
            then=(("2013-06-17", "cannot tell"),),
        ),
    ),
    note="It begins on the day it was received, or the day an advocate was found where the child"
    " wanted one. More time needs a reason: it is complex, or an advocate is awaited, and it is"
    " agreed. One council promises 15 working days, against the ten in law. It does not end at 18.",
)

STAGE_TWO = Duty(
    code="complaint-stage2",
    title="Investigate the complaint and answer",
    basis="Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 17",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.COMPLAINTS_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_ASKED,
    met_by=_INVESTIGATED,
    ends=_ENDS,
    valid_if=(Requirement("independent_person", True, "no independent person took part"),),
    versions=(
        Version(
            f"{_REGULATIONS}, with reasons given for longer",
            None,
            None,
            Once(working_days(65)),
            such_that=_LONGER,
        ),
        Version(_REGULATIONS, None, None, Once(working_days(25))),
    ),
    examples=(
        Example(
            "answered on the 25th working day",
            {_ASKED: "2013-06-03", _INVESTIGATED: _investigated("2013-07-08")},
            as_at="2013-12-31",
            then=(("2013-07-08", "met"),),
        ),
        Example(
            "the child was told why it would take longer, and it took 65 working days",
            {
                _ASKED: (on("2013-06-03", extended=True),),
                _INVESTIGATED: _investigated("2013-09-03"),
            },
            as_at="2013-12-31",
            then=(("2013-09-03", "met"),),
        ),
        Example(
            "answered three weeks late, with no reason given",
            {_ASKED: "2013-06-03", _INVESTIGATED: _investigated("2013-07-29")},
            as_at="2013-12-31",
            then=(("2013-07-08", "met late"),),
        ),
        Example(
            "no answer",
            {_ASKED: "2013-06-03"},
            as_at="2013-09-30",
            then=(("2013-07-08", "overdue"),),
        ),
        Example(
            "being investigated",
            {_ASKED: "2013-06-03"},
            as_at="2013-06-28",
            then=(("2013-07-08", "due"),),
        ),
        Example(
            "investigated with no independent person",
            {_ASKED: "2013-06-03", _INVESTIGATED: _investigated("2013-07-01", independent=False)},
            as_at="2013-09-30",
            then=(("2013-07-08", "overdue"),),
        ),
        Example(
            "taken back after four months, unanswered",
            {_ASKED: "2013-06-03", facts.complaint_withdrawn: "2013-10-04"},
            as_at="2013-12-31",
            then=(("2013-07-08", "missed"),),
        ),
        Example(
            "no source says when investigations were answered",
            {_ASKED: "2013-06-03"},
            as_at="2013-09-30",
            covered={_INVESTIGATED: ""},
            then=(("2013-07-08", "cannot tell"),),
        ),
    ),
    note="It begins when the request was put in writing. The investigation is adjudicated by a"
    " senior manager. Guidance gives 20 working days after the first answer to ask for it;"
    " elsewhere it is 28 days.",
)
