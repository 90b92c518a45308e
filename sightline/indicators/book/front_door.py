"""Contacts, referrals and assessments: what comes in, what is decided and how soon."""

from .. import predicates
from ..language import Better, Count, Example, Rate, Share
from ..periods import Over
from .looked_after import POPULATION

CENSUS = "Children in need census"
_CONTACTS = """
    contacts: id | child | began_on | ended_on | decision
    1 | 1 | 2023-06-01 | 2023-06-01 | no further action
    2 | 1 | 2023-06-05 | 2023-06-06 | advice
    3 | 2 | 2023-06-05 | 2023-06-06 | accepted as referral
    4 | 3 | 2024-03-31 | |
    5 | 4 | 2023-03-31 | 2023-04-02 | advice
    """
CONTACTS = Count(
    code="contacts",
    title="Contacts about children",
    source="Local; inspection list 1",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.ROLLING,
    of="contacts where began_on between :start and :end",
    examples=(Example("four in the year", _CONTACTS, numerator=4),),
)
NOT_TAKEN_UP = Share(
    code="contact-nfa-pct",
    title="Contacts that went no further",
    source="Local; inspection list 1",
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of="contacts where began_on between :start and :end",
    that="decision in ('no further action', 'advice')",
    cannot_tell="nullif(decision, '') is null",
    examples=(
        Example(
            "two of three; one is not decided",
            _CONTACTS,
            numerator=2,
            denominator=3,
            cannot_tell=1,
            value=66.7,
        ),
    ),
    quoted=("South Gloucestershire, July 2012, paragraph 50 (over 80%)",),
    note="Ended with no further action, or with advice.",
)
CONTACT_DECIDED = Share(
    code="contact-timely",
    title="Contacts decided on time",
    source="Local, from the duty to decide",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=predicates.clocks_of("contact-decision"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("contact-decision"),),
    quoted=("South Gloucestershire, July 2012, paragraph 13",),
)
_REFERRALS = """
    referrals: id | child | began_on | no_further_action
    1 | 1 | 2023-06-01 | no
    2 | 1 | 2024-03-01 | yes
    3 | 2 | 2023-06-01 | no
    4 | 2 | 2022-06-01 | no
    5 | 3 | 2023-12-01 |
    6 | 3 | 2022-11-30 | no
    area_figures: name | place | began_on | value
    population 0 to 17 | this authority | 2023-06-30 | 8000
    """
_IN_YEAR = "referrals where began_on between :start and :end"
REFERRAL_RATE = Rate(
    code="referral-rate",
    title="Referrals for every 10,000 children living here",
    source=CENSUS,
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of=_IN_YEAR,
    per=POPULATION,
    scale=10000,
    examples=(Example("four of 8,000", _REFERRALS, numerator=4, denominator=8000, value=5.0),),
    quoted=("Northamptonshire, February 2013, paragraph 19 (rising)",),
)
REFERRED_AGAIN = Share(
    code="re-referral",
    title="Referrals within twelve months of the child's last one",
    source=CENSUS,
    certainty="S",
    better=Better.LOWER,
    over=Over.YEAR,
    of=_IN_YEAR,
    that="exists (select 1 from referrals p where p.child = t.child and p.id <> t.id"
    " and p.began_on < t.began_on and p.began_on >= t.began_on - 365)",
    examples=(Example("two of four", _REFERRALS, numerator=2, denominator=4, value=50.0),),
    quoted=("Northamptonshire, February 2013, paragraph 19 (very high)",),
)
NO_ACTION = Share(
    code="referral-nfa",
    title="Referrals with no further action",
    source=CENSUS,
    certainty="S",
    better=Better.LOWER,
    over=Over.YEAR,
    of=_IN_YEAR,
    that="no_further_action",
    cannot_tell="no_further_action is null",
    examples=(
        Example("one of three", _REFERRALS, numerator=1, denominator=3, cannot_tell=1, value=33.3),
    ),
)
_ASSESSMENTS = """
    referrals: id | child | began_on
    1 | 1 | 2023-06-01
    2 | 2 | 2023-06-01
    assessments: child | kind | began_on | ended_on | child_seen
    1 | initial | 2023-06-02 | 2023-06-10 | yes
    2 | core | 2023-06-02 | 2023-07-10 | no
    3 | single | 2023-06-02 | 2023-07-10 |
    4 | single | 2023-06-02 | 2023-07-11 | yes
    5 | single | 2024-03-02 | |
    """
