"""Whether child protection plans are reviewed, visited, short enough, and not repeated."""

from .. import predicates
from ..language import Better, Count, Example, Share
from ..periods import Over

_ENDED = """
    protection_plans: id | child | began_on | ended_on | previous_plans
    1 | 1 | 2021-06-01 | 2023-06-01 | 0
    2 | 2 | 2022-06-01 | 2023-06-01 | 0
    3 | 2 | 2024-01-01 | |
    4 | 3 | 2023-06-01 | | 1
    5 | 4 | 2023-06-01 | | 0
    6 | 5 | 2019-06-01 | 2022-06-01 | 0
    """
LONG = Share(
    code="ni-64",
    title="Child protection plans that lasted two years or more, of those that ended",
    source="National indicator 64",
    certainty="S",
    better=Better.LOWER,
    over=Over.YEAR,
    of="protection_plans where ended_on between :start and :end",
    that="cast(began_on + interval '2 years' as date) <= ended_on",
    examples=(Example("one of two", _ENDED, numerator=1, denominator=2, value=50.0),),
)
STILL_LONG = Share(
    code="cp-open-2y",
    title="Open child protection plans that have lasted two years or more",
    source="Inspection list 7",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where on_protection_plan",
    that="cast(plan_began_on + interval '2 years' as date) <= :end",
    examples=(
        Example(
            "one of two",
            """
            children: child | on_protection_plan | plan_began_on
            1 | yes | 2022-03-31
            2 | yes | 2022-04-01
            3 | no |
            """,
            numerator=1,
            denominator=2,
            value=50.0,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 58 (28 over 18 months)",),
)
STILL_18_MONTHS = Count(
    code="cp-open-18m",
    title="Open child protection plans that have lasted 18 months or more",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where on_protection_plan",
    that="cast(plan_began_on + interval '18 months' as date) <= :end",
    examples=(
        Example(
            "one of two",
            """
            children: child | on_protection_plan | plan_began_on
            1 | yes | 2022-09-30
            2 | yes | 2022-10-01
            """,
            numerator=1,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 58 (28)",),
)
AGAIN = Share(
    code="ni-65",
    title="Child protection plans that were a second or later one for the child",
    source="National indicator 65",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of="protection_plans where began_on between :start and :end",
    that="previous_plans > 0 or exists (select 1 from protection_plans e where e.child = t.child"
    " and e.began_on < t.began_on)",
    examples=(Example("two of three", _ENDED, numerator=2, denominator=3, value=66.7),),
    quoted=("Northamptonshire, February 2013, paragraph 46",),
    note="However long ago the earlier plan was. Between 10% and 15% was once thought good.",
)
_REVIEWS = ("cp-review-first", "cp-review-later")
REVIEWED = Share(
    code="ni-67",
    title="Children whose child protection plan was always reviewed on time",
    source="National indicator 67",
    certainty="S*",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=f"children where on_protection_plan and {predicates.owed(_REVIEWS)}",
    that=f"not {predicates.any_late(_REVIEWS)}",
    cannot_tell=predicates.any_untold(_REVIEWS),
    examples=(
        Example(
            "one of two; a new plan has had no review due",
            """
            children: child | on_protection_plan
            1 | yes
            2 | yes
            3 | yes
            4 | no
            5 | yes
            clocks: child | duty | due_on | position
            1 | cp-review-first | 2023-06-01 | met
            1 | cp-review-later | 2023-12-01 | met
            2 | cp-review-first | 2023-06-01 | met late
            2 | cp-review-later | 2023-12-01 | met
            3 | cp-review-first | 2024-05-01 | due
            4 | cp-review-later | 2023-06-01 | missed
            5 | cp-review-later | 2023-06-01 | cannot tell
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
)


def _kept(code: str, title: str, *duties: str, quoted: tuple[str, ...] = ()) -> Share:
    return Share(
        code=code,
        title=title,
        source="Local, from the duties of a child protection plan",
        certainty="L",
        better=Better.HIGHER,
        over=Over.ROLLING,
        of=predicates.clocks_of(*duties),
        that="position = 'met'",
        cannot_tell="position = 'cannot tell'",
        examples=(predicates.on_time_example(duties[0]),),
        quoted=quoted,
    )


CORE_GROUPS = _kept(
    "core-group-timely",
    "Core groups held on time",
    "core-group-first",
    "core-group-recurring",
    quoted=("Northamptonshire, March 2011, paragraph 35 (on time)",),
)
VISITS = _kept("cp-visit-timely", "Child protection visits made on time", "cp-visit")
QUALIFIED = Share(
    code="cp-qualified-sw",
    title="Children with a child protection plan who have a qualified social worker",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="children where on_protection_plan",
    that="has_social_worker and qualified_social_worker",
    cannot_tell="has_social_worker and qualified_social_worker is null",
    examples=(
        Example(
            "one of three",
            """
            children: child | on_protection_plan | has_social_worker | qualified_social_worker
            1 | yes | yes | yes
            2 | yes | yes | no
            3 | yes | no |
            4 | yes | yes |
            """,
            numerator=1,
            denominator=3,
            cannot_tell=1,
            value=33.3,
        ),
    ),
    quoted=("Northamptonshire, February 2013, paragraph 26",),
)
ADVOCATE = Share(
    code="cp-advocate",
    title="Child protection conferences for which the child was offered an advocate",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of="conferences where began_on between :start and :end",
    that="exists (select 1 from advocacy_offers a where a.child = t.child"
    " and a.began_on <= t.began_on"
    " and a.began_on > cast(t.began_on - interval '6 months' as date))",
    examples=(
        Example(
            "one of two",
            """
            conferences: child | kind | began_on
            1 | initial | 2023-06-10
            2 | review | 2023-06-10
            advocacy_offers: child | began_on
            1 | 2023-06-01
            2 | 2022-06-01
            """,
            numerator=1,
            denominator=2,
            value=50.0,
        ),
    ),
    quoted=("Northamptonshire, February 2013, paragraph 39",),
)
