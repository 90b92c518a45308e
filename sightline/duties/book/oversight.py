"""Duties to keep the file alive: a manager's decisions on it, and work written up in time."""

from sightline.core.periods import hours, months, working_days, years
from sightline.duties.language import (
    Duty,
    Every,
    Example,
    Local,
    On,
    Once,
    Role,
    RuleClass,
    Version,
    on,
)
from sightline.record.care.facts import care_began, care_ended
from sightline.record.front_door.facts import need_closed, referral_received
from sightline.record.people.facts import born, died
from sightline.record.protection.facts import protection_plan_began, protection_plan_ended
from sightline.record.story import facts
from sightline.record.workforce.facts import oversight_recorded

_AT_18 = born.plus(years(18))
_MONTHLY = Local("management_oversight", months(1))
_TWO_MONTHLY = Local("management_oversight_in_need", months(2))
_AT_LEAST = "Local standards of management oversight"
_CRITICAL = Local("write_up_critical_event", hours(24))
_LOCAL_RECORDING = "Local recording standards"


def _critical(when: str) -> tuple[On, ...]:
    return (on(when, critical=True),)


OVERSIGHT = Duty(
    code="management-oversight",
    title="Record a manager's decision for a child in care or with a protection plan",
    basis=_AT_LEAST,
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=(care_began, protection_plan_began),
    met_by=oversight_recorded,
    ends=(care_ended, protection_plan_ended, died, _AT_18),
    versions=(Version("monthly", None, None, Every(first=_MONTHLY, then=_MONTHLY)),),
    examples=(
        Example(
            "a month to the day, then a week late, then due",
            {protection_plan_began: "2013-03-04", oversight_recorded: "2013-04-04 2013-05-11"},
            as_at="2013-05-31",
            then=(("2013-04-04", "met"), ("2013-05-04", "met late"), ("2013-06-11", "due")),
        ),
        Example(
            "nothing from a manager since the spring",
            {care_began: "2013-03-04", oversight_recorded: "2013-04-02"},
            as_at="2013-07-31",
            then=(("2013-04-04", "met"), ("2013-05-02", "overdue")),
        ),
        Example(
            "home after three months, with no manager's decision on the file",
            {care_began: "2013-03-04", care_ended: "2013-06-07"},
            as_at="2013-07-31",
            then=(("2013-04-04", "missed"),),
        ),
        Example(
            "no return carries managers' decisions",
            {care_began: "2013-03-04"},
            as_at="2013-07-31",
            covered={oversight_recorded: ""},
            then=(("2013-04-04", "cannot tell"),),
        ),
    ),
    note="A list of tasks is not a decision: a decision has its reason, its day and its author."
    " Elsewhere it is every two months. A child who is in care and has a protection plan has a"
    " clock for each, and one note meets both.",
)

OVERSIGHT_IN_NEED = Duty(
    code="management-oversight-in-need",
    carries=("management-oversight",),
    title="Record a manager's decision for any child whose case is open",
    basis=_AT_LEAST,
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.SERVICE_MANAGER,
    starts=referral_received.such_that(no_further_action=(False, None)),
    met_by=oversight_recorded,
    ends=(need_closed, died, _AT_18),
    versions=(
        Version("every two months", None, None, Every(first=_TWO_MONTHLY, then=_TWO_MONTHLY)),
    ),
    examples=(
        Example(
            "in time, then two weeks late, then due",
            {referral_received: "2013-02-04", oversight_recorded: "2013-04-04 2013-06-18"},
            as_at="2013-07-31",
            then=(("2013-04-04", "met"), ("2013-06-04", "met late"), ("2013-08-18", "due")),
        ),
        Example(
            "open since February with no manager's decision",
            {referral_received: "2013-02-04"},
            as_at="2013-07-31",
            then=(("2013-04-04", "overdue"),),
        ),
        Example(
            "closed after five months with none",
            {referral_received: "2013-02-04", need_closed: "2013-07-05"},
            as_at="2013-07-31",
            then=(("2013-04-04", "missed"),),
        ),
        Example(
            "no return carries managers' decisions",
            {referral_received: "2013-02-04"},
            as_at="2013-07-31",
            covered={oversight_recorded: ""},
            then=(("2013-04-04", "cannot tell"),),
        ),
    ),
    note="It goes on while there is a protection plan or the child is in care, when the monthly"
    " standard asks for more: a note that meets that one meets this.",
)

