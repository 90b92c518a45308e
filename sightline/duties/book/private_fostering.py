"""Duties to a child who lives, by private arrangement, with somebody who is not near family."""

from sightline.core.periods import weeks, working_days, years
from sightline.duties.language import (
    AllBut,
    Duty,
    Every,
    Example,
    On,
    Once,
    Requirement,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.child_in_need import facts
from sightline.record.people.facts import ANY_DISABLED, born, died
from sightline.record.story.facts import private_fostering_visit

_KNOWN, _ENDED = facts.private_fostering_known, facts.private_fostering_ended
_NOT_DISABLED = born.such_that(disabled=AllBut(ANY_DISABLED, "yes"))
_ENDS = (_ENDED, died, _NOT_DISABLED.plus(years(16)), born.plus(years(18)))
_KINDS = ("visit", "direct work", "office")
_ALONE = Requirement("seen_alone", True, "nobody spoke with the child alone")
_AT_HOME = (Requirement("kind", "visit", "it was not a visit to where the child lives"), _ALONE)
_VALID = (Requirement("kind", _KINDS, "it was an attempt or a call, not a visit"), _ALONE)
_UNTIL = "It runs until the child is 16, or 18 where the record says that they are disabled."
_RULES = "Private Fostering Regulations 2005"


def _born(day: str, disabled: str) -> tuple[On, ...]:
    return (on(day, disabled=disabled),)


def _visits(*days: str, alone: bool = True, kind: str = "visit") -> tuple[On, ...]:
    return tuple(on(day, seen=True, seen_alone=alone, kind=kind) for day in days)


FIRST = Duty(
    code="private-fostering-initial-visit",
    title="Visit a privately fostered child for the first time",
    basis="Children (Private Arrangements for Fostering) Regulations 2005, regulations 4 and 7",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_KNOWN,
    met_by=private_fostering_visit,
    ends=_ENDS,
    valid_if=_AT_HOME,
    versions=(Version(_RULES, None, None, Once(working_days(7))),),
    examples=(
        Example(
            "told on a Monday, visited on the Wednesday of the week after",
            {_KNOWN: "2013-06-03", private_fostering_visit: _visits("2013-06-12")},
            as_at="2013-06-30",
            then=(("2013-06-12", "met"),),
        ),
        Example(
            "visited a week late",
            {_KNOWN: "2013-06-03", private_fostering_visit: _visits("2013-06-19")},
            as_at="2013-06-30",
            then=(("2013-06-12", "met late"),),
        ),
        Example(
            "the carer sat in throughout",
            {_KNOWN: "2013-06-03", private_fostering_visit: _visits("2013-06-10", alone=False)},
            as_at="2013-06-30",
            then=(("2013-06-12", "overdue"),),
        ),
        Example(
            "seen alone in our office, and nobody went to the home",
            {_KNOWN: "2013-06-03", private_fostering_visit: _visits("2013-06-10", kind="office")},
            as_at="2013-06-30",
            then=(("2013-06-12", "overdue"),),
        ),
        Example(
            "she turned 16 before the visit was due, and is not disabled",
            {_KNOWN: "2013-06-03", born: _born("1997-06-10", "no")},
            as_at="2013-06-30",
            then=(("2013-06-12", "not required"),),
        ),
        Example(
            "we came to know at 16, and she is not disabled",
            {_KNOWN: "2013-06-03", born: _born("1997-05-10", "no")},
            as_at="2013-06-30",
            then=(),
        ),
        Example(
            "we came to know at 16, and she is disabled",
            {_KNOWN: "2013-06-03", born: _born("1997-05-10", "yes")},
            as_at="2013-06-30",
            then=(("2013-06-12", "overdue"),),
        ),
        Example(
            "told two days ago",
            {_KNOWN: "2013-06-03"},
            as_at="2013-06-05",
            then=(("2013-06-12", "due"),),
        ),
        Example(
            "home again within the month, and nobody came",
            {_KNOWN: "2013-06-03", _ENDED: "2013-07-01"},
            as_at="2013-07-31",
            then=(("2013-06-12", "missed"),),
        ),
        Example(
            "no source says which visits were made",
            {_KNOWN: "2013-06-03"},
            as_at="2013-06-30",
            covered={private_fostering_visit: ""},
            then=(("2013-06-12", "cannot tell"),),
        ),
    ),
    note="The visit is to the home, to the carer and everyone who lives there. The child is spoken"
    " to alone unless that would not be right; where it was not, say why on the visit and let a"
    f" manager judge. {_UNTIL}",
)

LATER = Duty(
    code="private-fostering-visit",
    title="Visit a privately fostered child again",
    basis="Children (Private Arrangements for Fostering) Regulations 2005, regulation 8",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_KNOWN,
    met_by=private_fostering_visit,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(Version(_RULES, None, None, Every(then=weeks(6), until=years(1))),),
    examples=(
        Example(
            "six weeks to the day, then due again",
            {_KNOWN: "2013-06-03", private_fostering_visit: _visits("2013-06-10", "2013-07-22")},
            as_at="2013-08-15",
            then=(("2013-07-22", "met"), ("2013-09-02", "due")),
        ),
        Example(
            "a fortnight late",
            {_KNOWN: "2013-06-03", private_fostering_visit: _visits("2013-06-10", "2013-08-05")},
            as_at="2013-08-15",
            then=(("2013-07-22", "met late"), ("2013-09-16", "due")),
        ),
        Example(
            "a call, and nobody has been since",
            {
                _KNOWN: "2013-06-03",
                private_fostering_visit: (
                    *_visits("2013-06-10"),
                    *_visits("2013-07-20", kind="call"),
                ),
            },
            as_at="2013-08-15",
            then=(("2013-07-22", "overdue"),),
        ),
        Example(
            "it ended, and nobody had been for ten weeks",
            {
                _KNOWN: "2013-06-03",
                private_fostering_visit: _visits("2013-06-10"),
                _ENDED: "2013-08-20",
            },
            as_at="2013-12-31",
            then=(("2013-07-22", "missed"),),
        ),
        Example(
            "he turned 16 between two visits, and nobody knows whether he is disabled",
            {
                _KNOWN: "2013-06-03",
                private_fostering_visit: _visits("2013-06-10"),
                born: _born("1997-07-01", "unknown"),
            },
            as_at="2013-12-31",
            then=(("2013-07-22", "not required"),),
        ),
        Example(
            "he turned 16 between two visits, and is disabled",
            {
                _KNOWN: "2013-06-03",
                private_fostering_visit: _visits("2013-06-10"),
                born: _born("1997-07-01", "yes"),
            },
            as_at="2013-08-15",
            then=(("2013-07-22", "overdue"),),
        ),
        Example(
            "a list gives the first visit, and was drawn up in June",
            {_KNOWN: "2013-06-03", private_fostering_visit: _visits("2013-06-10")},
            as_at="2013-08-15",
            covered={private_fostering_visit: "2013-06-10 2013-06-28"},
            then=(("2013-07-22", "cannot tell"),),
        ),
    ),
    note="The year is counted from the day we came to know. The child, their parents or the carer"
    f" may also ask for a visit. {_UNTIL}",
)

SETTLED = Duty(
    code="private-fostering-visit-later",
    carries=("private-fostering-visit",),
    title="Visit a privately fostered child after the first year",
    basis="Children (Private Arrangements for Fostering) Regulations 2005, regulation 8",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=_KNOWN,
    met_by=private_fostering_visit,
    ends=_ENDS,
    valid_if=_VALID,
    versions=(Version(_RULES, None, None, Every(then=weeks(12), after=years(1))),),
    examples=(
        Example(
            "twelve weeks to the day, then due again",
            {_KNOWN: "2012-06-04", private_fostering_visit: _visits("2013-06-10", "2013-09-02")},
            as_at="2013-10-15",
            then=(("2013-09-02", "met"), ("2013-11-25", "due")),
        ),
        Example(
            "a week late",
            {_KNOWN: "2012-06-04", private_fostering_visit: _visits("2013-06-10", "2013-09-09")},
            as_at="2013-10-15",
            then=(("2013-09-02", "met late"), ("2013-12-02", "due")),
        ),
        Example(
            "the carer sat in, and nobody has been since",
            {
                _KNOWN: "2012-06-04",
                private_fostering_visit: (
                    *_visits("2013-06-10"),
                    *_visits("2013-09-01", alone=False),
                ),
            },
            as_at="2013-10-15",
            then=(("2013-09-02", "overdue"),),
        ),
        Example(
            "it ended, and nobody had been for four months",
            {
                _KNOWN: "2012-06-04",
                private_fostering_visit: _visits("2013-06-10"),
                _ENDED: "2013-10-14",
            },
            as_at="2013-12-31",
            then=(("2013-09-02", "missed"),),
        ),
        Example(
            "she turned 16 between two visits, and is not disabled",
            {
                _KNOWN: "2012-06-04",
                private_fostering_visit: _visits("2013-06-10"),
                born: _born("1997-08-01", "no"),
            },
            as_at="2013-12-31",
            then=(("2013-09-02", "not required"),),
        ),
        Example(
            "she turned 18 between two visits, and is disabled",
            {
                _KNOWN: "2012-06-04",
                private_fostering_visit: _visits("2013-06-10"),
                born: _born("1995-10-01", "yes"),
            },
            as_at="2013-12-31",
            then=(("2013-09-02", "missed"),),
        ),
        Example(
            "a list gives one visit, and was drawn up in June",
            {_KNOWN: "2012-06-04", private_fostering_visit: _visits("2013-06-10")},
            as_at="2013-10-15",
            covered={private_fostering_visit: "2013-06-10 2013-06-28"},
            then=(("2013-09-02", "cannot tell"),),
        ),
    ),
    note=_UNTIL,
)
