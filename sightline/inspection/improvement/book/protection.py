"""Children in need and on protection plans: allocated, seen, planned for and protected."""

from ..language import ON_A_PLAN, LiveTest, at_least, at_most, in_time, of_the_book, overdue

ALLOCATED = LiveTest(
    code="every-child-has-a-worker",
    says="No child in need is without a social worker",
    measure=of_the_book("cin-unallocated"),
    must=at_most(0),
    words="unallocated cases allocated social worker section 47 decisions review act",
)
PLANS_MEASURABLE = LiveTest(
    code="protection-plans-measurable",
    says="No more than one child in 20 has a protection plan not yet written in full",
    measure=overdue(
        "Children whose protection plan is past the day to be written in full",
        ON_A_PLAN,
        "cp-plan-quality",
    ),
    must=at_most(5),
    words="protection plans measurable specific smart contingencies outcomes time-bounded",
)
CORE_GROUPS = LiveTest(
    code="core-groups-in-time",
    says="Nine in ten core groups are held in time",
    measure=in_time("Core groups held in time", "core-group-first", "core-group-recurring"),
    must=at_least(90),
    words="core group child protection plan multi-agency meetings",
)
VISITED = LiveTest(
    code="protection-visits-in-time",
    says="Children with a protection plan are visited in time, for nine visits in ten owed",
    measure=in_time("Child protection visits made in time", "cp-visit"),
    must=at_least(90),
    words="child protection visits seen experience child centre",
)
DISCUSSIONS_SENT = LiveTest(
    code="strategy-records-sent",
    says="The record of a strategy discussion reaches all who took part in time, for 90 in 100",
    measure=in_time("Records of strategy discussions sent in time", "strategy-record"),
    must=at_least(90),
    words="strategy discussions minutes distributed recording procedure pre-birth",
)
NOT_HELD = LiveTest(
    code="no-nights-in-custody",
    says="No child was held overnight by the police after charge in three months",
    measure=of_the_book("custody-overnight", months=3),
    must=at_most(0),
    words="custody overnight police out of hours accommodation held",
)
REFERRERS = LiveTest(
    code="referrers-told",
    says="Nine in ten of those who refer a child are told in time what was decided",
    measure=in_time("Referrers told in time what was decided", "referrer-feedback"),
    must=at_least(90),
    words="referrers told outcome feedback decided referral refer a child",
)
INTERVIEWS = LiveTest(
    code="return-interviews-offered",
    says="An independent return interview is offered in time after 90 returns in 100",
    measure=of_the_book("rhi-offered-72", months=6),
    must=at_least(90),
    words="missing return interview domestic abuse risk notification communicated",
)
