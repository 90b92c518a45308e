"""Adoption and other permanent homes: how long children wait, and how many leave care so."""

from ..language import Better, Count, Example, Mean, Share
from ..periods import Over

SCORECARD = "Adoption scorecard"
_ADOPTED = "adoption_plans where order_on between :start and :end"
_CAME = (
    "coalesce(entered_care_on, (select max(p.began_on) from care_periods p"
    " where p.child = t.child and p.began_on <= t.order_on))"
)

TO_MOVING_IN = Mean(
    code="a1",
    title="Days from coming into care to moving in with adopters",
    source=SCORECARD,
    certainty="S",
    better=Better.LOWER,
    over=Over.THREE_YEARS,
    of=_ADOPTED,
    value=f"placed_on - {_CAME}",
    examples=(
        Example(
            "600 and 400 days; one was not placed on a day that is known",
            """
            adoption_plans: child | entered_care_on | placed_on | order_on
            1 | 2021-01-01 | 2022-08-24 | 2023-06-01
            2 | | 2022-02-05 | 2022-12-01
            3 | 2021-01-01 | | 2022-12-01
            4 | 2017-01-01 | 2019-08-24 | 2020-06-01
            care_periods: child | began_on | ended_on
            2 | 2021-01-01 | 2022-12-01
            """,
            numerator=1000,
            denominator=2,
            cannot_tell=1,
            value=500,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 54 (better than the national average)",),
)
TO_MATCH = Mean(
    code="a2",
    title="Days from placement order to match",
    source=SCORECARD,
    certainty="S",
    better=Better.LOWER,
    over=Over.THREE_YEARS,
    of=_ADOPTED,
    value="case when matched_on < placement_order_on then 0 else matched_on - placement_order_on"
    " end",
    excluded=(
        ("no placement order", "placement_order_on is null"),
        ("placed before the order", "placed_on < placement_order_on"),
    ),
    examples=(
        Example(
            "100 days, and none for a match before the order",
            """
            adoption_plans: child | placement_order_on | matched_on | placed_on | order_on
            1 | 2022-01-01 | 2022-04-11 | 2022-05-01 | 2023-06-01
            2 | 2022-01-01 | 2021-12-01 | 2022-05-01 | 2023-06-01
            3 | | 2021-12-01 | 2022-05-01 | 2023-06-01
            4 | 2022-01-01 | 2021-11-01 | 2021-12-01 | 2023-06-01
            5 | 2022-01-01 | | 2022-02-01 | 2023-06-01
            """,
            numerator=100,
            denominator=2,
            excluded={"no placement order": 1, "placed before the order": 1},
            cannot_tell=1,
            value=50,
        ),
    ),
)
_WAITED = "coalesce(placed_on, case when reversed_on is null and order_on is null then :end end)"
_THRESHOLD = (
    "case when :end >= date '2016-03-31' then interval '14 months'"
    " when :end >= date '2015-03-31' then interval '16 months'"
    " when :end >= date '2014-03-31' then interval '18 months' else interval '20 months' end"
)
WAITED_LESS = Share(
    code="a3",
    title="Children who waited less than the threshold to move in with adopters",
    source=SCORECARD,
    certainty="S",
    better=Better.HIGHER,
    over=Over.THREE_YEARS,
    of="adoption_plans where decided_on is not null and (order_on between :start and :end"
    " or (order_on is null and reversed_on is null))",
    that=f"{_WAITED} < cast(entered_care_on + ({_THRESHOLD}) as date)",
    cannot_tell="entered_care_on is null",
    examples=(
        Example(
            "adopted in time; waiting too long; waiting, not yet too long",
            """
          adoption_plans: child | entered_care_on | decided_on | placed_on | order_on | reversed_on
            1 | 2021-01-01 | 2021-06-01 | 2022-01-01 | 2022-06-01 |
            2 | 2022-01-01 | 2022-06-01 | | |
            3 | 2023-06-01 | 2023-12-01 | | |
            4 | | 2023-12-01 | | |
            5 | 2023-06-01 | 2023-12-01 | | | 2024-01-01
            6 | 2016-01-01 | 2016-06-01 | 2017-01-01 | 2017-06-01 |
            """,
            numerator=2,
            denominator=3,
            cannot_tell=1,
            value=66.7,
        ),
    ),
    note="20 months at first, then 18, 16 and 14.",
)
ADJUSTED = Mean(
    code="a10",
    title="Days from coming into care to the home a child was adopted in",
    source=SCORECARD,
    certainty="S",
    better=Better.LOWER,
    over=Over.THREE_YEARS,
    of=_ADOPTED,
    value="coalesce(case when by_foster_carer then (select max(p.began_on) from placements p"
    " where p.child = t.child and p.began_on < t.placed_on and p.kind in ('Q1', 'Q2', 'U1', 'U2',"
    f" 'U3', 'U4', 'U5', 'U6')) end, placed_on) - {_CAME}",
    examples=(
        Example(
            "for one the clock stopped when the fostering began",
            """
            adoption_plans: child | entered_care_on | placed_on | order_on | by_foster_carer
            1 | 2021-01-01 | 2022-08-24 | 2023-06-01 | no
            2 | 2021-01-01 | 2022-08-24 | 2023-06-01 | yes
            placements: child | kind | began_on | ended_on
            2 | U5 | 2021-01-11 | 2022-08-24
            """,
            numerator=610,
            denominator=2,
            value=305,
        ),
    ),
)
WITHIN_A_YEAR = Share(
    code="ni-61",
    title="Adopted children who were placed within 12 months of the decision",
    source="National indicator 61",
    certainty="S",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=_ADOPTED,
    that="placed_on <= cast(decided_on + interval '12 months' as date)",
    cannot_tell="decided_on is null or placed_on is null",
    examples=(
        Example(
            "one of two",
            """
            adoption_plans: child | decided_on | placed_on | order_on
            1 | 2022-01-01 | 2023-01-01 | 2023-06-01
            2 | 2022-01-01 | 2023-01-02 | 2023-06-01
            3 | | 2023-01-02 | 2023-06-01
            4 | 2020-01-01 | 2021-01-01 | 2022-06-01
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
)
WAITING = Count(
    code="adoption-waiting-6mo",
    title="Children waiting more than six months for adopters",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="adoption_plans where decided_on <= :end and placed_on is null and reversed_on is null"
    " and order_on is null",
    that="cast(decided_on + interval '6 months' as date) < :end",
    examples=(
        Example(
            "one; another has waited less, and one has moved in",
            """
            adoption_plans: child | decided_on | placed_on | reversed_on
            1 | 2023-09-29 | |
            2 | 2023-10-01 | |
            3 | 2023-01-01 | 2023-12-01 |
            4 | 2023-01-01 | | 2023-12-01
            """,
            numerator=1,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraphs 10, 15 and 54 (too many)",),
)
_LEFT = "care_periods where ended_on between :start and :end and coalesce(not short_breaks, true)"
_REASONS = """
    care_periods: child | began_on | ended_on | ended_because | ended_because_group
    1 | 2020-01-01 | 2023-06-01 | E11 |
    2 | 2020-01-01 | 2023-06-01 | E46 |
    3 | 2020-01-01 | 2023-06-01 | E41 |
    4 | 2020-01-01 | 2023-06-01 | | adopted
    5 | 2020-01-01 | 2023-06-01 | E4A |
    6 | 2020-01-01 | 2023-06-01 | |
    7 | 2020-01-01 | 2022-06-01 | E11 |
    """
_NO_REASON = "nullif(ended_because, '') is null and nullif(ended_because_group, '') is null"
ADOPTED = Share(
    code="adoption-rate",
    title="Children who left care by adoption",
    source="Department for Education, children looked after in England",
    certainty="K",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=_LEFT,
    that="ended_because in ('E11', 'E12') or ended_because_group = 'adopted'",
    cannot_tell=_NO_REASON,
    examples=(
        Example("two of five", _REASONS, numerator=2, denominator=5, cannot_tell=1, value=40.0),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 101 (high)",),
)
GUARDIANS = Share(
    code="sgo-rate",
    title="Children who left care to special guardians or under a child arrangements order",
    source="Department for Education, children looked after in England",
    certainty="K",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=_LEFT,
    that="ended_because in ('E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48')"
    " or ended_because_group in ('special guardianship', 'residence order')",
    cannot_tell=_NO_REASON,
    examples=(
        Example("two of five", _REASONS, numerator=2, denominator=5, cannot_tell=1, value=40.0),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 101 (rising)",),
)
_MONTHS = (
    "(extract(year from approved_on) - extract(year from {since})) * 12"
    " + extract(month from approved_on) - extract(month from {since})"
)
_SINCE = "coalesce(stage_one_began_on, applied_on)"
APPROVAL = Mean(
    code="adopter-time",
    title="Months from registration to approval of adopters",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="adopters where approved_on between :start and :end",
    value=_MONTHS.format(since=_SINCE),
    places=1,
    examples=(
        Example(
            "12 months and 6",
            """
            adopters: stage_one_began_on | applied_on | approved_on
            2022-06-01 | | 2023-06-01
            | 2023-01-10 | 2023-07-20
            | | 2023-07-20
            2020-01-01 | | 2022-01-01
            """,
            numerator=18,
            denominator=2,
            cannot_tell=1,
            value=9.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 54 (12 months, then 6)",),
    note="Whole months between the two months. A couple counts twice, once for each.",
)
PROCEEDINGS = Mean(
    code="proceedings-weeks",
    title="Weeks that care proceedings took",
    source="Cafcass and the Ministry of Justice",
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="proceedings where ended_on between :start and :end",
    value="ended_on - began_on",
    unit=7,
    places=1,
    examples=(
        Example(
            "26 weeks and 52",
            """
            proceedings: child | began_on | ended_on
            1 | 2023-01-01 | 2023-07-02
            2 | 2023-01-01 | 2023-12-31
            3 | 2023-01-01 |
            """,
            numerator=78,
            denominator=2,
            value=39.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 67 (among the quickest tenth)",),
)
