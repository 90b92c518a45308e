"""Social workers' posts: how many are empty, lent, left, away sick or newly filled."""

from ..language import Better, Count, Example, Rate, Share
from ..periods import Over

STATISTICS = "Children's social work workforce statistics, from 2013"
_OF_POST = (
    "coalesce((select cast(sum(h.percent) as int) from working_hours h"
    " where h.post_id = {post}.id and h.ended_on is null), 100) * 0.01"
)
_SW = "role = 'social worker' and ended_on is null"


def _in_post(where: str) -> str:
    return f"(select coalesce(sum({_OF_POST.format(post='p')}), 0) from posts p where {where})"


_EMPLOYED = _in_post(f"{_SW} and not coalesce(through_agency, false)")
_LENT = _in_post(f"{_SW} and coalesce(through_agency, false)")
_VACANT = f"(select coalesce(cast(sum(v.percent) as int), 0) * 0.01 from vacancies v where {_SW})"
_POSTS = """
    posts: id | worker_id | role | through_agency | began_on | ended_on
    1 | 5 | social worker | no | 2020-01-01 |
    2 | 6 | social worker | | 2020-01-01 |
    3 | 7 | social worker | yes | 2020-01-01 |
    4 | 8 | social worker | no | 2020-01-01 | 2023-06-01
    5 | 9 | personal adviser | no | 2020-01-01 |
    working_hours: post_id | worker_id | percent | began_on | ended_on
    1 | 5 | 50 | 2020-01-01 |
    4 | 8 | 60 | 2020-01-01 | 2023-06-01
    vacancies: role | percent | began_on | ended_on
    social worker | 50 | 2023-01-01 |
    social worker | 100 | 2022-01-01 | 2023-01-01
    sick_leave: worker_id | began_on | ended_on | days_lost
    5 | 2023-06-01 | 2023-06-20 | 14
    8 | 2023-04-01 | 2023-04-03 | 3
    9 | 2023-06-01 | 2023-06-20 | 14
    5 | 2022-06-01 | 2022-06-20 | 14
    first_years: worker_id | began_on | ended_on
    6 | 2023-09-01 |
    5 | 2012-09-01 | 2013-09-01
    """
VACANCIES = Rate(
    code="sw-vacancy",
    title="Social work posts that are vacant, of each hundred",
    source=STATISTICS,
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=f"vacancies where {_SW}",
    weight="cast(percent as int) * 0.01",
    per=f"{_VACANT} + {_EMPLOYED}",
    scale=100,
    by=(),
    examples=(
        Example(
            "half a post vacant beside one and a half filled; whoever an agency lends fills none",
            _POSTS,
            numerator=0.5,
            denominator=2.0,
            value=25.0,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 18",),
    note="In full-time equivalents, on the day asked. The statistics are of 30 September.",
)
AGENCY = Rate(
    code="sw-agency",
    title="Social workers from agencies, of each hundred",
    source=STATISTICS,
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=f"posts where {_SW} and through_agency",
    weight=_OF_POST.format(post="t"),
    per=f"{_LENT} + {_EMPLOYED}",
    scale=100,
    by=(),
    examples=(Example("one of two and a half", _POSTS, numerator=1, denominator=2.5, value=40.0),),
    quoted=(
        "South Gloucestershire, July 2012, paragraph 15 (low)",
        "Northamptonshire, July 2013, paragraph 16 (rising)",
    ),
)
TURNOVER = Rate(
    code="sw-turnover",
    title="Social workers who left in the year, of each hundred at its end",
    source=STATISTICS,
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="posts where role = 'social worker' and ended_on between :start and :end"
    " and not coalesce(through_agency, false)",
    weight="coalesce((select cast(max(h.percent) as int) from working_hours h"
    " where h.post_id = t.id and h.ended_on = t.ended_on), 100) * 0.01",
    per=_EMPLOYED,
    scale=100,
    by=(),
    examples=(Example("0.6 for 1.5", _POSTS, numerator=0.6, denominator=1.5, value=40.0),),
    quoted=(
        "Northamptonshire, July 2013, paragraph 16",
        "Northamptonshire, February 2013, paragraph 23",
    ),
)
SICKNESS = Rate(
    code="sw-absence",
    title="Days lost to sickness, of each hundred days of social work",
    source=STATISTICS,
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="sick_leave where began_on between :start and :end and exists (select 1 from posts p where"
    " p.worker_id = t.worker_id and p.role = 'social worker')",
    weight="coalesce(days_lost, 0)",
    per=f"{_EMPLOYED} * 253",
    scale=100,
    by=(),
    examples=(Example("17 of 379.5 days", _POSTS, numerator=17, denominator=379.5, value=4.5),),
    note="253 working days to the year, as the statistics reckon.",
)
NEWLY_QUALIFIED = Share(
    code="nqsw-share",
    title="Social workers in their first year",
    source="Local",
    certainty="L",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of=f"posts where {_SW}",
    that="exists (select 1 from first_years f where f.worker_id = t.worker_id"
    " and f.ended_on is null)",
    examples=(Example("one of three", _POSTS, numerator=1, denominator=3, value=33.3),),
    quoted=("Northamptonshire, July 2013, paragraph 21",),
)
COUNCIL = Count(
    code="cicc-active",
    title="Active members of the children in care council, as stated",
    source="Local",
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="area_figures where name = 'children in care council members' and place = 'this authority'"
    " and began_on = (select max(b.began_on) from area_figures b where b.place = 'this authority'"
    " and b.name = 'children in care council members')",
    weight="value",
    by=(),
    examples=(
        Example(
            "the latest that was stated",
            """
            area_figures: name | place | began_on | value
            children in care council members | this authority | 2023-01-01 | 7
            children in care council members | this authority | 2024-01-01 | 4
            """,
            numerator=4,
        ),
    ),
    quoted=("South Gloucestershire, July 2012, paragraphs 58 and 104",),
    note="Kept as a stated figure: no child's record says who is a member.",
)
CASE_REVIEWS = Count(
    code="scr-open",
    title="Serious case reviews not yet published, as stated",
    source="Safeguarding partners",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of=COUNCIL.of.replace("children in care council members", "serious case reviews open"),
    weight="value",
    by=(),
    examples=(
        Example(
            "four",
            """
            area_figures: name | place | began_on | value
            serious case reviews open | this authority | 2024-01-01 | 4
            """,
            numerator=4,
        ),
    ),
    quoted=("Northamptonshire, February 2013, paragraph 56",),
    note="Kept as a stated figure.",
)