TAKEN_UP = Rate(
    code="ni-68",
    title="Initial assessments for every hundred referrals",
    source="National indicator 68",
    certainty="K",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of="assessments where kind = 'initial' and began_on between :start and :end",
    per="(select count(*) from referrals where began_on between :start and :end)",
    scale=100,
    examples=(Example("one for two", _ASSESSMENTS, numerator=1, denominator=2, value=50.0),),
    note="Initial assessments ended in 2013.",
)


def _assessed(code: str, title: str, source: str, certainty: str, *duties: str) -> Share:
    return Share(
        code=code,
        title=title,
        source=source,
        certainty=certainty,  # type: ignore[arg-type]
        better=Better.HIGHER,
        over=Over.YEAR,
        of=f"clocks where duty in {predicates.listed(duties)}"
        " and met_on between :start and :end and position in ('met', 'met late', 'cannot tell')",
        that="position = 'met'",
        cannot_tell="position = 'cannot tell'",
        examples=(
            Example(
                "of those completed in the year, two of three on time",
                f"""
                clocks: child | duty | due_on | met_on | position
                1 | {duties[0]} | 2023-06-01 | 2023-05-20 | met
                2 | {duties[0]} | 2023-04-20 | 2023-04-02 | met
                3 | {duties[0]} | 2023-03-20 | 2023-04-02 | met late
                4 | {duties[0]} | 2023-03-20 | 2023-06-02 | cannot tell
                5 | {duties[0]} | 2023-06-20 | | overdue
                6 | {duties[0]} | 2023-03-20 | 2023-03-20 | met
                """,
                numerator=2,
                denominator=3,
                cannot_tell=1,
                value=66.7,
            ),
        ),
        quoted=("Northamptonshire, March 2011, paragraph 13",) if source != CENSUS else (),
        note="Of those completed in the year, whenever they were due.",
    )


INITIAL = _assessed(
    "ni-59",
    "Initial assessments completed on time",
    "National indicator 59",
    "S*",
    "initial-assessment",
)
CORE = _assessed(
    "ni-60",
    "Core assessments completed on time",
    "National indicator 60",
    "S*",
    "core-assessment",
)
SINGLE = _assessed(
    "assessment-45",
    "Single assessments completed on time",
    CENSUS,
    "S",
    "single-assessment",
)
SEEN = Share(
    code="assessment-seen",
    title="Assessments in which the child was seen",
    source="Local",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of="assessments where ended_on between :start and :end",
    that="child_seen",
    cannot_tell="child_seen is null",
    examples=(
        Example(
            "two of three", _ASSESSMENTS, numerator=2, denominator=3, cannot_tell=1, value=66.7
        ),
    ),
    quoted=("Northamptonshire, March 2011, paragraph 33 (recorded)",),
)
EARLY_HELP = Count(
    code="caf-count",
    title="Early help assessments completed",
    source="Local",
    certainty="S",
    better=Better.HIGHER,
    over=Over.YEAR,
    of="early_help_assessments where ended_on between :start and :end",
    examples=(
        Example(
            "one completed in the year",
            """
            early_help_assessments: child | began_on | ended_on
            1 | 2023-01-01 | 2023-06-01
            2 | 2023-06-01 |
            3 | 2022-06-01 | 2022-07-01
            """,
            numerator=1,
        ),
    ),
    quoted=(
        "Northamptonshire, March 2011, paragraphs 30 and 31",
        "Northamptonshire, February 2013, paragraph 28 (low and falling)",
    ),
)
