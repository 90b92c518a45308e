"""The duty to give every open case a suitable worker."""

from sightline.core.periods import days, working_days, years
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


_BASIS = "Working Together to Safeguard Children; Children Act 1989; the number is local"
_AT_18 = born.plus(years(18))
_HELD = "A manager, a team or a duty worker who holds a case does not count as allocation."

ALLOCATION = Duty(
    code="case-allocation",
    title="Allocate a worker to a child in need",
    basis=_BASIS,
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=referral_received.such_that(no_further_action=(False, None)),
    met_by=(social_worker_allocated, protection_plan_began, care_began),
    lapses=(social_worker_allocation_ended, protection_plan_ended, care_ended),
    ends=(need_closed, died, _AT_18),
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
            "the worker left and it took two weeks to allocate another",
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
            "the worker left and the child has no one",
            {
                referral_received: "2013-06-07",
                social_worker_allocated: (_allocated("2013-06-10", "1"),),
                social_worker_allocation_ended: (on("2013-07-15", about="1"),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"), ("2013-07-16", "overdue")),
        ),
        Example(
            "a family support worker may hold it while there is no protection plan",
            {
                referral_received: "2013-06-07",
                social_worker_allocated: (_allocated("2013-06-10", qualified=False),),
            },
            as_at="2013-07-31",
            then=(("2013-06-10", "met"),),
        ),
        Example(
            "the protection plan ended, the case stayed open, and nobody had it",
            {
                referral_received: "2013-06-07",
                social_worker_allocated: (_allocated("2013-06-10", "1"),),
                protection_plan_began: "2013-07-01",
                social_worker_allocation_ended: (on("2013-08-01", about="1"),),
                protection_plan_ended: "2013-09-02",
            },
            as_at="2013-09-30",
            then=(("2013-06-10", "met"), ("2013-09-03", "overdue")),
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
            {referral_received: "2013-06-07"},
            as_at="2013-07-31",
            covered={social_worker_allocated: ""},
            then=(("2013-06-10", "cannot tell"),),
        ),
    ),
    note=f"{_HELD} While there is a protection plan or the child is in care, the duty to allocate"
    " a qualified social worker the same day stands in place of this one.",
)

ALLOCATION_SAME_DAY = Duty(
    code="case-allocation-same-day",
    carries=("case-allocation",),
    title="Allocate a qualified social worker to a child in care or with a protection plan",
    basis=_BASIS,
    rule_class=RuleClass.LOCAL,
    certainty="S/L",
    owner=Role.TEAM_MANAGER,
    escalates_to=Role.HEAD_OF_SERVICE,
    starts=(care_began, protection_plan_began),
    met_by=social_worker_allocated,
    lapses=social_worker_allocation_ended,
    ends=(care_ended, protection_plan_ended, died, _AT_18),
    valid_if=(Requirement("qualified", True, "the worker is not a registered social worker"),),
    versions=(
        Version(
            "the same day",
            None,
            None,
            Throughout(grace=Local("allocation_protection_or_care", days(0))),
        ),
    ),
    examples=(
        Example(
            "the social worker of the enquiry kept the case when the plan began",
            {
                protection_plan_began: "2013-06-24",
                social_worker_allocated: (_allocated("2013-06-03"),),
            },
            as_at="2013-09-30",
            then=(("2013-06-24", "met"),),
        ),
        Example(
            "allocated three days after the child came into care",
            {
                care_began: "2013-06-07",
                social_worker_allocated: (_allocated("2013-06-10"),),
            },
            as_at="2013-09-30",
            then=(("2013-06-07", "met late"),),
        ),
        Example(
            "the social worker left and the child has no one",
            {
                care_began: "2013-06-07",
                social_worker_allocated: (_allocated("2013-06-07", "1"),),
                social_worker_allocation_ended: (on("2013-07-15", about="1"),),
            },
            as_at="2013-07-31",
            then=(("2013-06-07", "met"), ("2013-07-15", "overdue")),
        ),
        Example(
            "a family support worker holds the case",
            {
                protection_plan_began: "2013-06-24",
                social_worker_allocated: (_allocated("2013-06-24", qualified=False),),
            },
            as_at="2013-07-31",
            then=(("2013-06-24", "overdue"),),
        ),
        Example(
            "came into care today",
            {care_began: "2013-06-07"},
            as_at="2013-06-07",
            then=(("2013-06-07", "due"),),
        ),
        Example(
            "home after a fortnight, with no social worker ever allocated",
            {care_began: "2013-06-07", care_ended: "2013-06-21"},
            as_at="2013-07-31",
            then=(("2013-06-07", "missed"),),
        ),
        Example(
            "no source says who was allocated in those years",
            {care_began: "2013-06-07"},
            as_at="2013-07-31",
            covered={social_worker_allocated: ""},
            then=(("2013-06-07", "cannot tell"),),
        ),
    ),
    note=f"{_HELD} The worker must be a registered social worker.",
)
