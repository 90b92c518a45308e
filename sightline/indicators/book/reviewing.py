"""Whether reviews of looked-after children are held, prepared, written up and heard."""

from .. import predicates
from ..language import Better, Count, Example, Share
from ..periods import Over

REVIEWS = ("cla-review-1", "cla-review-2", "cla-review-n")
_HEARD = "('PN1', 'PN2', 'PN3', 'PN5', 'PN6')"
_REVIEWED = (
    "exists (select 1 from care_reviews r where r.child = t.child"
    " and r.began_on between :start and :end and coalesce(r.participation, '') <> 'PN0'"
    " and {how})"
)

ALL_ON_TIME = Share(
    code="ni-66",
    title="Looked after children all of whose reviews in the year were on time",
    source="National indicator 66",
    certainty="K",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=f"children where looked_after and {predicates.owed(REVIEWS)}",
    that=f"not {predicates.any_late(REVIEWS)}",
    cannot_tell=predicates.any_untold(REVIEWS),
    examples=(
        Example(
            "one late review is enough; a child with no review due is in neither number",
            """
            children: child | looked_after
            1 | yes
            2 | yes
            3 | yes
            4 | yes
            5 | yes
            6 | no
            clocks: child | duty | due_on | position
            1 | cla-review-1 | 2023-06-01 | met
            1 | cla-review-2 | 2023-09-01 | met
            2 | cla-review-n | 2023-06-01 | met
            2 | cla-review-n | 2023-12-01 | met late
            3 | cla-review-n | 2023-02-01 | overdue
            4 | cla-review-1 | 2024-04-20 | due
            5 | cla-review-n | 2023-06-01 | cannot tell
            6 | cla-review-n | 2023-06-01 | missed
            """,
            numerator=1,
            denominator=3,
            cannot_tell=1,
            value=33.3,
        ),
        Example(
            "one on time, one late, one of which nobody can tell: late all the same",
            """
            children: child | looked_after
            1 | yes
            clocks: child | duty | due_on | position
            1 | cla-review-1 | 2023-06-01 | met
            1 | cla-review-2 | 2023-09-01 | missed
            1 | cla-review-n | 2023-11-01 | cannot tell
            """,
            numerator=0,
            denominator=1,
            value=0.0,
        ),
    ),
    quoted=(
        "South Gloucestershire, July 2012, paragraph 94",
        "Norfolk, July 2013, paragraph 58 (32% were not)",
        "Northamptonshire, March 2011, paragraph 100 (most)",
    ),
    note="The base is every child looked after on the last day of whom a review had come due.",
)
ANY_LATE = Share(
    code="cla-reviews-late",
    title="Looked after children with a review that was late in twelve months",
    source="Local: the complement of national indicator 66, over twelve months to the day",
    certainty="K",
    better=Better.LOWER,
    over=Over.ROLLING,
    of=ALL_ON_TIME.of,
    that=predicates.any_late(REVIEWS),
    cannot_tell=predicates.any_untold(REVIEWS),
    examples=(
        Example(
            "two of three",
            """
            children: child | looked_after
            1 | yes
            2 | yes
            3 | yes
            4 | yes
            5 | no
            clocks: child | duty | due_on | position
            1 | cla-review-1 | 2023-06-01 | met
            2 | cla-review-n | 2023-06-01 | met late
            2 | cla-review-n | 2023-12-01 | met
            3 | cla-review-n | 2023-02-01 | overdue
            4 | cla-review-n | 2023-06-01 | cannot tell
            5 | cla-review-n | 2023-06-01 | missed
            """,
            numerator=2,
            denominator=3,
            cannot_tell=1,
            value=66.7,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 58",),
)
EACH_ON_TIME = Share(
    code="cla-review-event-pct",
    title="Reviews of looked after children held on time",
    source="Local, from the duties to review",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of(*REVIEWS),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("cla-review-n"),),
)
PARTICIPATION = Share(
    code="cla-participation",
    title="Children of four and over who took part in every review of the year",
    source="Looked-after children return (SSDA903); formerly PAF C63",
    certainty="K",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=f"children where age >= 4 and {_REVIEWED.format(how='1 = 1')}",
    that="not " + _REVIEWED.format(how=f"coalesce(r.participation, '') not in {_HEARD}"),
    cannot_tell=_REVIEWED.format(how="coalesce(r.participation, '') = ''")
    + " and not "
    + _REVIEWED.format(how="r.participation in ('PN4', 'PN7')"),
    examples=(
        Example(
            "two of three; one is too young and for one the return does not say",
            """
            children: child | age
            1 | 10
            2 | 10
            3 | 3
            4 | 12
            5 | 5
            6 | 16
            care_reviews: child | began_on | participation
            1 | 2023-06-01 | PN1
            1 | 2023-12-01 | PN6
            2 | 2023-06-01 | PN1
            2 | 2023-12-01 | PN7
            3 | 2023-06-01 | PN0
            4 | 2023-06-01 |
            5 | 2023-06-01 | PN0
            5 | 2023-12-01 | PN5
            6 | 2022-12-01 | PN7
            """,
            numerator=2,
            denominator=3,
            cannot_tell=1,
            value=66.7,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 42",
        "Northamptonshire, March 2011, paragraph 86",
    ),
    note="A review held before the child was four (PN0) is not counted. Every child reviewed in"
    " the year is in the base, whether or not still in care.",
)
VISITOR = Share(
    code="cla-iv-considered",
    title="Reviews that considered an independent visitor",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of="care_reviews where began_on between :start and :end",
    that="exists (select 1 from visitors_considered v where v.review_id = t.id)",
    examples=(
        Example(
            "one of two",
            """
            care_reviews: id | child | began_on
            1 | 1 | 2023-06-01
            2 | 2 | 2023-06-01
            3 | 2 | 2022-06-01
            visitors_considered: review_id | child
            1 | 1
            3 | 2
            """,
            numerator=1,
            denominator=2,
            value=50.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 56",),
)


def _kept(code: str, title: str, source: str, duty: str, *quoted: str) -> Share:
    return Share(
        code=code,
        title=title,
        source=source,
        certainty="L",
        better=Better.HIGHER,
        over=Over.ROLLING,
        of=predicates.clocks_of(duty),
        that="position = 'met'",
        cannot_tell="position = 'cannot tell'",
        examples=(predicates.on_time_example(duty),),
        quoted=quoted,
    )


REPORTS = _kept(
    "review-report-rate",
    "Reviews with the social worker's report in time",
    "Local",
    "review-sw-report",
    "Norfolk, July 2013, paragraph 58",
)
RECORDS = _kept(
    "review-record-on-time",
    "Records of reviews completed on time",
    "IRO Handbook 2010",
    "review-record",
    "Norfolk, July 2013, paragraph 58",
)
CHALLENGES = Count(
    code="iro-challenge",
    title="Formal challenges raised by reviewing officers",
    source="Annual report of the reviewing officers",
    certainty="L",
    better=Better.CONTEXT,
    over=Over.ROLLING,
    of="challenges where began_on between :start and :end",
    that="formal",
    examples=(
        Example(
            "one formal of two",
            """
            challenges: child | began_on | formal
            1 | 2023-06-01 | yes
            2 | 2023-06-01 | no
            3 | 2022-06-01 | yes
            """,
            numerator=1,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 58",
        "Northamptonshire, July 2013, paragraph 43",
    ),
)
CHALLENGES_RESOLVED = Share(
    code="iro-challenge-resolved",
    title="Formal challenges resolved on time",
    source="Annual report of the reviewing officers",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of("iro-dispute"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("iro-dispute"),),
)
