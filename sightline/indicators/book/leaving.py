"""Young people leaving care: their plans, homes, work and learning, and who keeps in touch."""

from ..language import Better, Count, Example, Share
from ..periods import Over

RETURN = "Looked-after children return, care leavers (OC3)"
_LATEST = (
    "(select s.{column} from leaver_statements s where s.child = t.child and {when}"
    " and {said} order by s.began_on desc, s.id desc limit 1)"
)


def _stated(column: str, when: str = "s.began_on <= :end") -> str:
    """The latest answer that was stated of the young person by the day."""
    said = f"s.{column} is not null"
    if column in ("activity", "accommodation", "in_touch"):
        said = f"nullif(s.{column}, '') is not null"
    return _LATEST.format(column=column, when=when, said=said)


_IN_YEAR = "s.began_on between :start and :end"
AT_19 = (
    "children where born_on > cast(:start - interval '19 years' as date) - 1"
    " and born_on <= cast(:end - interval '19 years' as date)"
    " and exists (select 1 from care_periods p where p.child = t.child"
    " and coalesce(not p.short_breaks, true)"
    " and p.began_on <= cast(:start - interval '2 years' as date)"
    " and (p.ended_on is null or p.ended_on > cast(:start - interval '2 years' as date)))"
)
"""Young people who turned 19 in the year and were in care on the 1 April when they were 16."""

_COHORT = """
    children: child | born_on
    1 | 2004-06-01
    2 | 2004-06-01
    3 | 2005-03-31
    4 | 2004-06-01
    5 | 2005-04-01
    6 | 2004-06-01
    care_periods: child | began_on | ended_on
    1 | 2010-01-01 | 2022-06-01
    2 | 2021-04-01 | 2022-06-01
    3 | 2010-01-01 | 2023-03-31
    4 | 2010-01-01 | 2021-04-01
    5 | 2010-01-01 |
    6 | 2010-01-01 | 2022-06-01
    leaver_statements: child | began_on | {column}
    1 | 2023-06-01 | {yes}
    2 | 2023-06-01 | {no}
    3 | 2023-04-01 | {no}
    3 | 2024-03-31 | {yes}
    4 | 2023-06-01 | {yes}
    5 | 2023-06-01 | {yes}
    6 | 2022-06-01 | {yes}
    """


def _at_19(
    code: str,
    title: str,
    source: str,
    certainty: str,
    column: str,
    that: str,
    answers: tuple[str, str],
    better: Better,
    *quoted: str,
) -> Share:
    """A share of those who turned 19 in the year, from what was stated of them in it."""
    stated = _stated(column, _IN_YEAR)
    return Share(
        code=code,
        title=title,
        source=source,
        certainty=certainty,  # type: ignore[arg-type]
        better=better,
        over=Over.YEAR,
        of=AT_19,
        that=that.format(stated=stated),
        cannot_tell=f"{stated} is null",
        examples=(
            Example(
                "two of three; of one nothing was stated in the year",
                _COHORT.format(column=column, yes=answers[0], no=answers[1]),
                numerator=2,
                denominator=3,
                cannot_tell=1,
                value=66.7,
            ),
        ),
        quoted=quoted,
    )


SUITABLE_AT_19 = _at_19(
    "ni-147",
    "Care leavers at 19 in suitable accommodation",
    "National indicator 147",
    "K",
    "accommodation_suitable",
    "{stated}",
    ("yes", "no"),
    Better.HIGHER,
    "Northamptonshire, March 2011, paragraph 96 (45 of 64)",
)
_WORKING = "('F1', 'F2', 'F4', 'F5', 'F6', 'P1', 'P2', 'P4', 'P5', 'P6')"
WORKING_AT_19 = _at_19(
    "ni-148",
    "Care leavers at 19 in education, employment or training",
    "National indicator 148",
    "K",
    "activity",
    f"{{stated}} in {_WORKING}",
    ("F2", "G5"),
    Better.HIGHER,
    "Northamptonshire, March 2011, paragraph 94",
    "South Gloucestershire, July 2012, paragraph 87",
)
_LEAVERS = "children where leaver in ('relevant', 'former relevant')"
_ACTIVITIES = """
    children: child | leaver | age
    1 | former relevant | 18
    2 | former relevant | 19
    3 | relevant | 17
    4 | eligible | 17
    5 | former relevant | 20
    6 | former relevant | 21
  leaver_statements: child | began_on | activity | accommodation | in_touch | accommodation_suitable
    1 | 2023-06-01 | F1 | W | YES | no
    1 | 2024-01-01 | G5 | U | YES | yes
    2 | 2023-06-01 | F1 | W | NO | no
    3 | 2023-06-01 | G4 | W | RHOM |
    4 | 2023-06-01 | G4 | W | YES | yes
    6 | 2023-06-01 | P1 | K | DIED | yes
    """
