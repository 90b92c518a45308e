"""How settled looked-after children are: moves, long stays, and endings that no one planned."""

from ..language import Better, Example, Share
from ..periods import Over
from .living import ADOPTIVE, RETURN, TEMPORARY

_HOMES_IN_THE_YEAR = (
    "(select count(*) from placements p where p.child = t.child and p.began_on <= :end"
    " and (p.ended_on is null or p.ended_on > :start)"
    f" and coalesce(p.kind not in {TEMPORARY}, true)"
    " and coalesce(not p.same_carer_as_before, true))"
)
_MOVES = """
    children: child | looked_after
    1 | yes
    2 | yes
    3 | yes
    4 | no
    placements: child | kind | began_on | ended_on | same_carer_as_before
    1 | U6 | 2022-01-01 | 2023-06-01 |
    1 | U6 | 2023-06-01 | 2023-09-01 |
    1 | K2 | 2023-09-01 | |
    2 | U6 | 2022-01-01 | 2023-06-01 |
    2 | T2 | 2023-06-01 | 2023-06-10 |
    2 | U6 | 2023-06-10 | 2023-10-01 |
    2 | A5 | 2023-10-01 | | yes
    3 | U6 | 2020-01-01 | 2023-01-01 |
    3 | U6 | 2023-01-01 | 2023-02-01 |
    3 | U6 | 2023-02-01 | |
    """

THREE_HOMES = Share(
    code="ni-62",
    title="Looked after children with three or more placements in the year",
    source="National indicator 62",
    certainty="S/K",
    better=Better.LOWER,
    over=Over.YEAR,
    of="children where looked_after",
    that=f"{_HOMES_IN_THE_YEAR} >= 3",
    examples=(
        Example(
            "one of three: a holiday, and a change with the same carer, are no moves",
            _MOVES,
            numerator=1,
            denominator=3,
            value=33.3,
        ),
    ),
    quoted=(
        "Northamptonshire, July 2013, paragraph 36 (poor)",
        "Northamptonshire, March 2011, paragraph 101 (improving)",
        "South Gloucestershire, July 2012, paragraph 75 (in line)",
    ),
    note="The home on the first day of the year counts as one.",
)
THREE_HOMES_TO_DATE = Share(
    code="cla-placement-moves-r",
    title="Looked after children with three or more placements in twelve months",
    source="Local",
    certainty="L",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="children where looked_after",
    that=f"{_HOMES_IN_THE_YEAR} >= 3",
    examples=(Example("one of three", _MOVES, numerator=1, denominator=3, value=33.3),),
)
_SETTLED = (
    "exists (select 1 from placements p where p.child = t.child"
    " and p.began_on <= cast(:end - interval '2 years' as date) and (p.ended_on is null"
    f" or (p.ended_on = t.placement_began_on and t.placement_kind in {ADOPTIVE})))"
)
_STAYS = """
    children: looked_after | child | age | care_began_on | placement_began_on | placement_kind
    yes | 1 | 10 | 2019-01-01 | 2022-03-31 | U6
    yes | 2 | 3 | 2021-09-30 | 2023-12-01 | A6
    yes | 3 | 10 | 2019-01-01 | 2022-04-01 | U6
    yes | 4 | 16 | 2010-01-01 | 2010-01-01 | U6
    yes | 5 | 10 | 2021-10-01 | 2021-10-01 | U6
    placements: child | began_on | ended_on
    1 | 2022-03-31 |
    2 | 2021-10-01 | 2023-12-01
    2 | 2023-12-01 |
    3 | 2019-01-01 | 2022-04-01
    3 | 2022-04-01 |
    """
LONG_STAY = Share(
    code="ni-63",
    title="Children long in care who have lived in one placement for two years",
    source="National indicator 63",
    certainty="S",
    better=Better.HIGHER,
    over=Over.MARCH,
    of="children where looked_after and age < 16"
    " and care_began_on <= cast(:end - interval '30 months' as date)",
    that=_SETTLED,
    examples=(
        Example(
            "two of three; one is placed for adoption, and that home and the last make two years",
            _STAYS,
            numerator=2,
            denominator=3,
            value=66.7,
        ),
    ),
    quoted=("Northamptonshire, July 2013, paragraph 36 (as its neighbours)",),
    note="Long in care is two and a half years without a break, and under 16.",
)
DISRUPTION = Share(
    code="cla-disruption",
    title="Changes of placement that were not planned by the authority",
    source=RETURN,
    certainty="K",
    better=Better.LOWER,
    over=Over.YEAR,
    of="placements where ended_on between :start and :end and exists (select 1 from placements n"
    " where n.child = t.child and n.began_on = t.ended_on and n.id <> t.id)",
    that="change_reason in ('ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD')",
    excluded=(("only the status of the placement changed", "change_reason = 'PLACE'"),),
    cannot_tell="change_reason is null or change_reason = ''",
    examples=(
        Example(
            "one of two",
            """
            placements: id | child | began_on | ended_on | change_reason
            1 | 1 | 2022-01-01 | 2023-06-01 | CREQB
            2 | 1 | 2023-06-01 | 2023-07-01 | CARPL
            3 | 1 | 2023-07-01 | 2023-08-01 | PLACE
            4 | 1 | 2023-08-01 | 2023-09-01 |
            5 | 1 | 2023-09-01 | 2024-01-01 | CHILD
            """,
            numerator=1,
            denominator=2,
            excluded={"only the status of the placement changed": 1},
            cannot_tell=1,
            value=50.0,
        ),
    ),
    note="The last stay of a time in care is not a change of placement.",
)
