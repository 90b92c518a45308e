"""Children in care: plans, visits, reviews, a lasting home, and where they live."""

from sightline.indicators.book.practice import VISITS
from sightline.indicators.book.reviewing import REVIEWS

from ..language import (
    LOOKED_AFTER,
    LiveTest,
    Rests,
    at_least,
    at_most,
    in_time,
    of_the_book,
    overdue,
)

CARE_PLANS = LiveTest(
    code="every-child-has-a-care-plan",
    says="No looked after child whose care plan was due is without one",
    measure=of_the_book("cla-no-care-plan"),
    must=at_most(0),
    words="care plan needs met timescales child looked after every",
)
VISITED = LiveTest(
    code="visits-in-time",
    says="Looked after children are visited when they should be, in 95 of 100 visits owed",
    measure=in_time("Visits owed that were made in time", *VISITS),
    must=at_least(95),
    words="visit visited statutory visits looked after children frequency",
)
SEEN_ALONE = LiveTest(
    code="seen-alone",
    says="Children are seen alone at 60 of 100 visits at which they are seen",
    measure=of_the_book("cla-seen-alone", months=3),
    must=at_least(60),
    words="seen alone visits spoken to alone",
    note="Little children cannot be seen alone as older ones can, so the number is not higher.",
)
BY_SOCIAL_WORKERS = LiveTest(
    code="visits-by-social-workers",
    says="No more than one visit in 20 is made by someone who is not a social worker",
    measure=of_the_book("cla-visit-unqualified", months=3),
    must=at_most(5),
    words="qualified social worker visits unqualified statutory work",
)
REVIEWED = LiveTest(
    code="reviews-in-time",
    says="Reviews of looked after children are held in time, 95 of 100",
    measure=in_time("Reviews owed that were held in time", *REVIEWS),
    must=at_least(95),
    words="reviews timely looked after statutory review held",
)
SEEN_BEFORE_REVIEW = LiveTest(
    code="seen-before-review",
    says="Reviewing officers see the child before the review, for 90 reviews in 100",
    measure=in_time("Reviews before which the officer saw the child", "review-child-visit"),
    must=at_least(90),
    words="independent reviewing officer visit child before review contact challenge",
)
REVIEW_REPORTS = LiveTest(
    code="reports-to-reviews",
    says="The social worker writes a report to the review and shares it, for 90 in 100",
    measure=in_time("Reviews with a report shared in time", "review-sw-report"),
    must=at_least(90),
    words="written report social worker review shared child before",
)
REVIEW_RECORDS = LiveTest(
    code="records-of-reviews",
    says="The record of a review is complete in time, for 90 in 100",
    measure=in_time("Records of reviews completed in time", "review-record"),
    must=at_least(90),
    words="record of review timely reports tracking reviewing officer",
)
VISITOR_CONSIDERED = LiveTest(
    code="independent-visitor-considered",
    says="An independent visitor is considered at 90 of 100 reviews",
    measure=in_time(
        "Reviews at which an independent visitor was considered", "independent-visitor"
    ),
    must=at_least(90),
    words="independent visitor considered reviews",
)
PLAN_GIVEN = LiveTest(
    code="plans-given-to-children",
    says="Children are given their care plan and it is explained, for 90 of 100 plans",
    measure=in_time("Care plans given to the child in time", "plan-copy-shared"),
    must=at_least(90),
    words="copies assessments plans reviews given children carers share",
)
PERMANENCE = LiveTest(
    code="permanence-decided",
    says="No more than one looked after child in 50 waits past the day for a permanence decision",
    measure=overdue(
        "Looked after children whose permanence decision is overdue",
        LOOKED_AFTER,
        "permanence-plan",
    ),
    must=at_most(2),
    words="permanence permanency earliest opportunity delay drift plan lasting home",
)
ADOPTION_WAITS = LiveTest(
    code="adoption-waits",
    says="No more than five children have waited over six months for adopters",
    measure=of_the_book("adoption-waiting-6mo"),
    must=at_most(5),
    words="adoption waiting six months permanence family finding adopters",
    note="The number suits an authority of any size badly: set one of your own.",
)
NEAR_HOME = LiveTest(
    code="living-in-the-area",
    says="No more than 15 in 100 looked after children live outside the authority's area",
    measure=of_the_book("cla-out-of-area-pct"),
    must=at_most(15),
    words="out of county placements local foster family distance sufficiency reduce",
)
SETTLED = LiveTest(
    code="few-moves",
    says="No more than one looked after child in ten had three homes in twelve months",
    measure=of_the_book("cla-placement-moves-r"),
    must=at_most(10),
    words="placement breakdown stability moves disruption sufficient local placements",
)
SAME_WORKER = LiveTest(
    code="same-social-worker",
    says="Looked after children have on average no more than 1.2 social workers in three months",
    measure=of_the_book("cla-sw-changes", months=3),
    must=at_most(1.2),
    words="changes of social worker continuity pathways fewer handover",
)
TOOK_PART = LiveTest(
    code="part-in-reviews",
    says="Nine in ten children of four and over took part in every review of the last months",
    measure=of_the_book("cla-participation", months=6),
    must=at_least(90),
    words="views participation children take part reviews voice",
)
ADVOCATES = LiveTest(
    code="advocates-offered",
    says="No more than one looked after child in ten waits for the offer of an advocate",
    measure=overdue(
        "Looked after children to whom the offer of an advocate is overdue",
        LOOKED_AFTER,
        "advocacy-offer",
    ),
    must=at_most(10),
    words="advocate advocacy offered complaints rights access supporter",
)
COUNCIL = LiveTest(
    code="council-of-children-in-care",
    says="At least eight young people are active in the children in care council",
    measure=of_the_book("cicc-active", rests=Rests.SERVICE),
    must=at_least(8),
    words="children in care council reach members influence",
)
