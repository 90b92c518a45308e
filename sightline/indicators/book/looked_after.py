"""How many children are looked after, who they are, and how many came and went."""

from ..language import Better, Count, Example, Rate, Share
from ..periods import Over

RETURN = "Looked-after children return (SSDA903)"
POPULATION = (
    "(select value from area_figures where name = 'population 0 to 17'"
    " and place = 'this authority' and value is not null order by began_on desc limit 1)"
)
"""Children aged 0 to 17 by the latest estimate there was on the day."""

_SEEDS = (
    "Norfolk, July 2013, paragraph 7",
    "South Gloucestershire, July 2012, paragraph 8",
    "Northamptonshire, March 2011, paragraph 8",
)
_AGES = """
    children: child | looked_after | age
    1 | yes | 4
    2 | yes | 5
    3 | yes | 15
    4 | yes | 16
    5 | yes |
    6 | no | 3
    7 | no | 12
    8 | no | 17
    """

LOOKED_AFTER = Count(
    code="cla-count",
    title="Looked after children",
    source=RETURN,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    examples=(
        Example(
            "two children in care and one who has left",
            """
            children: child | looked_after
            1 | yes
            2 | yes
            3 | no
            """,
            numerator=2,
        ),
    ),
    quoted=(*_SEEDS, "Northamptonshire, July 2013, paragraph 9"),
    note="Children who only have short breaks are left out.",
)
LOOKED_AFTER_RATE = Rate(
    code="cla-rate",
    title="Looked after children for every 10,000 children living here",
    source="Department for Education, children looked after in England",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.MARCH,
    of="children where looked_after",
    per=POPULATION,
    scale=10000,
    examples=(
        Example(
            "three in care of 1,500 children",
            """
            children: child | looked_after
            1 | yes
            2 | yes
            3 | yes
            4 | no
            area_figures: name | place | began_on | value
            population 0 to 17 | this authority | 2022-06-30 | 1400
            population 0 to 17 | this authority | 2023-06-30 | 1500
            population 0 to 17 | England | 2023-06-30 | 12000000
            """,
            numerator=3,
            denominator=1500,
            value=20.0,
        ),
        Example(
            "nobody has said how many children live here",
            """
            children: child | looked_after
            1 | yes
            """,
            numerator=1,
            denominator=None,
        ),
    ),
    quoted=("Northamptonshire, July 2013, paragraph 9 (there for every 1,000)",),
)
UNDER_FIVE = Count(
    code="cla-under-5",
    title="Looked after children under five",
    source=RETURN,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="age < 5",
    cannot_tell="age is null",
    part_of="cla-count",
    examples=(Example("by age, and one of unknown age", _AGES, numerator=1, cannot_tell=1),),
    quoted=_SEEDS,
    note="One report counts those of five with them.",
)
SCHOOL_AGE = Count(
    code="cla-school-age",
    title="Looked after children aged 5 to 15",
    source=RETURN,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="age between 5 and 15",
    cannot_tell="age is null",
    part_of="cla-count",
    examples=(Example("by age, and one of unknown age", _AGES, numerator=2, cannot_tell=1),),
    quoted=_SEEDS,
    note="Reports print this band from 5 to 16, or between under five and over sixteen; a child of"
    " 16 is in the older band.",
)
SIXTEEN = Count(
    code="cla-post-16",
    title="Looked after children aged 16 and over",
    source=RETURN,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="age >= 16",
    cannot_tell="age is null",
    part_of="cla-count",
    examples=(Example("by age, and one of unknown age", _AGES, numerator=1, cannot_tell=1),),
    quoted=_SEEDS,
    note="Printed also as over sixteen and as post-16: all are read as 16 and over.",
)
UNACCOMPANIED = Count(
    code="cla-uasc",
    title="Looked after children who came here alone to seek asylum",
    source=RETURN,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="unaccompanied",
    examples=(
        Example(
            "one of two; another is not looked after",
            """
            children: child | looked_after | unaccompanied
            1 | yes | yes
            2 | yes | no
            3 | no | yes
            """,
            numerator=1,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 8",),
)
MALE = Share(
    code="cla-male-pct",
    title="Looked after children who are male",
    source=RETURN,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="sex = 'M'",
    cannot_tell="sex is null or sex = 'U'",
    examples=(
        Example(
            "two boys of three",
            """
            children: child | looked_after | sex
            1 | yes | M
            2 | yes | M
            3 | yes | F
            4 | yes | U
            5 | no | F
            """,
            numerator=2,
            denominator=3,
            cannot_tell=1,
            value=66.7,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 8 (of those not unaccompanied)",),
)
MINORITY = Share(
    code="cla-bme-pct",
    title="Looked after children of a minority ethnic group",
    source=RETURN,
    certainty="K",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="minority_ethnic",
    cannot_tell="minority_ethnic is null",
    examples=(
        Example(
            "one of three; whoever preferred not to say counts below the line only",
            """
            children: child | looked_after | minority_ethnic | ethnic_group
            1 | yes | yes | MWBC
            2 | yes | no | WBRI
            3 | yes | no | REFU
            4 | yes | |
            5 | no | yes | BAFR
            """,
            numerator=1,
            denominator=3,
            cannot_tell=1,
            value=33.3,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 8 (of those not unaccompanied)",),
    note="Every group but White British is a minority here.",
)
_CAME = "p.began_on between :start and :end and coalesce(not p.short_breaks, true)"
_WENT = "p.ended_on between :start and :end and coalesce(not p.short_breaks, true)"
_PERIODS = """
    children: child
    1
    2
    3
    4
    care_periods: child | began_on | ended_on | short_breaks
    1 | 2023-04-01 | 2023-05-01 |
    1 | 2023-09-01 | 2024-02-01 |
    2 | 2020-01-01 | 2024-03-31 |
    3 | 2024-03-31 | |
    4 | 2023-06-01 | 2023-06-04 | yes
    area_figures: name | place | began_on | value
    population 0 to 17 | this authority | 2023-06-30 | 4000
    """
STARTED = Count(
    code="cla-started",
    title="Children who began to be looked after in the year",
    source=RETURN,
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of=f"children where exists (select 1 from care_periods p where p.child = t.child and {_CAME})",
    examples=(Example("two children; one came twice", _PERIODS, numerator=2),),
    quoted=("Norfolk, July 2013, paragraph 9 (rising)",),
    note="Each child once, however often care began.",
)
CEASED = Count(
    code="cla-ceased",
    title="Children who ceased to be looked after in the year",
    source=RETURN,
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of=f"children where exists (select 1 from care_periods p where p.child = t.child and {_WENT})",
    examples=(Example("two children; one left twice", _PERIODS, numerator=2),),
    quoted=("Norfolk, July 2013, paragraph 10 (rising)",),
    note="Each child once, by the last time in the year.",
)
ONCOMERS = Rate(
    code="cla-oncomer-rate",
    title="Children who began to be looked after, for every 10,000 children living here",
    source="Department for Education, local authority interactive tool",
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of=STARTED.of,
    per=POPULATION,
    scale=10000,
    examples=(Example("two of 4,000", _PERIODS, numerator=2, denominator=4000, value=5.0),),
)
