"""The health and conduct of looked-after children."""

from .. import predicates
from ..language import Better, Example, Mean, Share
from ..periods import Over

_YEARLY = "Looked-after children return, outcomes (OC2)"
BASE = "looked_after and care_began_on <= cast(:end - interval '1 year' as date)"
"""Looked after for at least twelve months on the last day: the base of the yearly outcomes."""

_ASSESSMENTS = ("iha", "rha-under5", "rha-over5")


def _said(column: str) -> str:
    return (
        "exists (select 1 from health_years h where h.child = t.child and h.began_on = :end"
        f" and h.{column})"
    )


def _untold(column: str, fact: str) -> str:
    """Where neither the year's return answers for the child nor the record is kept live."""
    answered = (
        "exists (select 1 from health_years h where h.child = t.child and h.began_on = :end"
        f" and h.{column} is not null)"
    )
    return f"not {answered} and not {predicates.covered(fact)}"


_CHILDREN = """
    children: child | looked_after | care_began_on | age
    1 | yes | 2022-01-01 | 4
    2 | yes | 2023-03-31 | 10
    3 | yes | 2022-01-01 | 12
    4 | yes | 2022-01-01 | 3
    5 | yes | 2023-04-01 | 4
    6 | no | 2022-01-01 | 10
    """


def _yearly_example(
    column: str, second: str, numerator: int, denominator: int, cannot_tell: int
) -> Example:
    return Example(
        "as the return says; of a child it does not answer for, nobody can tell",
        f"""
        {_CHILDREN}
        health_years: child | began_on | {column}
        1 | 2024-03-31 | yes
        2 | 2024-03-31 | {second}
        3 | 2023-03-31 | yes
        4 | 2024-03-31 |
        """,
        numerator=numerator,
        denominator=denominator,
        cannot_tell=cannot_tell,
    )


def _yearly(
    code: str,
    title: str,
    column: str,
    *quoted: str,
    ages: str = "",
    fact: str = "",
    also: str = "",
    better: Better = Better.HIGHER,
    examples: tuple[Example, ...] = (),
) -> Share:
    """The share of the base of whom the yearly return, or the record of the year, says so."""
    done = f"({_said(column)}" + (f" or {also})" if also else ")")
    return Share(
        code=code,
        title=title,
        source=_YEARLY,
        certainty="S",
        better=better,
        over=Over.YEAR,
        of=f"children where {BASE}" + (f" and {ages}" if ages else ""),
        that=done,
        cannot_tell=f"not {done} and {_untold(column, fact)}",
        examples=examples or (_yearly_example(column, "no", 1, 2, 2),),
        quoted=quoted,
        note="Where the record is kept live, a child of whom nothing was recorded is counted as"
        " not so; where only the return was loaded, a child it is silent on cannot be told."
        if fact
        else "",
    )


def _live_example(table: str, fact: str, told: str = "", says: str = "") -> Example:
    """The same question of a record that is kept live: one done, one not."""
    return Example(
        "kept live: what was recorded in the year is enough, and silence says no",
        f"""
        {_CHILDREN}
        {table}: child | on_day{told}
        1 | 2023-06-01{says}
        3 | 2023-03-31{says}
        coverage: fact | how | since | until
        {fact} | every event | 2020-01-01 |
        """,
        numerator=1,
        denominator=4,
    )


def _in_the_year(table: str, where: str = "1 = 1") -> str:
    return (
        f"exists (select 1 from {table} e where e.child = t.child"
        f" and e.on_day between :start and :end and {where})"
    )