VISIT_WRITTEN_UP = Duty(
    code="record-timeliness",
    title="Write up each visit",
    basis=_LOCAL_RECORDING,
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.visit_made,
    met_by=facts.visit_written_up,
    versions=(
        Version("a critical event", None, None, Once(_CRITICAL), such_that=(("critical", True),)),
        Version("a visit", None, None, Once(Local("write_up_visit", working_days(2)))),
    ),
    examples=(
        Example(
            "visited on a Friday and written up on the Tuesday",
            {facts.visit_made: "2013-06-07", facts.visit_written_up: "2013-06-11"},
            as_at="2013-06-30",
            then=(("2013-06-11", "met"),),
        ),
        Example(
            "written up a week late",
            {facts.visit_made: "2013-06-07", facts.visit_written_up: "2013-06-18"},
            as_at="2013-06-30",
            then=(("2013-06-11", "met late"),),
        ),
        Example(
            "something critical happened, and it was written up the same evening",
            {
                facts.visit_made: _critical("2013-06-07T16:00"),
                facts.visit_written_up: (on("2013-06-07T19:30"),),
            },
            as_at="2013-06-30",
            then=(("2013-06-08", "met"),),
        ),
        Example(
            "something critical happened, and nobody has written it up",
            {facts.visit_made: _critical("2013-06-07T16:00")},
            as_at="2013-06-09",
            then=(("2013-06-08", "overdue"),),
        ),
        Example(
            "visited yesterday",
            {facts.visit_made: "2013-06-06"},
            as_at="2013-06-07",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "a list gives the day of the visit and not the day it was written up",
            {facts.visit_made: "2013-06-07"},
            as_at="2013-06-30",
            covered={facts.visit_written_up: ""},
            then=(("2013-06-11", "cannot tell"),),
        ),
    ),
    note="What counts is the day it happened and the day it was written up, both stated by the"
    " worker or the system it comes from: never the day a file was loaded.",
)

NOTE_WRITTEN_UP = Duty(
    code="record-timeliness-note",
    carries=("record-timeliness",),
    title="Write up calls, meetings and other events",
    basis=_LOCAL_RECORDING,
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    starts=facts.note_made,
    met_by=facts.note_written_up,
    versions=(
        Version("a critical event", None, None, Once(_CRITICAL), such_that=(("critical", True),)),
        Version("any other event", None, None, Once(Local("write_up_note", working_days(5)))),
    ),
    examples=(
        Example(
            "a meeting written up on the fifth working day",
            {facts.note_made: "2013-06-07", facts.note_written_up: "2013-06-14"},
            as_at="2013-06-30",
            then=(("2013-06-14", "met"),),
        ),
        Example(
            "written up three days late",
            {facts.note_made: "2013-06-07", facts.note_written_up: "2013-06-17"},
            as_at="2013-06-30",
            then=(("2013-06-14", "met late"),),
        ),
        Example(
            "a critical call, written up two hours after a day had gone",
            {
                facts.note_made: _critical("2013-06-07T16:00"),
                facts.note_written_up: (on("2013-06-08T18:00"),),
            },
            as_at="2013-06-30",
            then=(("2013-06-08", "met late"),),
        ),
        Example(
            "not written up",
            {facts.note_made: "2013-06-07"},
            as_at="2013-06-30",
            then=(("2013-06-14", "overdue"),),
        ),
        Example(
            "a call this week",
            {facts.note_made: "2013-06-12"},
            as_at="2013-06-14",
            then=(("2013-06-19", "due"),),
        ),
        Example(
            "no source says when notes were written up",
            {facts.note_made: "2013-06-07"},
            as_at="2013-06-30",
            covered={facts.note_written_up: ""},
            then=(("2013-06-14", "cannot tell"),),
        ),
    ),
)
