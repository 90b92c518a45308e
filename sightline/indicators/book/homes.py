"""Foster carers, children's homes and what care costs."""

from ..language import Better, Count, Example, Rate, Share
from ..periods import Over
from .living import FOSTERED

_CARERS = """
    carers: kind | began_on | ended_on
    mainstream | 2010-06-01 |
    connected | 2012-06-01 |
    short break | 2012-06-01 |
    agency | 2012-06-01 |
    mainstream | 2010-06-01 | 2020-06-01
    """
CARERS = Count(
    code="foster-carers",
    title="Foster carers approved by the authority",
    source="Ofsted, fostering return",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="carers where ended_on is null",
    that="coalesce(kind, '') not like '%agency%'",
    by=(),
    examples=(Example("three; one is an agency's", _CARERS, numerator=3),),
    quoted=(
        "Norfolk, July 2013, paragraph 7 (carers)",
        "Northamptonshire, July 2013, paragraph 9 (households)",
        "South Gloucestershire, July 2012, paragraph 6",
        "Northamptonshire, March 2011, paragraph 9",
    ),
    note="Carers are not households: what a row of the record is, an authority must say when it"
    " prints this.",
)
AGENCIES = Count(
    code="ifa-count",
    title="Independent agencies in whose foster homes children live",
    source="Local",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of=f"children where looked_after and placement_kind in {FOSTERED}"
    " and provider in ('PR3', 'PR4', 'PR5')",
    distinct="placement_urn",
    cannot_tell="placement_urn is null",
    examples=(
        Example(
            "two agencies",
            """
            children: child | looked_after | placement_kind | provider | placement_urn
            1 | yes | U6 | PR4 | SC1
            2 | yes | U6 | PR4 | SC1
            3 | yes | U6 | PR5 | SC2
            4 | yes | U6 | PR1 | SC3
            5 | yes | K2 | PR4 | SC4
            6 | yes | U6 | PR4 |
            """,
            numerator=2,
            cannot_tell=1,
        ),
    ),
    quoted=("South Gloucestershire, July 2012, paragraph 6 (14 commissioned)",),
)
_OWN = "kind like 'local authority%home'"
_HOMES = """
    homes: kind | grade
    local authority children's home | good
    local authority short break home | inadequate
    local authority children's home |
    private children's home | good
    """
HOMES = Count(
    code="homes-count",
    title="Children's homes run by the authority",
    source="Ofsted",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="homes",
    that=_OWN,
    by=(),
    examples=(Example("three, one of them for short breaks", _HOMES, numerator=3),),
    quoted=(
        "Norfolk, July 2013, paragraph 7",
        "Northamptonshire, July 2013, paragraph 9",
        "South Gloucestershire, July 2012, paragraph 6 (none)",
        "Northamptonshire, March 2011, paragraph 9",
    ),
)
GOOD_HOMES = Share(
    code="homes-good-pct",
    title="Children's homes run by the authority that are good or better",
    source="Ofsted",
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of=f"homes where {_OWN}",
    that="grade in ('good', 'outstanding')",
    excluded=(("not yet graded", "nullif(grade, '') is null"),),
    by=(),
    examples=(
        Example(
            "one of two",
            _HOMES,
            numerator=1,
            denominator=2,
            excluded={"not yet graded": 1},
            value=50.0,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 23",
        "Northamptonshire, July 2013, paragraph 44 (all)",
    ),
)
_DAYS = (
    "(select sum((case when p.ended_on is null or p.ended_on > :end then :end else p.ended_on end)"
    " - (case when p.began_on < :start then :start else p.began_on end) + 1)"
    " from care_periods p where p.began_on <= :end"
    " and (p.ended_on is null or p.ended_on >= :start))"
)
COST = Rate(
    code="unit-cost-cla",
    title="Cost of a week in care",
    source="Section 251 outturn",
    certainty="K",
    better=Better.LOWER,
    over=Over.YEAR,
    of="area_figures where name = 'spend on looked-after children in the year' and place ="
    " 'this authority' and began_on between :start and :end",
    weight="value",
    per=_DAYS,
    scale=7,
    places=0,
    by=(),
    examples=(
        Example(
            "366,000 pounds for one child all year: 1,000 a day",
            """
            area_figures: name | place | began_on | value
            spend on looked-after children in the year | this authority | 2024-03-31 | 366000
            care_periods: child | began_on | ended_on
            1 | 2020-01-01 |
            2 | 2020-01-01 | 2022-01-01
            """,
            numerator=366000,
            denominator=366,
            value=7000,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 72 (reduced)",),
)
