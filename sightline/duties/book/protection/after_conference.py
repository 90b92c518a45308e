"""Duties to tell those who took part in a conference what was decided, and to send the minutes."""

from sightline.core.periods import working_days, years
from sightline.duties.language import Duty, Example, Local, Once, Role, RuleClass, Version
from sightline.record.people.facts import born, died
from sightline.record.protection import facts

_AT_18 = born.plus(years(18))
_HELD = facts.conference_held
_DECISIONS, _MINUTES = facts.conference_decisions_sent, facts.conference_minutes_sent

DECISIONS_OUT = Duty(
    code="conference-decisions-out",
    title="Send the decisions of a conference and the outline plan",
    basis="Local procedures: no statute sets a number",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.CONFERENCE_CHAIR,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_HELD,
    met_by=_DECISIONS,
    ends=(died, _AT_18),
    versions=(
        Version(
            "one working day", None, None, Once(Local("conference_decisions", working_days(1)))
        ),
    ),
    examples=(
        Example(
            "held on a Friday and sent on the Monday",
            {_HELD: "2013-06-07", _DECISIONS: "2013-06-10"},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "sent four days late",
            {_HELD: "2013-06-07", _DECISIONS: "2013-06-14"},
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
            "turned 18 before they were sent",
            {_HELD: "2013-06-07", born: "1995-07-15"},
            as_at="2013-09-30",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no return says when decisions were sent",
            {_HELD: "2013-06-07"},
            as_at="2013-06-14",
            covered={_DECISIONS: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
)

MINUTES_OUT = Duty(
    code="conference-minutes-out",
    title="Send the minutes of a conference to everyone who took part",
    basis="Local procedures: no statute sets a number",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.CONFERENCE_CHAIR,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_HELD,
    met_by=_MINUTES,
    ends=(died, _AT_18),
    carries=("conference-decisions-out",),
    versions=(
        Version("15 working days", None, None, Once(Local("conference_minutes", working_days(15)))),
    ),
    examples=(
        Example(
            "sent on the fifteenth working day",
            {_HELD: "2013-06-03", _MINUTES: "2013-06-24"},
            as_at="2013-09-30",
            then=(("2013-06-24", "met"),),
        ),
        Example(
            "sent a day late",
            {_HELD: "2013-06-03", _MINUTES: "2013-06-25"},
            as_at="2013-09-30",
            then=(("2013-06-24", "met late"),),
        ),
        Example(
            "not sent",
            {_HELD: "2013-06-03"},
            as_at="2013-06-25",
            then=(("2013-06-24", "overdue"),),
        ),
        Example(
            "held last week",
            {_HELD: "2013-06-03"},
            as_at="2013-06-10",
            then=(("2013-06-24", "due"),),
        ),
        Example(
            "turned 18 before they were sent",
            {_HELD: "2013-06-03", born: "1995-07-15"},
            as_at="2013-09-30",
            then=(("2013-06-24", "missed"),),
        ),
        Example(
            "no return says when minutes were sent",
            {_HELD: "2013-06-03"},
            as_at="2013-06-25",
            covered={_MINUTES: ""},
            then=(("2013-06-24", "cannot tell"),),
        ),
    ),
    note="Twenty working days in some areas. Met once everyone who took part has been sent them.",
)
