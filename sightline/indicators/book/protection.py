"""Child protection: enquiries, conferences, plans, reviews and visits."""

from ..language import Better, Count, Example, Rate, Share
from ..periods import Over
from .front_door import CENSUS
from .looked_after import POPULATION

_INITIAL = "conferences where kind in ('initial', 'pre-birth') and began_on between :start and :end"
_ENQUIRIES = """
    enquiries: id | child | began_on
    1 | 1 | 2023-06-01
    2 | 2 | 2023-06-01
    3 | 3 | 2024-03-20
    4 | 4 | 2023-03-20
    conferences: id | child | kind | began_on | plan_made
    1 | 1 | initial | 2023-06-10 | yes
    2 | 4 | initial | 2023-04-02 | no
    3 | 1 | review | 2023-09-01 |
    protection_plans: child | began_on
    1 | 2023-06-10
    area_figures: name | place | began_on | value
    population 0 to 17 | this authority | 2023-06-30 | 6000
    """
ENQUIRY_RATE = Rate(
    code="s47-rate",
    title="Section 47 enquiries for every 10,000 children living here",
    source=CENSUS,
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of="enquiries where began_on between :start and :end",
    per=POPULATION,
    scale=10000,
    examples=(Example("three of 6,000", _ENQUIRIES, numerator=3, denominator=6000, value=5.0),),
    quoted=("Northamptonshire, February 2013, paragraph 19",),
)
ENQUIRY_TO_CONFERENCE = Rate(
    code="s47-to-icpc",
    title="Initial conferences for every hundred section 47 enquiries",
    source=CENSUS,
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of=_INITIAL,
    per="(select count(*) from enquiries where began_on between :start and :end)",
    scale=100,
    examples=(Example("two for three", _ENQUIRIES, numerator=2, denominator=3, value=66.7),),
    quoted=("Northamptonshire, February 2013, paragraph 19 (many lead to nothing)",),
)
CONFERENCE_ON_TIME = Share(
    code="icpc-15",
    title="Initial conferences held on time",
    source=f"{CENSUS}, table C4",
    certainty="S",
    better=Better.HIGHER,
    over=Over.YEAR,
    of="clocks where duty = 'icpc' and met_on between :start and :end"
    " and position in ('met', 'met late', 'cannot tell')",
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(
        Example(
            "two of three held in the year",
            """
            clocks: child | duty | due_on | met_on | position
            1 | icpc | 2023-06-01 | 2023-05-20 | met
            2 | icpc | 2023-04-20 | 2023-04-02 | met
            3 | icpc | 2023-03-20 | 2023-04-02 | met late
            4 | icpc | 2023-06-20 | 2023-06-02 | cannot tell
            5 | icpc | 2023-06-20 | | overdue
            """,
            numerator=2,
            denominator=3,
            cannot_tell=1,
            value=66.7,
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 34 (mostly)",),
)
CONFERENCE_TO_PLAN = Share(
    code="icpc-to-plan",
    title="Initial conferences that led to a plan",
    source=CENSUS,
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of=_INITIAL,
    that="plan_made = 'yes' or exists (select 1 from protection_plans p where p.child = t.child"
    " and p.began_on = t.began_on)",
    examples=(Example("one of two", _ENQUIRIES, numerator=1, denominator=2, value=50.0),),
)
_PLANS = """
    children: child | on_protection_plan | plan_category | age | born | sex | plan_began_on
    1 | yes | NEG | 3 | yes | M | 2022-03-31
    2 | yes | EMO | 6 | yes | F | 2023-06-01
    3 | yes | EMO | 14 | yes | M | 2022-04-01
    4 | yes | PHY | | no | | 2024-03-01
    5 | no | | 7 | yes | M |
    area_figures: name | place | began_on | value
    population 0 to 17 | this authority | 2023-06-30 | 2000
    """
_OPEN = "children where on_protection_plan"
_SOUTH = "South Gloucestershire, July 2012, paragraph 8"
PLANS = Count(
    code="cp-count",
    title="Children with a child protection plan",
    source=CENSUS,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.SNAPSHOT,
    of=_OPEN,
    examples=(Example("four, one of them not yet born", _PLANS, numerator=4),),
    quoted=(_SOUTH, "Northamptonshire, February 2013, paragraph 11"),
)
PLAN_RATE = Rate(
    code="cp-rate",
    title="Children with a child protection plan, for every 10,000 children living here",
    source=CENSUS,
    certainty="S",
    better=Better.CONTEXT,
    over=Over.MARCH,
    of=_OPEN,
    per=POPULATION,
    scale=10000,
    examples=(Example("four of 2,000", _PLANS, numerator=4, denominator=2000, value=20.0),),
)


def _category(suffix: str, says: str, code: str, numerator: int, value: float) -> Share:
    return Share(
        code=f"cp-by-category-{suffix}",
        title=f"Child protection plans for {says}",
        source=CENSUS,
        certainty="S",
        better=Better.CONTEXT,
        over=Over.SNAPSHOT,
        of=_OPEN,
        that=f"plan_category = '{code}'",
        part_of="cp-count",
        examples=(
            Example("of four plans", _PLANS, numerator=numerator, denominator=4, value=value),
        ),
        quoted=(_SOUTH,),
    )


NEGLECT = _category("neglect", "neglect", "NEG", 1, 25.0)
PHYSICAL = _category("physical", "physical abuse", "PHY", 1, 25.0)
EMOTIONAL = _category("emotional", "emotional abuse", "EMO", 2, 50.0)


def _rare(suffix: str, says: str, code: str) -> Share:
    return Share(
        code=f"cp-by-category-{suffix}",
        title=f"Child protection plans for {says}",
        source=CENSUS,
        certainty="S",
        better=Better.CONTEXT,
        over=Over.SNAPSHOT,
        of=_OPEN,
        that=f"plan_category = '{code}'",
        part_of="cp-count",
        examples=(
            Example(
                "one of two plans",
                f"""
                children: child | on_protection_plan | plan_category
                1 | yes | {code}
                2 | yes | NEG
                3 | no | {code}
                """,
                numerator=1,
                denominator=2,
                value=50.0,
            ),
        ),
        quoted=(_SOUTH,) if code == "SAB" else (),
    )


SEXUAL = _rare("sexual", "sexual abuse", "SAB")
MULTIPLE = _rare("multiple", "more than one kind of abuse", "MUL")


def _aged(suffix: str, says: str, that: str) -> Share:
    return Share(
        code=f"cp-by-age-{suffix}",
        title=f"Children with a child protection plan aged {says}",
        source=CENSUS,
        certainty="S",
        better=Better.CONTEXT,
        over=Over.SNAPSHOT,
        of=f"{_OPEN} and born",
        that=that,
        part_of="cp-count",
        examples=(Example("one of three born", _PLANS, numerator=1, denominator=3, value=33.3),),
        quoted=(_SOUTH,),
        note="Of born children only. Where the shares are printed together they are made to add"
        " up to 100.",
    )


UNDER_FIVE = _aged("under-5", "under five", "age < 5")
FIVE_TO_ELEVEN = _aged("5-11", "5 to 11", "age between 5 and 11")
TWELVE = _aged("12", "12 and over", "age >= 12")


def _of_sex(suffix: str, says: str, that: str, numerator: int) -> Count:
    return Count(
        code=f"cp-by-sex-{suffix}",
        title=f"Child protection plans for {says}",
        source=CENSUS,
        certainty="S",
        better=Better.CONTEXT,
        over=Over.SNAPSHOT,
        of=_OPEN,
        that=that,
        part_of="cp-count",
        examples=(Example("of four plans", _PLANS, numerator=numerator),),
        quoted=(_SOUTH,),
    )


GIRLS = _of_sex("female", "girls", "born and sex = 'F'", 1)
BOYS = _of_sex("male", "boys", "born and sex = 'M'", 2)
UNBORN = _of_sex("unborn", "unborn children", "not born", 1)
