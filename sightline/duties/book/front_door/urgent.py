"""Duties when work cannot wait: out of hours, and while the police hold a child."""

import datetime as dt

from sightline.core.periods import days, hours, working_days, years
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
from sightline.record.front_door import facts
from sightline.record.people.facts import born, died

_AT_18 = born.plus(years(18))
_SHIFT = facts.out_of_hours_work
_HELD, _RELEASED = facts.police_protection_began, facts.police_protection_ended
_ASKED, _OFFERED = facts.asked_to_take_from_custody, facts.custody_place_offered


def _accepted(when: str, on_file: bool = True) -> tuple[On, ...]:
    return (on(when, on_childs_file=on_file),)


def _asked(when: str, age: int = 15) -> tuple[On, ...]:
    return (on(when, age_when_held=age),)


def _offered(when: str, what: str = "non-secure") -> tuple[On, ...]:
    return (on(when, we_offered=what),)


OUT_OF_HOURS_HANDOVER = Duty(
    code="ooh-handover",
    title="Hand over what was done out of hours to the day team",
    basis="Local procedures, under Working Together to Safeguard Children",
    rule_class=RuleClass.LOCAL,
    certainty="L",
    owner=Role.OUT_OF_HOURS_LEAD,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_SHIFT,
    met_by=facts.out_of_hours_accepted,
    ends=died,
    valid_if=(
        Requirement(
            "on_childs_file", True, "it was kept in a separate log and not on the child's file"
        ),
    ),
    versions=(
        Version(
            "the next working day",
            None,
            None,
            Once(Local("out_of_hours_handover", working_days(1))),
        ),
    ),
    examples=(
        Example(
            "Friday night's work was taken on by the day team on Monday",
            {_SHIFT: "2013-06-07", facts.out_of_hours_accepted: _accepted("2013-06-10")},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "taken on two days late",
            {_SHIFT: "2013-06-10", facts.out_of_hours_accepted: _accepted("2013-06-13")},
            as_at="2013-06-30",
            then=(("2013-06-11", "met late"),),
        ),
        Example(
            "nobody has taken it on",
            {_SHIFT: "2013-06-10"},
            as_at="2013-06-14",
            then=(("2013-06-11", "overdue"),),
        ),
        Example(
            "it happened last night",
            {_SHIFT: "2013-06-10"},
            as_at="2013-06-11",
            then=(("2013-06-11", "due"),),
        ),
        Example(
            "it was passed on in a log that is not the child's file",
            {_SHIFT: "2013-06-10", facts.out_of_hours_accepted: _accepted("2013-06-11", False)},
            as_at="2013-06-14",
            then=(("2013-06-11", "overdue"),),
        ),
        Example(
            "the child died before the day team took it on",
            {_SHIFT: "2013-06-10", died: "2013-06-13"},
            as_at="2013-06-30",
            then=(("2013-06-11", "missed"),),
        ),
        Example(
            "no source says what the day team took on",
            {_SHIFT: "2013-06-10"},
            as_at="2013-06-14",
            covered={facts.out_of_hours_accepted: ""},
            then=(("2013-06-11", "cannot tell"),),
        ),
    ),
    note="The usual standard is nine in the morning: the hour is kept, and the clock counts the"
    " day. A call at two in the morning belongs to the shift of the evening before, so that the"
    " same morning is the next working day.",
)

