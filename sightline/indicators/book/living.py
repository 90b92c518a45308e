"""Where looked-after children live: near or far, with families or not, and how settled."""

from ..language import Better, Count, Example, Mean, Share
from ..periods import Over

RETURN = "Looked-after children return (SSDA903)"
FOSTERED = "('Q1', 'Q2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')"
ADOPTIVE = "('A3', 'A4', 'A5', 'A6')"
TEMPORARY = "('T0', 'T1', 'T2', 'T3', 'T4')"
_NO_HOME = "placement_id is null"
_AREAS = """
    children: child | looked_after | placement_id | placement_kind | in_area | host_authority
    1 | yes | 11 | U6 | yes |
    2 | yes | 12 | U6 | no | Suffolk
    3 | yes | 13 | K2 | no | Suffolk
    4 | yes | 14 | U6 | | Lincolnshire
    5 | yes | 15 | Z1 | no | Suffolk
    6 | yes | | | |
    7 | yes | 17 | U6 | |
    8 | no | 18 | U6 | no | Suffolk
    """
_ELSEWHERE = "coalesce(not in_area, host_authority is not null)"
_LEFT_OUT = (("another kind of placement (Z1)", "placement_kind = 'Z1'"), ("no home", _NO_HOME))
_AREA_UNKNOWN = "in_area is null and host_authority is null"