SUPPORTED = Count(
    code="leavers-count",
    title="Young people supported as care leavers",
    source="Local",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of=_LEAVERS,
    examples=(Example("five; one is still in care", _ACTIVITIES, numerator=5),),
    quoted=(
        "Norfolk, July 2013, paragraph 7 (over 18)",
        "South Gloucestershire, July 2012, paragraph 8",
        "Northamptonshire, March 2011, paragraph 8",
    ),
    note="Relevant young people of 16 and 17 and former relevant ones of 18 and over.",
)
NOT_WORKING = Share(
    code="leavers-neet",
    title="Care leavers not in education, employment or training",
    source="Local",
    certainty="U",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=_LEAVERS,
    that=f"{_stated('activity')} in ('G4', 'G5', 'G6')",
    cannot_tell=f"{_stated('activity')} is null",
    examples=(
        Example(
            "two of four; nothing is known of one",
            _ACTIVITIES,
            numerator=2,
            denominator=4,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 45",),
    note="The base is every young person supported whose activity is known, by the latest"
    " statement: published figures do not always say which base they use.",
)
IN_TOUCH = Share(
    code="leavers-in-touch",
    title="Care leavers with whom the authority is in touch",
    source=RETURN,
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of=_LEAVERS,
    that=f"{_stated('in_touch')} = 'YES'",
    excluded=(
        ("died", f"{_stated('in_touch')} = 'DIED'"),
        ("went home for six months or more", f"{_stated('in_touch')} = 'RHOM'"),
    ),
    cannot_tell=f"{_stated('in_touch')} is null",
    examples=(
        Example(
            "one of two",
            _ACTIVITIES,
            numerator=1,
            denominator=2,
            excluded={"died": 1, "went home for six months or more": 1},
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Northamptonshire, July 2013, paragraph 42 (some lost)",),
)
SUITABLE = Share(
    code="leavers-suitable-17-21",
    title="Care leavers of 17 to 21 in suitable accommodation",
    source="Department for Education, from 2014",
    certainty="S/K",
    better=Better.HIGHER,
    over=Over.YEAR,
    of="children where age between 17 and 21 and leaver in ('relevant', 'former relevant')",
    that=_stated("accommodation_suitable"),
    excluded=(
        ("died", f"{_stated('in_touch')} = 'DIED'"),
        ("went home for six months or more", f"{_stated('in_touch')} = 'RHOM'"),
    ),
    cannot_tell=f"{_stated('accommodation_suitable')} is null",
    examples=(
        Example(
            "one of two",
            _ACTIVITIES,
            numerator=1,
            denominator=2,
            excluded={"died": 1, "went home for six months or more": 1},
            cannot_tell=1,
            value=50.0,
        ),
    ),
)
UNQUALIFIED = Share(
    code="leavers-no-quals",
    title="Care leavers of 18 and over without any qualification",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="children where age >= 18 and leaver in ('relevant', 'former relevant')",
    that=f"not {_stated('qualified')}",
    cannot_tell=f"{_stated('qualified')} is null",
    examples=(
        Example(
            "one of two; of one it was never stated",
            """
            children: child | leaver | age
            1 | former relevant | 18
            2 | former relevant | 19
            3 | former relevant | 19
            4 | relevant | 17
            leaver_statements: child | began_on | qualified
            1 | 2022-06-01 | no
            1 | 2023-06-01 | yes
            2 | 2023-06-01 | no
            4 | 2023-06-01 | no
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 46 (by 19)",),
    note="Printed as by 19; the base is every care leaver of 18 and over of whom it is known.",
)
HIGHER_EDUCATION = Count(
    code="leavers-he",
    title="Care leavers in higher education",
    source=RETURN,
    certainty="S",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of=_LEAVERS,
    that=f"{_stated('activity')} in ('F1', 'P1')",
    cannot_tell=f"{_stated('activity')} is null",
    examples=(Example("two", _ACTIVITIES, numerator=2, cannot_tell=1),),
    quoted=(
        "Northamptonshire, March 2011, paragraph 93 (one)",
        "South Gloucestershire, July 2012, paragraph 90 (very few)",
    ),
)
BED_AND_BREAKFAST = Count(
    code="leavers-bandb",
    title="Care leavers in bed and breakfast",
    source=RETURN,
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of=_LEAVERS,
    that=f"{_stated('accommodation')} = 'W'",
    cannot_tell=f"{_stated('accommodation')} is null",
    examples=(Example("two, by the latest statement", _ACTIVITIES, numerator=2, cannot_tell=1),),
    quoted=("South Gloucestershire, July 2012, paragraph 92",),
)
