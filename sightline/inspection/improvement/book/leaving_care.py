"""Young people leaving care: their plans, their homes, their work and learning."""

from sightline.indicators.language import Better, Share
from sightline.indicators.periods import Over

from ..language import (
    LEAVING,
    LiveTest,
    Measure,
    State,
    Try,
    at_least,
    at_most,
    in_time,
    of_the_book,
    overdue,
)

_KNOWN = """
    children: child | leaver
    1 | former relevant
    leaver_statements: child | began_on | activity
    1 | 2024-01-31 | {activity}
    """

PLANS = LiveTest(
    code="pathway-plans-in-place",
    says="95 of 100 young people who should have a pathway plan have one",
    measure=of_the_book("pathway-in-place"),
    must=at_least(95),
    words="pathway plan pathway planning care leavers objectives support quality",
)
NEEDS = LiveTest(
    code="needs-assessed-before-leaving",
    says="No more than one young person in 20 is past the day for an assessment of needs",
    measure=overdue(
        "Young people whose assessment of needs is overdue", LEAVING, "needs-assessment"
    ),
    must=at_most(5),
    words="needs assessment pathway leaving care guidance",
)
REVIEWED = LiveTest(
    code="pathway-reviews-in-time",
    says="Nine in ten reviews of pathway plans are held in time",
    measure=in_time(
        "Reviews of pathway plans held in time", "pathway-review", "pathway-review-in-care"
    ),
    must=at_least(90),
    words="pathway plan review timely leaving care",
)
NOT_ALONE = LiveTest(
    code="pathway-reviews-independent",
    says="No more than one pathway plan in 20 is reviewed by the young person's adviser alone",
    measure=of_the_book("pathway-pa-reviewed", months=3),
    must=at_most(5),
    words="pathway review independent personal adviser reviewed own",
)
KNOWN = LiveTest(
    code="leavers-activity-known",
    says="The authority knows of nine in ten care leavers whether they work or learn",
    measure=Measure(
        Share(
            code="leavers-activity-known",
            title="Care leavers of whom it is known whether they work or learn",
            source="Live test, from what is stated of care leavers",
            certainty="L",
            better=Better.HIGHER,
            over=Over.SNAPSHOT,
            of="children where leaver in ('relevant', 'former relevant')",
            that="exists (select 1 from leaver_statements s where s.child = t.child"
            " and nullif(s.activity, '') is not null)",
            examples=(),
        ),
    ),
    must=at_least(90),
    words="education employment training care leavers known tracked status",
    note="What nobody knows, nobody can raise.",
    tries=(
        Try("known of the only one", State.EVIDENCED, _KNOWN.format(activity="F2")),
        Try("stated, and not what they do", State.NOT_YET, _KNOWN.format(activity="")),
        Try("nobody has left care", State.CANNOT_TELL, "children: child | leaver\n1 | eligible"),
    ),
)
BUSY = LiveTest(
    code="leavers-in-work-or-learning",
    says="No more than 30 in 100 care leavers are in neither work nor learning",
    measure=of_the_book("leavers-neet"),
    must=at_most(30),
    words="education employment training neet care leavers raise gap council employer",
)
HOMES = LiveTest(
    code="leavers-homes-suit",
    says="95 of 100 care leavers of 17 to 21 have a home that suits them",
    measure=of_the_book("leavers-suitable-17-21"),
    must=at_least(95),
    words="accommodation suitable staying put preparation adulthood independence skills",
)
IN_TOUCH = LiveTest(
    code="in-touch-with-leavers",
    says="The authority is in touch with 95 of 100 care leavers",
    measure=of_the_book("leavers-in-touch"),
    must=at_least(95),
    words="in touch keep contact care leavers lost",
)
