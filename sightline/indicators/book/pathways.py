"""Plans for adult life: whether young people have one, and whether it is reviewed."""

from .. import predicates
from ..language import Better, Example, Share
from ..periods import Over

_PERSONAL_ADVISER = """
    children: child | leaver | born_on
    1 | eligible | 2007-12-31
    2 | relevant | 2007-12-31
    3 | former relevant | 2005-01-01
    4 | eligible | 2008-01-01
    5 | | 2005-01-01
    pathway_plans: child | began_on
    1 | 2024-03-01
    3 | 2023-03-01
    4 | 2024-03-01
    """
IN_PLACE = Share(
    code="pathway-in-place",
    title="Young people with a pathway plan, of those who should have one",
    source="Local",
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="children where leaver in ('eligible', 'relevant', 'former relevant')"
    " and born_on <= cast(:end - interval '195 months' as date)",
    that="exists (select 1 from pathway_plans p where p.child = t.child)",
    examples=(
        Example(
            "two of three: one is not yet sixteen and a quarter",
            _PERSONAL_ADVISER,
            numerator=2,
            denominator=3,
            value=66.7,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 56 (almost half had none)",
        "Northamptonshire, July 2013, paragraph 42 (a large majority had none)",
    ),
    note="From three months after the sixteenth birthday.",
)
REVIEWED = Share(
    code="pathway-review-timely",
    title="Pathway plans reviewed on time",
    source="Local, from the duties to review",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of("pathway-review", "pathway-review-in-care", "pathway-review-move"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("pathway-review"),),
    quoted=("Norfolk, July 2013, paragraph 48 (many late)",),
)
BY_OWN_ADVISER = Share(
    code="pathway-pa-reviewed",
    title="Reviews of pathway plans made by the young person's own adviser alone",
    source="Children Act 1989 guidance, volume 3",
    certainty="L",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="pathway_reviews where began_on between :start and :end",
    that="reviewed_by_adviser_alone",
    cannot_tell="reviewed_by_adviser_alone is null",
    examples=(
        Example(
            "one of two",
            """
            pathway_reviews: child | began_on | reviewed_by_adviser_alone
            1 | 2023-06-01 | yes
            2 | 2023-06-01 | no
            3 | 2023-06-01 |
            4 | 2022-06-01 | yes
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Northamptonshire, July 2013, paragraph 27 (a substantial number)",),
)
_FOSTERED = "('Q1', 'Q2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')"
_AT_18 = "cast(t.born_on + interval '18 years' as date)"
STAYING_PUT = Share(
    code="staying-put",
    title="Young people fostered at 18 who stayed with their former carers",
    source="Looked-after children return, care leavers (OC3)",
    certainty="K",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=f"children where {_AT_18} between :start and :end and exists (select 1 from placements p"
    f" where p.child = t.child and p.kind in {_FOSTERED} and p.began_on < {_AT_18}"
    f" and p.ended_on = {_AT_18})",
    that="exists (select 1 from leaver_statements s where s.child = t.child"
    " and s.accommodation = 'Z')"
    " or exists (select 1 from care_periods p where p.child = t.child"
    " and p.ended_because = 'E17')",
    examples=(
        Example(
            "two of three",
            """
            children: child | born_on
            1 | 2005-06-01
            2 | 2005-06-01
            3 | 2005-06-01
            4 | 2005-06-01
            placements: child | kind | began_on | ended_on
            1 | U4 | 2015-01-01 | 2023-06-01
            2 | U4 | 2015-01-01 | 2023-06-01
            3 | U4 | 2015-01-01 | 2023-06-01
            4 | K2 | 2015-01-01 | 2023-06-01
            leaver_statements: child | began_on | accommodation
            1 | 2024-01-01 | Z
            2 | 2024-01-01 | U
            care_periods: child | began_on | ended_on | ended_because
            3 | 2015-01-01 | 2023-06-01 | E17
            """,
            numerator=2,
            denominator=3,
            value=66.7,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 96",),
)
