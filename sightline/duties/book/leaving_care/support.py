"""Duties to say what a young person leaving care is owed, to visit them and to keep in touch."""

import datetime as dt

from sightline.core.periods import days, months, weeks, years
from sightline.duties.language import (
    ByAge,
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
from sightline.record.care.facts import care_began, care_ended
from sightline.record.leaving_care import facts
from sightline.record.people.facts import born, died
from sightline.record.story.facts import leaving_care_visit

_NEW_BEGINS = dt.date(2011, 4, 1)
_REGULATIONS = "Care Leavers Regulations 2010"
_STANDING = facts.became_eligible
_PROVIDED = facts.leaver_home_began.such_that(provided_by_authority=True)
_HOME = facts.leaver_home_began
_HOME_ENDS = (facts.leaver_home_ended, died)
_AT_HOME = (
    Requirement("kind", ("visit", "direct work"), "it was not a visit to the home"),
    Requirement("seen", True, "the young person was not seen"),
)
_BORN = "1997-05-14"


def _provided(when: str) -> tuple[On, ...]:
    return (on(when, provided_by_authority=True),)


def _visits(*when: str, seen: bool = True, kind: str = "visit") -> tuple[On, ...]:
    return tuple(on(day, seen=seen, kind=kind) for day in when)


def _contacts(*when: str, two_way: bool = True) -> tuple[On, ...]:
    return tuple(on(day, two_way=two_way) for day in when)


ELIGIBILITY = Duty(
    code="eligibility-check",
    title="Say what the law calls the young person, at 16 and at each change",
    basis="Children Act 1989, schedule 2, paragraph 19B, and sections 23A to 23C; Care Planning,"
    " Placement and Case Review (England) Regulations 2010, regulation 40",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.ADVISER_MANAGER,
    starts=(care_began, facts.standing_changed.such_that(kind=("eligible", "relevant"))),
    met_by=_STANDING,
    ends=(care_ended, died),
    versions=(
        Version(
            "Children Act 1989, schedule 2",
            None,
            None,
            ByAge(at=years(16), born=born),
            not_before=born.plus(years(16)),
        ),
    ),
    examples=(
        Example(
            "said on the 16th birthday",
            {
                born: _BORN,
                care_began: "2009-03-02",
                _STANDING: (on("2013-05-14", kind="eligible"),),
            },
            as_at="2013-09-30",
            then=(("2013-05-14", "met"),),
        ),
        Example(
            "entered care at 16 and found not to be eligible the same day",
            {
                born: _BORN,
                care_began: "2013-06-03",
                _STANDING: (on("2013-06-03", kind="other"),),
            },
            as_at="2013-09-30",
            then=(("2013-06-03", "met"),),
        ),
        Example(
            "said two months late",
            {
                born: _BORN,
                care_began: "2009-03-02",
                _STANDING: (on("2013-07-15", kind="eligible"),),
            },
            as_at="2013-09-30",
            then=(("2013-05-14", "met late"),),
        ),
        Example(
            "left care at 16, and nobody has said what follows",
            {
                born: _BORN,
                facts.standing_changed: (on("2013-08-16", kind="eligible"),),
            },
            as_at="2013-09-30",
            then=(("2013-08-16", "overdue"),),
        ),
        Example(
            "sixteen today",
            {born: _BORN, care_began: "2009-03-02"},
            as_at="2013-05-14",
            then=(("2013-05-14", "due"),),
        ),
        Example(
            "fifteen: nothing is owed yet",
            {born: _BORN, care_began: "2009-03-02"},
            as_at="2013-05-13",
            then=(),
        ),
        Example(
            "left care in the month after the birthday, and it was never said",
            {born: _BORN, care_began: "2009-03-02", care_ended: "2013-06-14"},
            as_at="2013-09-30",
            then=(("2013-05-14", "missed"),),
        ),
        Example(
            "a list names the standing and not the day it began",
            {born: _BORN, care_began: "2009-03-02"},
            as_at="2013-09-30",
            covered={_STANDING: ""},
            then=(("2013-05-14", "cannot tell"),),
        ),
    ),
    note="Thirteen weeks of care from 14, some of it at 16 or over, make a young person eligible;"
    " planned short breaks do not count. A standing of any kind, or none, meets it: what is owed"
    " is that somebody says which.",
)

VISIT_NEW_HOME = Duty(
    code="pa-visit-new-home",
    title="Visit the young person in the home the authority provides, soon after they move in",
    basis="Care Leavers (England) Regulations 2010, regulation 8(2)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.PERSONAL_ADVISER,
    escalates_to=Role.ADVISER_MANAGER,
    starts=_PROVIDED,
    met_by=leaving_care_visit,
    ends=_HOME_ENDS,
    valid_if=_AT_HOME,
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Once(days(7))),),
    examples=(
        Example(
            "visited on the seventh day",
            {_HOME: _provided("2013-06-03"), leaving_care_visit: _visits("2013-06-10")},
            as_at="2013-06-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "visited four days late",
            {_HOME: _provided("2013-06-03"), leaving_care_visit: _visits("2013-06-14")},
            as_at="2013-06-30",
            then=(("2013-06-10", "met late"),),
        ),
        Example(
            "not visited",
            {_HOME: _provided("2013-06-03")},
            as_at="2013-06-28",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "moved in yesterday",
            {_HOME: _provided("2013-06-03")},
            as_at="2013-06-04",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "the adviser met them in the office",
            {
                _HOME: _provided("2013-06-03"),
                leaving_care_visit: _visits("2013-06-07", kind="office"),
            },
            as_at="2013-06-28",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "moved out after three weeks, and never visited there",
            {_HOME: _provided("2013-06-03"), facts.leaver_home_ended: "2013-06-24"},
            as_at="2013-06-30",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "no return carries visits to care leavers",
            {_HOME: _provided("2013-06-03")},
            as_at="2013-06-28",
            covered={leaving_care_visit: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="Each new home starts it again. The second visit, before the review after 28 days, is"
    " watched by the visits every two months and by that review.",
)

VISIT = Duty(
    code="pa-visit",
    title="Keep visiting the young person in a home the authority provides",
    basis="Care Leavers (England) Regulations 2010, regulation 8(2)",
    rule_class=RuleClass.LEGAL,
    certainty="S",
    owner=Role.PERSONAL_ADVISER,
    escalates_to=Role.ADVISER_MANAGER,
    starts=_PROVIDED,
    met_by=leaving_care_visit,
    ends=_HOME_ENDS,
    valid_if=_AT_HOME,
    versions=(Version(_REGULATIONS, _NEW_BEGINS, None, Every(then=months(2))),),
    examples=(
        Example(
            "two months later to the day, then a week late, then due",
            {
                _HOME: _provided("2013-02-04"),
                leaving_care_visit: _visits("2013-02-08", "2013-04-08", "2013-06-15"),
            },
            as_at="2013-07-31",
            then=(("2013-04-08", "met"), ("2013-06-08", "met late"), ("2013-08-15", "due")),
        ),
        Example(
            "the adviser called and nobody was in",
            {
                _HOME: _provided("2013-02-04"),
                leaving_care_visit: _visits("2013-02-08") + _visits("2013-04-05", seen=False),
            },
            as_at="2013-05-31",
            then=(("2013-04-08", "overdue"),),
        ),
        Example(
            "moved out four months after the last visit",
            {
                _HOME: _provided("2013-02-04"),
                leaving_care_visit: _visits("2013-02-08"),
                facts.leaver_home_ended: "2013-06-14",
            },
            as_at="2013-07-31",
            then=(("2013-04-08", "missed"),),
        ),
        Example(
            "a list carries only the latest visit",
            {_HOME: _provided("2013-02-04"), leaving_care_visit: _visits("2013-02-08")},
            as_at="2013-07-31",
            covered={leaving_care_visit: "2013-02-08 2013-03-31"},
            then=(("2013-04-08", "cannot tell"),),
        ),
    ),
    note="Another duty owns the first visit. Scorecards say eight weeks where the regulations say"
    " two months. Where the authority does not provide the home, how often is for the pathway"
    " plan, and keeping in touch is a duty of its own.",
)

IN_TOUCH = Duty(
    code="in-touch",
    title="Keep in touch with the young person",
    basis="Children Act 1989, section 23B(1) and (11), and section 23C(2): all the time; the"
    " number is local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.PERSONAL_ADVISER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=_STANDING.such_that(kind=("relevant", "former relevant")),
    met_by=(facts.in_touch, leaving_care_visit),
    ends=(facts.standing_ended, died),
    valid_if=(
        Requirement("two_way", True, "it went one way only, and nobody answered"),
        Requirement("seen", True, "the young person was not seen"),
    ),
    versions=(
        Version(
            "eight weeks",
            None,
            None,
            Every(
                first=Local("keeping_in_touch", weeks(8)),
                then=Local("keeping_in_touch", weeks(8)),
            ),
        ),
    ),
    examples=(
        Example(
            "a talk in time, then a visit late, then due",
            {
                _STANDING: (on("2013-02-04", kind="former relevant"),),
                facts.in_touch: _contacts("2013-04-01"),
                leaving_care_visit: _visits("2013-06-03"),
            },
            as_at="2013-07-05",
            then=(("2013-04-01", "met"), ("2013-05-27", "met late"), ("2013-07-29", "due")),
        ),
        Example(
            "a text was sent and nobody answered",
            {
                _STANDING: (on("2013-02-04", kind="former relevant"),),
                facts.in_touch: _contacts("2013-03-18", two_way=False),
            },
            as_at="2013-04-30",
            then=(("2013-04-01", "overdue"),),
        ),
        Example(
            "no contact in the last months before support ended",
            {
                _STANDING: (on("2013-02-04", kind="former relevant"),),
                facts.standing_ended: "2013-06-14",
            },
            as_at="2013-07-31",
            then=(("2013-04-01", "missed"),),
        ),
        Example(
            "the yearly return says whether they were in touch, and not when",
            {_STANDING: (on("2013-02-04", kind="former relevant"),)},
            as_at="2013-04-30",
            covered={facts.in_touch: ""},
            then=(("2013-04-01", "cannot tell"),),
        ),
    ),
    note="The duty itself was read and has no number: eight weeks is the usual local one. The"
    " yearly return asks about the time around each birthday, which is another question.",
)
