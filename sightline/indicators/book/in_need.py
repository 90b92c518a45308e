"""Children in need: how many, and whether each has a social worker."""

from ..language import Better, Count, Example, Rate
from ..periods import Over
from .front_door import CENSUS
from .looked_after import POPULATION

_CHILDREN = """
    children: child | in_need | has_social_worker | qualified_social_worker
    1 | yes | yes | yes
    2 | yes | no |
    3 | yes | yes | no
    4 | no | no |
    5 | yes | yes |
    area_figures: name | place | began_on | value
    population 0 to 17 | this authority | 2023-06-30 | 2000
    """
COUNT = Count(
    code="cin-count",
    title="Children in need",
    source=CENSUS,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where in_need",
    examples=(Example("four of five", _CHILDREN, numerator=4),),
    quoted=("Northamptonshire, February 2013, paragraph 11",),
    note="Every child with an open referral, a plan of any kind, or in care.",
)
RATE = Rate(
    code="cin-rate",
    title="Children in need for every 10,000 children living here",
    source=CENSUS,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.MARCH,
    of="children where in_need",
    per=POPULATION,
    scale=10000,
    examples=(Example("four of 2,000", _CHILDREN, numerator=4, denominator=2000, value=20.0),),
    quoted=("Northamptonshire, February 2013, paragraph 18 (well above others)",),
)
UNALLOCATED = Count(
    code="cin-unallocated",
    title="Children in need without a social worker",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where in_need",
    that="not has_social_worker or not qualified_social_worker",
    examples=(Example("two of four", _CHILDREN, numerator=2),),
    quoted=(
        "Northamptonshire, February 2013, paragraphs 14 and 26 (many)",
        "Northamptonshire, March 2011, paragraph 38 (some)",
    ),
    note="With nobody, or with somebody who is not registered, such as a manager who only holds"
    " the work.",
)