POLICE_PROTECTION = Duty(
    code="police-protection",
    title="End police protection, with what follows decided",
    basis="Children Act 1989, section 46",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_HELD,
    met_by=_RELEASED,
    ends=(died, _AT_18),
    versions=(Version("Children Act 1989", None, None, Once(hours(72))),),
    examples=(
        Example(
            "ended after 71 hours",
            {_HELD: (on("2013-06-07T22:00"),), _RELEASED: (on("2013-06-10T21:00"),)},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "went on for two hours too long",
            {_HELD: (on("2013-06-07T22:00"),), _RELEASED: (on("2013-06-11T00:00"),)},
            as_at="2013-06-30",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "only days were recorded, and it ended on the third",
            {_HELD: "2013-06-07", _RELEASED: "2013-06-10"},
            as_at="2013-06-30",
            then=(("2013-06-10", "cannot tell"),),
        ),
        Example(
            "no end is recorded",
            {_HELD: (on("2013-06-07T22:00"),)},
            as_at="2013-06-14",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "began last night",
            {_HELD: (on("2013-06-07T22:00"),)},
            as_at="2013-06-08",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "turned 18 a week later with no end recorded",
            {_HELD: (on("2013-06-07T22:00"),), born: "1995-06-14"},
            as_at="2013-06-30",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no source says when it ended",
            {_HELD: "2013-06-07"},
            as_at="2013-06-14",
            covered={_RELEASED: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Hours run through nights and weekends, and a day without its hour proves nothing on the"
    " third. It is read from the entry of the time held, which gives hours. The legal status of"
    " the yearly return gives days only, for children who were then accommodated, and is not read:"
    " one time held would else have two clocks.",
)

CUSTODY_TRANSFER = Duty(
    code="custody-transfer",
    title="Offer somewhere to stay to a child who was charged and refused bail",
    basis="Police and Criminal Evidence Act 1984, section 38(6); Children Act 1989, section"
    " 21(2)(b)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.OUT_OF_HOURS_LEAD,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=_ASKED,
    met_by=_OFFERED,
    unless=facts.custody_certificate_seen,
    ends=(died, _AT_18),
    valid_if=(Requirement("we_offered", ("non-secure", "secure"), "nothing was offered"),),
    versions=(
        Version(
            "to the age of 16",
            None,
            dt.date(2015, 10, 25),
            Once(days(0)),
            such_that=(("age_when_held", (10, 11, 12, 13, 14, 15, 16, None)),),
        ),
        Version("to the age of 17", dt.date(2015, 10, 26), None, Once(days(0))),
    ),
    examples=(
        Example(
            "a place with carers was offered the same evening",
            {_ASKED: _asked("2013-06-07T18:00"), _OFFERED: _offered("2013-06-07")},
            as_at="2013-06-30",
            then=(("2013-06-07", "met"),),
        ),
        Example(
            "a place was found after a night in the cell",
            {_ASKED: _asked("2013-06-07T18:00"), _OFFERED: _offered("2013-06-08")},
            as_at="2013-06-30",
            then=(("2013-06-07", "met late"),),
        ),
        Example(
            "there was no place to offer",
            {_ASKED: _asked("2013-06-07T18:00"), _OFFERED: _offered("2013-06-07", "nothing")},
            as_at="2013-06-08",
            then=(("2013-06-07", "overdue"),),
        ),
        Example(
            "the police certified that the child could not be moved",
            {
                _ASKED: _asked("2013-06-07T18:00"),
                facts.custody_certificate_seen: "2013-06-07",
            },
            as_at="2013-06-30",
            then=(("2013-06-07", "not required"),),
        ),
        Example(
            "asked this afternoon",
            {_ASKED: _asked("2013-06-07T15:00")},
            as_at="2013-06-07",
            then=(("2013-06-07", "due"),),
        ),
        Example(
            "seventeen in 2013: an adult to this law",
            {_ASKED: _asked("2013-06-07T18:00", 17)},
            as_at="2013-06-08",
            then=(),
        ),
        Example(
            "seventeen in 2016: a child to this law, and nothing was offered",
            {_ASKED: _asked("2016-06-07T18:00", 17)},
            as_at="2016-06-08",
            then=(("2016-06-07", "overdue"),),
        ),
        Example(
            "turned 18 with no answer ever given",
            {_ASKED: _asked("2013-06-07T18:00"), born: "1995-09-02"},
            as_at="2013-12-31",
            then=(("2013-06-07", "missed"),),
        ),
        Example(
            "no source carries requests from custody to their answer",
            {_ASKED: _asked("2013-06-07T18:00")},
            as_at="2013-06-08",
            covered={_OFFERED: ""},
            then=(("2013-06-07", "cannot tell"),),
        ),
    ),
    note="The law has no number: before the child is held overnight is read as the same day. The"
    " duty to receive a child is absolute. Only from 12, and only where the public is at risk of"
    " serious harm, may somewhere secure be asked for.",
)
