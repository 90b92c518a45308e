"""Whether looked-after children are at school: absence, exclusion, good schools, full weeks."""

from .. import predicates
from ..language import Better, Count, Example, Rate, Share
from ..periods import Over
from .schooling import _CARE, _YEAR, RESULTS

_EXCLUSIONS = f"""
    learning_years: child | began_on | fixed_exclusions | permanently_excluded
    1 | 2023-08-31 | 2 | no
    2 | 2023-08-31 | 0 | no
    3 | 2023-08-31 | | yes
    4 | 2023-08-31 | 1 | yes
    {_CARE}
    """
EXCLUDED = Share(
    code="fixed-excl",
    title="Looked after pupils excluded for a fixed time",
    source=RESULTS,
    certainty="U",
    better=Better.LOWER,
    over=Over.ACADEMIC,
    of=_YEAR,
    that="fixed_exclusions > 0",
    cannot_tell="fixed_exclusions is null",
    examples=(
        Example("one of two", _EXCLUSIONS, numerator=1, denominator=2, cannot_tell=1, value=50.0),
    ),
    quoted=("Norfolk, July 2013, paragraph 32 (printed as days lost)",),
)
EXPELLED = Count(
    code="perm-excl",
    title="Looked after pupils excluded for good",
    source=RESULTS,
    certainty="S",
    better=Better.LOWER,
    over=Over.ACADEMIC,
    of=_YEAR,
    that="permanently_excluded",
    examples=(Example("one; another was not in care for a year", _EXCLUSIONS, numerator=1),),
    quoted=("Norfolk, July 2013, paragraph 32 (none)",),
)
_SESSIONS = f"""
    learning_years: child | began_on | sessions_possible | sessions_missed
    1 | 2023-08-31 | 380 | 38
    2 | 2023-08-31 | 380 | 0
    3 | 2023-08-31 | 240 | 60
    6 | 2023-08-31 | |
    4 | 2023-08-31 | 380 | 380
    {_CARE}
    """
_KNOWN = f"{_YEAR} and sessions_possible > 0"
ABSENCE = Rate(
    code="attendance",
    title="School sessions that looked after children missed, of each hundred",
    source=RESULTS,
    certainty="S",
    better=Better.LOWER,
    over=Over.ACADEMIC,
    of=_KNOWN,
    weight="coalesce(sessions_missed, 0)",
    per=f"(select sum(t.sessions_possible) from {_KNOWN.replace(' where', ' t where', 1)})",
    scale=100,
    examples=(Example("98 of 1,000", _SESSIONS, numerator=98, denominator=1000, value=9.8),),
    quoted=(
        "Northamptonshire, March 2011, paragraph 84",
        "Norfolk, July 2013, paragraph 31",
    ),
)
_OFTEN = (
    "case when :end >= date '2016-08-31' then 0.10"
    " when :end >= date '2011-08-31' then 0.15 else 0.20 end"
)
OFTEN_ABSENT = Share(
    code="persistent-absence",
    title="Looked after pupils who are often absent",
    source=RESULTS,
    certainty="S",
    better=Better.LOWER,
    over=Over.ACADEMIC,
    of=_YEAR,
    that=f"sessions_missed >= {_OFTEN} * sessions_possible",
    cannot_tell="sessions_missed is null or sessions_possible is null or sessions_possible = 0",
    examples=(
        Example("two of three", _SESSIONS, numerator=2, denominator=3, cannot_tell=1, value=66.7),
        Example(
            "in 2013 the line was 15%",
            """
            learning_years: child | began_on | sessions_possible | sessions_missed
            1 | 2012-08-31 | 380 | 38
            2 | 2012-08-31 | 380 | 57
            care_periods: child | began_on
            1 | 2009-01-01
            2 | 2009-01-01
            """,
            numerator=1,
            denominator=2,
            value=50.0,
            as_at="2013-07-12",
        ),
    ),
    note="A tenth of sessions since 2015, 15% from autumn 2010, a fifth before.",
)
_PLACE = (
    "(select s.{column} from school_places s where s.child = t.child and s.ended_on is null"
    " order by s.began_on desc limit 1)"
)
_PUPILS = "children where looked_after and age between 4 and 16"
_SCHOOLS = """
    children: child | looked_after | age
    1 | yes | 10
    2 | yes | 15
    3 | yes | 12
    4 | yes | 3
    5 | no | 10
    school_places: child | began_on | ended_on | grade | full_time
    1 | 2020-09-01 | | good | yes
    2 | 2020-09-01 | 2022-07-01 | good | yes
    2 | 2022-09-01 | | inadequate | no
    3 | 2022-09-01 | | |
    """
GOOD_SCHOOL = Share(
    code="good-school",
    title="Looked after pupils in a school that is good or better",
    source="Local, from Ofsted's published grades",
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of=_PUPILS,
    that=f"{_PLACE.format(column='grade')} in ('good', 'outstanding')",
    cannot_tell=f"nullif({_PLACE.format(column='grade')}, '') is null",
    examples=(
        Example("one of two", _SCHOOLS, numerator=1, denominator=2, cannot_tell=1, value=50.0),
    ),
    quoted=("Northamptonshire, July 2013, paragraph 23 (just half)",),
)
REDUCED = Share(
    code="reduced-timetable",
    title="Looked after pupils not taught for a full week",
    source="Local",
    certainty="L",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=_PUPILS,
    that=f"not {_PLACE.format(column='full_time')}",
    cannot_tell=f"{_PLACE.format(column='full_time')} is null",
    examples=(
        Example("one of two", _SCHOOLS, numerator=1, denominator=2, cannot_tell=1, value=50.0),
    ),
    quoted=("Northamptonshire, July 2013, paragraphs 21 and 23 (high)",),
)
PLAN = Share(
    code="pep-in-place",
    title="Looked after children of school age with a current personal education plan",
    source="Local, from the duties to plan",
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="children where looked_after and "
    + predicates.has_clock(("pep-initial", "pep-termly"), "c.position <> 'not required'"),
    that="not "
    + predicates.has_clock(("pep-initial", "pep-termly"), "c.position = 'overdue'")
    + " and exists (select 1 from education_plans e where e.child = t.child)",
    cannot_tell=predicates.has_clock(
        ("pep-initial", "pep-termly"), "c.position = 'cannot tell' and c.ended_on is null"
    ),
    examples=(
        Example(
            "one current, one overdue; one with the first not yet due",
            """
            children: child | looked_after | age
            1 | yes | 10
            2 | yes | 10
            3 | yes | 10
            4 | yes | 10
            5 | yes | 2
            6 | no | 10
            clocks: child | duty | position
            1 | pep-initial | met
            1 | pep-termly | due
            2 | pep-initial | met
            2 | pep-termly | overdue
            3 | pep-initial | due
            4 | pep-initial | cannot tell
            6 | pep-initial | met
            education_plans: child | began_on
            1 | 2023-12-01
            2 | 2023-01-01
            """,
            numerator=1,
            denominator=3,
            cannot_tell=1,
            value=33.3,
        ),
    ),
    quoted=("Northamptonshire, July 2013, paragraph 25",),
)
PLAN_QUALITY = Share(
    code="pep-quality",
    title="Personal education plans found good, of those that were checked",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of="education_plans where began_on between :start and :end and quality <> ''",
    that="quality in ('good', 'outstanding')",
    examples=(
        Example(
            "one of two",
            """
            education_plans: child | began_on | quality
            1 | 2023-06-01 | good
            2 | 2023-06-01 | poor
            3 | 2023-06-01 |
            """,
            numerator=1,
            denominator=2,
            value=50.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 36 (none were checked)",),
)
