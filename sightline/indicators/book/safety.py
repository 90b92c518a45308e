"""Times when looked-after children were missing, remanded or held."""

from .. import predicates
from ..language import Better, Count, Example, Share
from ..periods import Over

MISSING = Count(
    code="cla-missing",
    title="Looked after children who were missing or away in the year",
    source="Looked-after children return (SSDA903), from 2015",
    certainty="S",
    better=Better.LOWER,
    over=Over.YEAR,
    of="children where exists (select 1 from missing_episodes m join care_periods p on"
    " p.child = m.child where m.child = t.child and m.began_on between :start and :end"
    " and p.began_on <= m.began_on and (p.ended_on is null or p.ended_on > m.began_on))",
    examples=(
        Example(
            "one child, twice; another was not in care",
            """
            children: child
            1
            2
            missing_episodes: child | began_on | kind
            1 | 2023-06-01 | M
            1 | 2023-07-01 | A
            2 | 2023-07-01 | M
            care_periods: child | began_on | ended_on
            1 | 2022-01-01 |
            2 | 2023-08-01 |
            """,
            numerator=1,
        ),
    ),
)
INTERVIEW_OFFERED = Share(
    code="rhi-offered-72",
    title="Returns from missing with an independent interview offered on time",
    source="Local, from the duty to offer one",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of("missing-rhi"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("missing-rhi"),),
    quoted=(
        "Northamptonshire, July 2013, paragraph 37 (all)",
        "Northamptonshire, March 2011, paragraph 78",
    ),
)
REMAND = Count(
    code="secure-remand-rate",
    title="Remands of children in the year",
    source="Youth Justice Board",
    certainty="L",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="legal_statuses where code = 'J1' and began_on between :start and :end",
    examples=(
        Example(
            "one in the year",
            """
            legal_statuses: child | code | began_on
            1 | J1 | 2023-06-01
            2 | J1 | 2023-03-31
            3 | C2 | 2023-06-01
            """,
            numerator=1,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 27 (reduced)",),
)
HELD = Count(
    code="custody-overnight",
    title="Nights on which a child was held by the police after charge",
    source="Local",
    certainty="L",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="times_held where kind = 'police custody after charge' and began_on between :start and :end",
    that="ended_on > began_on",
    weight="case when ended_on > began_on then ended_on - began_on else 0 end",
    cannot_tell="ended_on is null",
    examples=(
        Example(
            "two nights and one; one was moved the same day",
            """
            times_held: child | kind | began_on | ended_on
            1 | police custody after charge | 2023-06-01 | 2023-06-03
            2 | police custody after charge | 2023-06-01 | 2023-06-02
            3 | police custody after charge | 2023-06-01 | 2023-06-01
            4 | police custody after charge | 2023-06-01 |
            5 | police protection | 2023-06-01 | 2023-06-03
            """,
            numerator=3,
            cannot_tell=1,
        ),
    ),
    quoted=(
        "Northamptonshire, July 2013, paragraph 32 (some)",
        "Northamptonshire, February 2013, paragraph 36 (some)",
    ),
)
