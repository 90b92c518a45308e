"""How looked-after children do at school: plans, places, attendance, exclusions and results."""

from ..language import Better, Example, Share
from ..periods import Over

RESULTS = "Department for Education, outcomes of looked-after children"
_IN_CARE_A_YEAR = (
    "exists (select 1 from care_periods p where p.child = t.child"
    " and coalesce(not p.short_breaks, true)"
    " and p.began_on <= cast(:end - interval '17 months' as date)"
    " and (p.ended_on is null or p.ended_on > cast(:end - interval '5 months' as date)))"
)
"""In care on 31 March of the school year and for the twelve months before it."""

_YEAR = f"learning_years where began_on = :end and {_IN_CARE_A_YEAR}"
_CARE = """
    care_periods: child | began_on | ended_on
    1 | 2022-03-31 |
    2 | 2020-01-01 | 2023-06-01
    3 | 2020-01-01 |
    4 | 2022-04-01 |
    5 | 2020-01-01 | 2023-03-31
    6 | 2020-01-01 |
    """


def _result_example(year: str, columns: str, reached: str, not_reached: str) -> Example:
    blank = " | ".join("" for _ in columns.split(" | "))
    return Example(
        "one of two in care for a year; of another no result is known",
        f"""
        learning_years: child | began_on | year_group | {columns}
        1 | 2023-08-31 | {year} | {reached}
        2 | 2023-08-31 | {year} | {not_reached}
        3 | 2023-08-31 | {year} | {blank}
        4 | 2023-08-31 | {year} | {reached}
        5 | 2023-08-31 | {year} | {reached}
        6 | 2022-08-31 | {year} | {reached}
        {_CARE}
        """,
        numerator=1,
        denominator=2,
        cannot_tell=1,
        value=50.0,
    )


def _result(
    code: str,
    title: str,
    source: str,
    certainty: str,
    group: str,
    that: str,
    columns: str,
    rows: tuple[str, str],
    *quoted: str,
) -> Share:
    """The share of one year group, in care for a year, of whom a result holds."""
    first = columns.split(" | ")[0]
    year = group.split(",")[0].strip("'")
    return Share(
        code=code,
        title=title,
        source=source,
        certainty=certainty,  # type: ignore[arg-type]
        better=Better.HIGHER,
        over=Over.ACADEMIC,
        of=f"{_YEAR} and year_group in ({group})",
        that=that,
        cannot_tell=f"{first} is null",
        examples=(_result_example(year, columns, *rows),),
        quoted=quoted,
    )


ENGLISH = _result(
    "ni-99",
    "Looked after children at level 4 in English at 11",
    "National indicator 99",
    "K",
    "'6'",
    "english_level_four",
    "english_level_four",
    ("yes", "no"),
    "Norfolk, July 2013, paragraph 33",
)
MATHS = _result(
    "ni-100",
    "Looked after children at level 4 in mathematics at 11",
    "National indicator 100",
    "K",
    "'6'",
    "maths_level_four",
    "maths_level_four",
    ("yes", "no"),
    "Norfolk, July 2013, paragraph 33",
)
FIVE_WITH_BOTH = _result(
    "ni-101",
    "Looked after children with five A* to C passes, English and mathematics among them",
    "National indicator 101",
    "K",
    "'11'",
    "good_passes >= 5 and english_and_maths_passed",
    "good_passes | english_and_maths_passed",
    ("5 | yes", "6 | no"),
)
FIVE = _result(
    "gcse-5ac",
    "Looked after children with five A* to C passes",
    RESULTS,
    "S",
    "'11'",
    "good_passes >= 5",
    "good_passes",
    ("5", "4"),
    "Norfolk, July 2013, paragraph 34",
    "Northamptonshire, March 2011, paragraph 82",
)
ONE_PASS = _result(
    "gcse-1ag",
    "Looked after children with one A* to G pass",
    RESULTS,
    "K",
    "'11'",
    "passes >= 1",
    "passes",
    ("1", "0"),
    "Northamptonshire, March 2011, paragraph 82",
)
FIVE_PASSES = _result(
    "gcse-5ag",
    "Looked after children with five A* to G passes",
    RESULTS,
    "K",
    "'11'",
    "passes >= 5",
    "passes",
    ("5", "4"),
    "Northamptonshire, March 2011, paragraph 82",
)
EARLY = _result(
    "eyfs-good",
    "Looked after children with a good level of development at five",
    RESULTS,
    "S",
    "'R', '0'",
    "good_early_development",
    "good_early_development",
    ("yes", "no"),
    "South Gloucestershire, July 2012, paragraph 79 (one in three)",
)
TUTORED = Share(
    code="one-to-one",
    title="Looked after pupils given one-to-one tuition",
    source="Local",
    certainty="S",
    better=Better.HIGHER,
    over=Over.ACADEMIC,
    of=_YEAR,
    that="tutored_alone",
    cannot_tell="tutored_alone is null",
    examples=(
        Example(
            "one of two",
            f"""
            learning_years: child | began_on | tutored_alone
            1 | 2023-08-31 | yes
            2 | 2023-08-31 | no
            3 | 2023-08-31 |
            {_CARE}
            """,
            numerator=1,
            denominator=2,
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 83",),
)
