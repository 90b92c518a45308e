"""Whether looked-after children are visited, have plans, and are heard."""

from .. import predicates
from ..language import Better, Count, Example, Share
from ..periods import Over

VISITS = (
    *("cla-visit-first", "cla-visit-year1", "cla-visit-settled", "cla-visit-p-interim"),
    *("cla-visit-p-interim-later", "cla-visit-reg24", "cla-visit-reg24-later"),
    "cla-visit-co-home",
)
_PLAN = ("care-plan",)
_EVER = (
    "exists (select 1 from care_plans p where p.child = t.child"
    " and (t.care_began_on is null or p.began_on >= t.care_began_on"
    " or not exists (select 1 from care_periods e where e.child = t.child"
    " and e.ended_on >= p.began_on)))"
)
_OVERDUE = predicates.has_clock(_PLAN, "c.position = 'overdue'")
_CLOCK = predicates.has_clock(_PLAN, "c.ended_on is null")
NO_CARE_PLAN = Count(
    code="cla-no-care-plan",
    title="Looked after children without a care plan that was due",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that=f"{_OVERDUE} or (not {_CLOCK} and not {_EVER})",
    cannot_tell=predicates.has_clock(_PLAN, "c.ended_on is null and c.position = 'cannot tell'"),
    examples=(
        Example(
            "one overdue, and one in care since before there was a clock",
            """
            children: child | looked_after | care_began_on
            1 | yes | 2023-05-01
            2 | yes | 2023-05-01
            3 | yes | 2010-05-01
            4 | yes | 2010-05-01
            5 | yes | 2024-03-28
            6 | yes | 2023-05-01
            7 | no |
            clocks: child | duty | position
            1 | care-plan | overdue
            2 | care-plan | met
            5 | care-plan | due
            6 | care-plan | cannot tell
            7 | care-plan | missed
            care_plans: child | began_on
            2 | 2023-05-03
            4 | 2010-06-01
            """,
            numerator=2,
            cannot_tell=1,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraphs 9 and 56",
        "Northamptonshire, July 2013, paragraph 41 (more than one in three)",
    ),
    note="Children whose care began before 1 April 2011 have no clock for this duty: for them,"
    " whether any plan came into force since.",
)
ON_TIME_VISITS = Share(
    code="cla-visit-timely",
    title="Visits to looked after children made on time",
    source="Local, from the duties to visit",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of(*VISITS),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("cla-visit-year1"),),
    quoted=(
        "Norfolk, July 2013, paragraph 9",
        "Northamptonshire, July 2013, paragraph 11",
        "South Gloucestershire, July 2012, paragraph 74",
    ),
)
_VISIT = (
    "visits where began_on between :start and :end and kind in ('visit', 'direct work', 'office')"
    " and (',' || purposes || ',') like '%,looked after,%'"
)
UNQUALIFIED_VISITS = Share(
    code="cla-visit-unqualified",
    title="Visits to looked after children by someone who is not a social worker",
    source="Local",
    certainty="L",
    better=Better.LOWER,
    over=Over.ROLLING,
    of=_VISIT,
    that="not by_qualified_social_worker",
    cannot_tell="by_qualified_social_worker is null",
    examples=(
        Example(
            "one of two",
            """
            visits: child | began_on | kind | purposes | by_qualified_social_worker
            1 | 2023-06-01 | visit | looked after | yes
            1 | 2023-07-01 | visit | assessment,looked after | no
            2 | 2023-07-01 | visit | looked after |
            2 | 2023-07-01 | visit | child in need | no
            2 | 2023-07-01 | call | looked after | no
            2 | 2023-03-31 | visit | looked after | no
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraphs 23, 52 and 67",),
)
SEEN_ALONE = Share(
    code="cla-seen-alone",
    title="Visits to looked after children at which the child was seen alone",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=f"{_VISIT} and seen and coalesce(by_qualified_social_worker, true)",
    that="seen_alone",
    cannot_tell="seen_alone is null",
    examples=(
        Example(
            "one of two",
            """
            visits: began_on | kind | purposes | by_qualified_social_worker | seen | seen_alone
            2023-06-01 | visit | looked after | yes | yes | yes
            2023-07-01 | visit | looked after | yes | yes | no
            2023-07-01 | visit | looked after | yes | yes |
            2023-07-01 | visit | looked after | yes | no | no
            2023-07-01 | visit | looked after | no | yes | no
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=(
        "Northamptonshire, March 2011, paragraph 79 (half were not always)",
        "Northamptonshire, July 2013, paragraph 21",
    ),
)
UNALLOCATED = Count(
    code="cla-unallocated",
    title="Looked after children without a qualified social worker",
    source="Local",
    certainty="L",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="not has_social_worker or not qualified_social_worker",
    cannot_tell="has_social_worker and qualified_social_worker is null",
    examples=(
        Example(
            "one with nobody and one with somebody not registered",
            """
            children: child | looked_after | has_social_worker | qualified_social_worker
            1 | yes | yes | yes
            2 | yes | yes | no
            3 | yes | no |
            4 | yes | yes |
            5 | no | no |
            """,
            numerator=2,
            cannot_tell=1,
        ),
    ),
    quoted=(
        "South Gloucestershire, July 2012, paragraph 55 (none)",
        "Northamptonshire, March 2011, paragraph 70 (none)",
    ),
)
ADVOCACY = Count(
    code="cla-advocacy",
    title="Offers of an advocate to looked after children",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of="advocacy_offers where began_on between :start and :end and exists (select 1 from"
    " care_periods p where p.child = t.child and p.began_on <= t.began_on"
    " and (p.ended_on is null or p.ended_on > t.began_on))",
    examples=(
        Example(
            "one in care and one not",
            """
            advocacy_offers: child | began_on
            1 | 2023-06-01
            2 | 2023-06-01
            1 | 2022-06-01
            care_periods: child | began_on | ended_on
            1 | 2022-01-01 |
            2 | 2022-01-01 | 2023-01-01
            """,
            numerator=1,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 44",
        "Northamptonshire, July 2013, paragraph 30",
    ),
)
PLAN_COPIES = Share(
    code="cla-plan-copies",
    title="Care plans shared with the child on time",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of("plan-copy-shared"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("plan-copy-shared"),),
    quoted=("Norfolk, July 2013, paragraph 60",),
)
PERMANENCE = Share(
    code="cla-permanence-2nd-review",
    title="Plans for a permanent home made by the second review",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of("permanence-plan"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("permanence-plan"),),
    quoted=("Northamptonshire, July 2013, paragraph 43 (a small minority)",),
)
