"""The duty to give every open case a suitable worker."""

from sightline.core.periods import working_days, years
from sightline.duties.language import (
    Duty,
    Example,
    Local,
    On,
    Requirement,
    Role,
    RuleClass,
    Throughout,
    Version,
    on,
)
from sightline.record.care.facts import care_began, care_ended
from sightline.record.front_door.facts import need_closed, referral_received
from sightline.record.people.facts import born, died
from sightline.record.protection.facts import protection_plan_began, protection_plan_ended
from sightline.record.workforce.facts import (
    social_worker_allocated,
    social_worker_allocation_ended,
)


def _allocated(when: str, about: str = "it", qualified: bool = True) -> On:
    return on(when, about=about, qualified=qualified)


ALLOCATION = Duty(
    code="case-allocation",
    title="Allocate a qualified social worker",
    basis="Working Together to Safeguard Children; Children Act 1989; the numbers are local",
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=(
        referral_received.such_that(no_further_action=(False, None)),
        care_began,
        protection_plan_began,
    ),
    met_by=social_worker_allocated,
    lapses=social_worker_allocation_ended,
    ends=(need_closed, care_ended, protection_plan_ended, died, born.plus(years(18))),
    valid_if=(Requirement("qualified", True, "the worker is not a registered social worker"),),
    versions=(
        Version(
            "one working day",
            None,
            None,
            Throughout(grace=Local("allocation", working_days(1))),
        ),
    ),
    examples=(
        Example(
            "allocated the next working day, and handed over without a gap",
            {
                referral_received: "2013-06-07",
                social_worker_allocated: (
                    _allocated("2013-06-10", "1"),
                    _allocated("2013-07-15", "2"),
                ),
                social_worker_allocation_ended: (on("2013-07-15", about="1"),),
            },
            as_at="2013-09-30",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "the social worker left and it took two weeks to allocate another",
            {
                referral_received: "2013-06-07",
                social_worker_allocated: (
                    _allocated("2013-06-10", "1"),
                    _allocated("2013-07-29", "2"),
                ),
                social_worker_allocation_ended: (on("2013-07-15", about="1"),),
            },
            as_at="2013-09-30",
            then=(("2013-06-10", "met"), ("2013-07-16", "met late")),
        ),
        Example(
            "the social worker left and the child has no one",
            {
                referral_received: "2013-06-07",
                social_worker_allocated: (_allocated("2013-06-10", "1"),),
                social_worker_allocation_ended: (on("2013-07-15", about="1"),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"), ("2013-07-16", "overdue")),
        ),
        Example(
            "a family support worker holds the case",
            {
                referral_received: "2013-06-07",
                social_worker_allocated: (_allocated("2013-06-10", qualified=False),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "overdue"),),
        ),
        Example(
            "closed after six weeks and never allocated",
            {referral_received: "2013-06-07", need_closed: "2013-07-19"},
            as_at="2013-07-31",
            then=(("2013-06-10", "missed"),),
        ),
        Example(
            "came in on Friday",
            {referral_received: "2013-06-07"},
            "2013-06-08",
            then=(("2013-06-10", "due"),),
        ),
        Example(
            "no source says who was allocated in those years",
            {care_began: "2013-06-07"},
            as_at="2013-07-31",
            covered={social_worker_allocated: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note="A manager or a duty worker who holds a case does not count as allocation. For a child"
    " with a protection plan, or in care, the same day is the better standard: the number is a"
    " setting.",
)