INITIAL = Share(
    code="iha-timely",
    title="Initial health assessments done on time",
    source="Local, from the duty to assess health on entry",
    certainty="S",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=predicates.clocks_of("iha"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("iha"),),
    quoted=(
        "South Gloucestershire, July 2012, paragraph 61",
        "Northamptonshire, July 2013, paragraph 33",
    ),
    note="A child who left care before it was due is in neither number.",
)
LATE = Share(
    code="ha-late",
    title="Looked after children whose health assessment was late",
    source="Local, from the duties to assess health",
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of=f"children where looked_after and {predicates.owed(_ASSESSMENTS)}",
    that=predicates.any_late(_ASSESSMENTS),
    cannot_tell=predicates.any_untold(_ASSESSMENTS),
    examples=(
        Example(
            "one of two",
            """
            children: child | looked_after
            1 | yes
            2 | yes
            3 | yes
            4 | no
            clocks: child | duty | due_on | position
            1 | iha | 2023-06-01 | met
            1 | rha-over5 | 2024-03-01 | overdue
            2 | rha-over5 | 2023-06-01 | met
            3 | rha-over5 | 2023-06-01 | cannot tell
            4 | rha-over5 | 2023-06-01 | missed
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Norfolk, July 2013, paragraph 17",),
    note="Initial and review assessments together; a child once, for any that was late.",
)
ASSESSED = _yearly(
    "rha-timely",
    "Looked after children whose health was assessed in the year",
    "health_assessed",
    "South Gloucestershire, July 2012, paragraph 61",
    fact="health assessment done",
    also=_in_the_year("health_assessment_done"),
    examples=(
        _yearly_example("health_assessed", "no", 1, 2, 2),
        _live_example("health_assessment_done", "health assessment done"),
    ),
)
IMMUNISED = _yearly(
    "immunisations",
    "Looked after children whose immunisations are up to date",
    "immunised",
    "South Gloucestershire, July 2012, paragraph 65",
    fact="immunisations checked",
    also=_in_the_year("immunisations_checked", "e.up_to_date"),
    examples=(
        _yearly_example("immunised", "no", 1, 2, 2),
        _live_example("immunisations_checked", "immunisations checked", " | up_to_date", " | yes"),
    ),
)
DENTAL = _yearly(
    "dental",
    "Looked after children whose teeth were checked in the year",
    "teeth_checked",
    "South Gloucestershire, July 2012, paragraph 65",
    fact="teeth checked",
    also=_in_the_year("teeth_checked"),
    examples=(
        _yearly_example("teeth_checked", "no", 1, 2, 2),
        _live_example("teeth_checked", "teeth checked"),
    ),
)
DEVELOPMENT = _yearly(
    "dev-checks",
    "Looked after children under five whose development was checked",
    "development_checked",
    ages="age < 5",
    examples=(_yearly_example("development_checked", "no", 1, 1, 1),),
)
OFFENDING = _yearly(
    "offending",
    "Looked after children of 10 and over cautioned or convicted in the year",
    "convicted",
    "Northamptonshire, March 2011, paragraph 90",
    "Northamptonshire, July 2013, paragraph 31",
    ages="age between 10 and 17",
    better=Better.LOWER,
    examples=(_yearly_example("convicted", "yes", 1, 1, 1),),
)
SUBSTANCES = _yearly(
    "substance-misuse",
    "Looked after children found to misuse substances",
    "substance_misuse",
    better=Better.LOWER,
)
_SCORE = (
    "coalesce((select max(h.score) from health_years h where h.child = t.child"
    " and h.began_on = :end), (select max(q.score) from questionnaires q where q.child = t.child"
    " and q.began_on between :start and :end))"
)
_SCORES = f"""
    {_CHILDREN}
    health_years: child | began_on | score
    1 | 2024-03-31 | 12
    2 | 2024-03-31 |
    3 | 2023-03-31 | 30
    questionnaires: child | began_on | score
    2 | 2023-12-01 | 19
    """
FEELINGS = Mean(
    code="ni-58",
    title="Mean score of the strengths and difficulties questionnaire",
    source="National indicator 58",
    certainty="S/K",
    better=Better.LOWER,
    over=Over.YEAR,
    of=f"children where {BASE} and age between 4 and 16",
    value=_SCORE,
    places=1,
    examples=(
        Example(
            "12 and 19; another has no score",
            _SCORES,
            numerator=31,
            denominator=2,
            cannot_tell=1,
            value=15.5,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 75",),
    note="0 to 40: up to 13 is usual, 14 to 16 borderline, 17 and over a concern.",
)
FEELINGS_ASKED = Share(
    code="sdq-coverage",
    title="Looked after children of 4 to 16 with a questionnaire score for the year",
    source=_YEARLY,
    certainty="S",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=f"children where {BASE} and age between 4 and 16",
    that=f"{_SCORE} is not null",
    examples=(Example("two of three", _SCORES, numerator=2, denominator=3, value=66.7),),
    quoted=(
        "Northamptonshire, March 2011, paragraph 75",
        "Northamptonshire, July 2013, paragraph 33",
    ),
)
HISTORY = Share(
    code="health-history-leavers",
    title="Young people leaving care who were given their health history",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.YEAR,
    of="children where age >= 16 and exists (select 1 from care_periods p where p.child = t.child"
    " and p.ended_on between :start and :end"
    " and p.ended_on >= cast(t.born_on + interval '16 years' as date))",
    that="exists (select 1 from health_histories h where h.child = t.child"
    " and h.declined_on is null)",
    excluded=(
        (
            "did not want it",
            "exists (select 1 from health_histories h where h.child = t.child"
            " and h.declined_on is not null)",
        ),
    ),
    examples=(
        Example(
            "one of two; one did not want it",
            """
            children: child | age | born_on
            1 | 18 | 2005-06-01
            2 | 18 | 2005-06-01
            3 | 18 | 2005-06-01
            4 | 12 | 2011-06-01
            care_periods: child | began_on | ended_on
            1 | 2015-01-01 | 2023-06-01
            2 | 2015-01-01 | 2023-06-01
            3 | 2015-01-01 | 2023-06-01
            4 | 2015-01-01 | 2023-06-01
            health_histories: child | began_on | declined_on
            1 | 2023-05-01 |
            3 | | 2023-05-01
            """,
            numerator=1,
            denominator=2,
            excluded={"did not want it": 1},
            value=50.0,
        ),
    ),
    quoted=(
        "Northamptonshire, July 2013, paragraph 33",
        "South Gloucestershire, July 2012, paragraph 69",
        "Northamptonshire, March 2011, paragraph 74",
    ),
)
MENTAL_HEALTH_WAIT = Mean(
    code="camhs-wait",
    title="Weeks' wait for the child mental health service, as the service states it",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.SNAPSHOT,
    of="area_figures where name = 'weeks to wait for child mental health' and place ="
    " 'this authority' and began_on = (select max(b.began_on) from area_figures b where b.name ="
    " 'weeks to wait for child mental health' and b.place = 'this authority')",
    value="value",
    places=1,
    examples=(
        Example(
            "the latest that was stated",
            """
            area_figures: name | place | began_on | value
            weeks to wait for child mental health | this authority | 2023-01-01 | 78
            weeks to wait for child mental health | this authority | 2024-01-01 | 6
            """,
            numerator=6,
            denominator=1,
            value=6.0,
        ),
    ),
    quoted=("South Gloucestershire, July 2012, paragraph 42 (18 months, then 6 weeks)",),
    note="Counted by the health service: kept as a stated figure, not counted here.",
)
