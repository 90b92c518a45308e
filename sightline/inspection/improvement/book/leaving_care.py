"""Young people leaving care: their plans, their homes, their work and learning."""

from ..language import LEAVING, LiveTest, at_least, at_most, in_time, of_the_book, overdue

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