OUT_OF_AREA = Count(
    code="cla-out-of-area",
    title="Looked after children living outside the authority's area",
    source=f"{RETURN}, placement location",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that=_ELSEWHERE,
    excluded=_LEFT_OUT,
    cannot_tell=_AREA_UNKNOWN,
    examples=(
        Example(
            "three of four",
            _AREAS,
            numerator=3,
            excluded={"another kind of placement (Z1)": 1, "no home": 1},
            cannot_tell=1,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraphs 18 and 53",),
)
OUT_OF_AREA_SHARE = Share(
    code="cla-out-of-area-pct",
    title="Looked after children living outside the authority's area, as a share",
    source="Department for Education, children looked after in England",
    certainty="K",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that=f"{_ELSEWHERE} and coalesce(placement_kind <> 'Z1', true) and not ({_NO_HOME})",
    cannot_tell=f"{_AREA_UNKNOWN} and not ({_NO_HOME})",
    examples=(
        Example(
            "three of all six whose area is known, whatever their home",
            _AREAS,
            numerator=3,
            denominator=6,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraphs 18 and 53 (193 of 1,088)",),
    note="The base is every looked-after child, as cla-count has it.",
)
HOSTS = Count(
    code="cla-host-la-count",
    title="Other authorities in whose areas looked after children live",
    source=f"{RETURN}, placement location",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that=_ELSEWHERE,
    excluded=_LEFT_OUT,
    cannot_tell=f"({_AREA_UNKNOWN}) or (not in_area and host_authority is null)",
    distinct="host_authority",
    examples=(
        Example(
            "two authorities for three children",
            _AREAS,
            numerator=2,
            excluded={"another kind of placement (Z1)": 1, "no home": 1},
            cannot_tell=1,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 53",),
)
TWENTY_MILES = Share(
    code="cla-20-miles-pct",
    title="Looked after children living more than 20 miles from home and outside the area",
    source="Department for Education, children looked after in England",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that=f"miles_from_home > 20 and {_ELSEWHERE}",
    excluded=(("no home", _NO_HOME),),
    cannot_tell=f"miles_from_home is null or (miles_from_home > 20 and {_AREA_UNKNOWN})",
    examples=(
        Example(
            "one of three; one so far away is inside a large area",
            """
            children: child | looked_after | placement_id | miles_from_home | in_area
            1 | yes | 11 | 20.5 | no
            2 | yes | 12 | 31 | yes
            3 | yes | 13 | 20 | no
            4 | yes | 14 | | no
            5 | yes | | |
            """,
            numerator=1,
            denominator=3,
            excluded={"no home": 1},
            cannot_tell=1,
            value=33.3,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 53 (no figure)",),
    note="Of those whose distance is known; the Department's own base is every child.",
)
FAMILY = Share(
    code="cla-family-placement-pct",
    title="Looked after children who live in a family",
    source="Local",
    certainty="U",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that=f"placement_kind in {FOSTERED} or placement_kind in {ADOPTIVE} or placement_kind = 'P1'"
    " or placement_group in ('foster', 'placed for adoption', 'placed with parents')",
    cannot_tell="placement_kind is null and placement_group is null",
    examples=(
        Example(
            "with carers, adopters and parents: three of four",
            """
            children: child | looked_after | placement_kind | placement_group
            1 | yes | U3 |
            2 | yes | A5 |
            3 | yes | | placed with parents
            4 | yes | K2 |
            5 | yes | |
            6 | no | U6 |
            """,
            numerator=3,
            denominator=4,
            cannot_tell=1,
            value=75.0,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 70",
        "Northamptonshire, July 2013, paragraph 44 (a majority)",
    ),
    note="Some authorities count foster carers only.",
)
RESIDENTIAL = Count(
    code="cla-residential",
    title="Looked after children in children's homes and other residential settings",
    source=RETURN,
    certainty="K",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that="placement_kind in ('K1', 'K2', 'R1', 'R3', 'S1')",
    examples=(
        Example(
            "two of three",
            """
            children: child | looked_after | placement_kind
            1 | yes | K2
            2 | yes | S1
            3 | yes | U6
            4 | no | K2
            """,
            numerator=2,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraphs 10 and 53 (reduced)",),
)
_GRADE = (
    "(select min(h.grade) from homes h where h.urn = t.placement_urn and h.grade in"
    " ('outstanding', 'good', 'requires improvement', 'adequate', 'satisfactory', 'inadequate'))"
)
GOOD_PROVIDER = Share(
    code="cla-good-placement-pct",
    title="Looked after children in a graded setting that is good or better",
    source="Local, from Ofsted's published grades",
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="children where looked_after and placement_urn is not null",
    that=f"{_GRADE} in ('outstanding', 'good')",
    excluded=(("the setting has no grade", f"{_GRADE} is null"),),
    examples=(
        Example(
            "two of three; one setting has not been graded",
            """
            children: child | looked_after | placement_urn
            1 | yes | SC1
            2 | yes | SC1
            3 | yes | SC2
            4 | yes | SC3
            5 | yes |
            homes: urn | grade
            SC1 | good
            SC2 | inadequate
            SC3 |
            """,
            numerator=2,
            denominator=3,
            excluded={"the setting has no grade": 1},
            value=66.7,
        ),
    ),
    quoted=(
        "Northamptonshire, July 2013, paragraph 36",
        "Norfolk, July 2013, paragraph 23",
        "South Gloucestershire, July 2012, paragraph 24",
    ),
)
LONG_TERM = Share(
    code="fostered-lt-pct",
    title="Fostered children who are matched for the long term",
    source=RETURN,
    certainty="K",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of=f"children where looked_after and placement_kind in {FOSTERED}",
    that="placement_kind in ('U1', 'U4')",
    excluded=(("a code from before 2015 does not say", "placement_kind in ('Q1', 'Q2')"),),
    examples=(
        Example(
            "one of two",
            """
            children: child | looked_after | placement_kind
            1 | yes | U4
            2 | yes | U6
            3 | yes | Q2
            4 | yes | K2
            """,
            numerator=1,
            denominator=2,
            excluded={"a code from before 2015 does not say": 1},
            value=50.0,
        ),
    ),
)
_WORKERS = (
    "(select count(distinct a.worker_id) from allocations a where a.child = t.child"
    " and a.role = 'social worker' and a.worker_id is not null and a.began_on <= :end"
    " and (a.ended_on is null or a.ended_on > :start))"
)
WORKER_CHANGES = Mean(
    code="cla-sw-changes",
    title="Social workers each looked after child had in the year",
    source=f"{RETURN}, social worker episodes",
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of=f"children where looked_after and {_WORKERS} > 0",
    value=_WORKERS,
    examples=(
        Example(
            "one child had two and one had one",
            """
            children: child | looked_after
            1 | yes
            2 | yes
            3 | no
            allocations: child | role | worker_id | began_on | ended_on
            1 | social worker | 5 | 2022-01-01 | 2023-10-01
            1 | social worker | 6 | 2023-10-01 |
            1 | reviewing officer | 9 | 2023-10-01 |
            2 | social worker | 5 | 2020-01-01 |
            2 | social worker | 7 | 2019-01-01 | 2020-01-01
            3 | social worker | 7 | 2023-06-01 |
            """,
            numerator=3,
            denominator=2,
            value=1.5,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 59",
        "Northamptonshire, July 2013, paragraph 45",
    ),
)
