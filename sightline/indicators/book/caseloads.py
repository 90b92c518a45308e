"""How much work each worker holds, and whether managers look at it."""

from .. import predicates
from ..language import Better, Example, Rate, Share
from ..periods import Over

_HOURS = (
    "coalesce((select cast(sum(h.percent) as int) from working_hours h"
    " where h.worker_id = {worker} and h.ended_on is null), 100) * 0.01"
)
"""How much of full time a worker works; one whose hours nobody wrote down is taken as full time."""


def _full_time(of: str, where: str) -> str:
    """Full-time equivalent of the different workers that children have in a role."""
    return (
        f"(select sum({_HOURS.format(worker='o.worker_id')}) from"
        f" (select distinct {of} as worker_id from children where {where}) o)"
    )


_OFFICERS = "looked_after and reviewing_officer_id is not null"
_HELD = """
    children: child | looked_after | reviewing_officer_id | personal_adviser_id | leaver
    1 | yes | 5 | |
    2 | yes | 5 | |
    3 | yes | 6 | 7 | eligible
    4 | no | 6 | 7 | relevant
    5 | yes | | 8 | former relevant
    working_hours: worker_id | percent | began_on | ended_on
    5 | 50 | 2020-01-01 |
    5 | 100 | 2019-01-01 | 2020-01-01
    8 | 60 | 2020-01-01 |
    """
REVIEWING_OFFICERS = Rate(
    code="iro-caseload",
    title="Looked after children for each full-time reviewing officer",
    source="IRO Handbook 2010: 50 to 70",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=f"children where {_OFFICERS}",
    per=_full_time("reviewing_officer_id", _OFFICERS),
    by=(),
    examples=(
        Example(
            "three children between one half-time officer and one full-time",
            _HELD,
            numerator=3,
            denominator=1.5,
            value=2.0,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 58 (90 to 95)",
        "Northamptonshire, March 2011, paragraph 111 (80 to 90)",
    ),
    note="Officers who hold at least one child. An officer's conferences are not counted in.",
)
_ADVISED = "leaver is not null and personal_adviser_id is not null"
ADVISERS = Rate(
    code="pa-caseload",
    title="Young people for each full-time personal adviser",
    source="Local",
    certainty="L",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=f"children where {_ADVISED}",
    per=_full_time("personal_adviser_id", _ADVISED),
    by=(),
    examples=(
        Example(
            "three between one full-time adviser and one of three days",
            _HELD,
            numerator=3,
            denominator=1.6,
            value=1.9,
        ),
    ),
    quoted=("Northamptonshire, July 2013, paragraph 27 (large)",),
)
_OPEN = "role = 'social worker' and worker_id is not null and ended_on is null"
SOCIAL_WORKERS = Rate(
    code="sw-caseload",
    title="Children for each full-time social worker who has any",
    source="Children's social work workforce statistics, from 2013",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=f"allocations where {_OPEN} and qualified is not false",
    per=f"(select sum({_HOURS.format(worker='o.worker_id')}) from (select distinct worker_id"
    f" from allocations where {_OPEN} and qualified is not false) o)",
    by=(),
    examples=(
        Example(
            "three children between two workers, one of three days",
            """
            allocations: child | role | worker_id | began_on | ended_on | qualified
            1 | social worker | 5 | 2024-01-01 | | yes
            2 | social worker | 5 | 2024-01-01 | | yes
            3 | social worker | 6 | 2024-01-01 | |
            4 | social worker | 6 | 2023-01-01 | 2023-06-01 | yes
            5 | social worker | 7 | 2023-01-01 | | no
            6 | reviewing officer | 8 | 2023-01-01 | | yes
            working_hours: worker_id | percent | began_on | ended_on
            6 | 60 | 2020-01-01 |
            """,
            numerator=3,
            denominator=1.6,
            value=1.9,
        ),
    ),
    quoted=(
        "Northamptonshire, March 2011, paragraph 38 (high in one team)",
        "South Gloucestershire, July 2012, paragraph 15 (manageable)",
    ),
)
_POST = "posts where role = 'social worker' and ended_on is null"
_LIMITS = predicates.listed(("caseload-limit", "nqsw-workload"))
OVER_LIMIT = Share(
    code="caseload-over-limit",
    title="Social workers with more children than the authority's limit",
    source="Local, from the duties to limit caseloads",
    certainty="L",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=_POST,
    that="exists (select 1 from service_clocks c where c.subject = 'worker'"
    f" and c.number = t.worker_id and c.duty in {_LIMITS} and c.position = 'overdue')",
    examples=(
        Example(
            "one of two",
            """
            posts: id | worker_id | role | ended_on
            1 | 5 | social worker |
            2 | 6 | social worker |
            3 | 7 | social worker | 2023-01-01
            service_clocks: subject | number | duty | position
            worker | 5 | caseload-limit | overdue
            worker | 6 | caseload-limit | met late
            worker | 7 | caseload-limit | overdue
            """,
            numerator=1,
            denominator=2,
            value=50.0,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 20",),
)
_SESSIONS = (
    *("sw-supervision", "nqsw-supervision", "nqsw-supervision-fortnightly"),
    "nqsw-supervision-monthly",
)
SUPERVISED = Share(
    code="supervision-rate",
    title="Supervision sessions held on time",
    source="Local, from the duties to supervise",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=f"service_clocks where duty in {predicates.listed(_SESSIONS)}"
    f" and {predicates.IN_THE_TIME} and {predicates.SETTLED}",
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("sw-supervision", "service_clocks", "number"),),
    quoted=(
        "Northamptonshire, March 2011, paragraph 91 (a gap of six months)",
        "Norfolk, July 2013, paragraph 68",
        "South Gloucestershire, July 2012, paragraph 106 (monthly)",
    ),
)
_OVERSIGHT = ("management-oversight",)
_OVERDUE = predicates.has_clock(_OVERSIGHT, "c.position = 'overdue'")
_UNTOLD = predicates.has_clock(_OVERSIGHT, "c.ended_on is null and c.position = 'cannot tell'")
OVERSEEN = Share(
    code="oversight-rate",
    title="Children in care or with a protection plan whose manager's note is current",
    source="Local, from the duty to oversee",
    certainty="L",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="children where (looked_after or on_protection_plan) and "
    + predicates.has_clock(_OVERSIGHT, "c.ended_on is null and c.position <> 'not required'"),
    that=f"not {_OVERDUE}",
    cannot_tell=f"{_UNTOLD} and not {_OVERDUE}",
    examples=(
        Example(
            "one current, one overdue",
            """
            children: child | looked_after | on_protection_plan
            1 | yes | no
            2 | no | yes
            3 | yes | no
            4 | no | no
            clocks: child | duty | position
            1 | management-oversight | met
            1 | management-oversight | due
            2 | management-oversight | overdue
            3 | management-oversight | cannot tell
            4 | management-oversight | overdue
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=(
        "Norfolk, July 2013, paragraph 68",
        "Northamptonshire, July 2013, paragraph 15",
    ),
)
