"""How the service checks itself and answers: audits, complaints, allegations, duties, data."""

from .. import predicates
from ..language import Better, Count, Example, Share
from ..periods import Over

_AUDITED = "case_audits where began_on between :start and :end"
_AUDITS = """
    case_audits: child | began_on | overall | assessment
    1 | 2023-06-01 | good | good
    2 | 2023-06-01 | outstanding | requires improvement
    3 | 2023-06-01 | inadequate | inadequate
    4 | 2023-06-01 | |
    5 | 2022-06-01 | good | good
    """
AUDITS = Share(
    code="audit-grade",
    title="Audited files that were good or better",
    source="Local",
    certainty="S",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=_AUDITED,
    that="overall in ('good', 'outstanding')",
    cannot_tell="nullif(overall, '') is null",
    examples=(
        Example("two of three", _AUDITS, numerator=2, denominator=3, cannot_tell=1, value=66.7),
    ),
    quoted=("Norfolk, July 2013, paragraph 55",),
)
ANALYSIS = Share(
    code="audit-inadequate-analysis",
    title="Audited files whose assessment was inadequate",
    source="Local",
    certainty="S",
    better=Better.LOWER,
    over=Over.ROLLING,
    of=_AUDITED,
    that="assessment = 'inadequate'",
    cannot_tell="nullif(assessment, '') is null",
    examples=(
        Example("one of three", _AUDITS, numerator=1, denominator=3, cannot_tell=1, value=33.3),
    ),
    quoted=("Norfolk, July 2013, paragraph 55 (one third)",),
)
_BY_AUDIT = (
    "exists (select 1 from case_audits a where a.child = t.child and a.began_on >= t.began_on"
    " and a.began_on <= cast(t.began_on + interval '12 months' as date)"
    " and a.began_on between :start and :end and {so})"
)
AGREED = Share(
    code="sign-off-agreement",
    title="Managers' grades of work that an audit agreed with",
    source="Local, from sign-offs and audits",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of="sign_offs where outcome = 'authorised' and "
    + _BY_AUDIT.format(so="nullif(a.overall, '') is not null"),
    that=_BY_AUDIT.format(so="a.overall = t.overall"),
    examples=(
        Example(
            "one of two; one was audited later than a year after, and one returned",
            """
            sign_offs: child | began_on | outcome | overall
            1 | 2023-03-01 | authorised | good
            2 | 2023-05-01 | authorised | good
            3 | 2022-05-01 | authorised | good
            4 | 2023-05-01 | returned | inadequate
            case_audits: child | began_on | overall
            1 | 2023-06-01 | good
            2 | 2023-06-01 | requires improvement
            3 | 2023-06-01 | good
            4 | 2023-06-01 | good
            """,
            numerator=1,
            denominator=2,
            value=50.0,
        ),
    ),
    note="Work that was authorised, and whose child's file was audited within the year after."
    " Where there were several audits, it is enough that one of them agreed.",
)
_MADE = "complaints where began_on between :start and :end"
_COMPLAINTS = """
    complaints: child | began_on | stage_one_answered_on | stage_two_asked_on | withdrawn_on
    1 | 2023-06-01 | 2023-06-10 | |
    2 | 2023-06-01 | 2023-06-10 | 2023-07-01 |
    3 | 2023-06-01 | | |
    4 | 2023-06-01 | | | 2023-06-02
    5 | 2022-06-01 | 2022-06-10 | |
    """
COMPLAINTS = Count(
    code="complaints-n",
    title="Complaints",
    source="Annual report on complaints",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.YEAR,
    of=_MADE,
    examples=(Example("four", _COMPLAINTS, numerator=4),),
    quoted=("South Gloucestershire, July 2012, paragraph 24",),
)
EARLY = Share(
    code="complaints-early",
    title="Complaints settled at the first stage",
    source="Annual report on complaints",
    certainty="S",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=_MADE,
    that="stage_one_answered_on is not null and stage_two_asked_on is null",
    excluded=(("withdrawn", "withdrawn_on is not null"),),
    cannot_tell="stage_one_answered_on is null and stage_two_asked_on is null",
    examples=(
        Example(
            "one of two; one is not answered",
            _COMPLAINTS,
            numerator=1,
            denominator=2,
            excluded={"withdrawn": 1},
            cannot_tell=1,
            value=50.0,
        ),
    ),
    quoted=("South Gloucestershire, July 2012, paragraph 24 (more than half)",),
)
FURTHER = Count(
    code="complaints-stage-2",
    title="Complaints that went to the second stage",
    source="Annual report on complaints",
    certainty="S",
    better=Better.LOWER,
    over=Over.YEAR,
    of="complaints where stage_two_asked_on between :start and :end",
    examples=(Example("one", _COMPLAINTS, numerator=1),),
    quoted=("South Gloucestershire, July 2012, paragraph 24 (two)",),
)
ANSWERED = Share(
    code="complaints-timely",
    title="Complaints answered on time at the first stage",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006, regulation 14",
    certainty="S",
    better=Better.HIGHER,
    over=Over.YEAR,
    of=predicates.clocks_of("complaint-stage1"),
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("complaint-stage1"),),
    quoted=("South Gloucestershire, July 2012, paragraph 24 (not all)",),
)
_ALLEGED = """
    allegations: began_on | ended_on | decision
    2023-06-01 | 2023-06-20 | meeting
    2023-06-01 | 2023-08-20 | meeting
    2023-01-01 | 2023-12-31 | meeting
    2023-06-01 | | meeting
    2022-01-01 | 2022-06-01 | meeting
    """
ALLEGATIONS = Count(
    code="lado-cases",
    title="Allegations about adults who work with children",
    source="Working Together",
    certainty="S",
    better=Better.CONTEXT,
    over=Over.ROLLING,
    of="allegations where began_on between :start and :end",
    by=(),
    examples=(Example("three referred in the year", _ALLEGED, numerator=3),),
    quoted=("Northamptonshire, March 2011, paragraph 26",),
)


def _concluded(months: int, numerator: int, value: float) -> Share:
    return Share(
        code=f"lado-{months}",
        title=f"Allegations concluded within {months} month{'s' if months > 1 else ''}",
        source="Working Together",
        certainty="S",
        better=Better.HIGHER,
        over=Over.ROLLING,
        of="allegations where ended_on between :start and :end",
        that=f"ended_on <= cast(began_on + interval '{months} months' as date)",
        by=(),
        examples=(
            Example(
                "of three concluded",
                _ALLEGED,
                numerator=numerator,
                denominator=3,
                value=value,
            ),
        ),
        note="Guidance once expected 80%, 90% and almost all within 1, 3 and 12 months.",
    )


IN_ONE_MONTH = _concluded(1, 1, 33.3)
IN_THREE_MONTHS = _concluded(3, 2, 66.7)
IN_TWELVE_MONTHS = _concluded(12, 3, 100.0)
COMPLIANCE = Share(
    code="duty-compliance",
    title="Duties that were met on time",
    source="This rulebook",
    certainty="L",
    better=Better.HIGHER,
    over=Over.ROLLING,
    of=f"clocks where {predicates.IN_THE_TIME} and {predicates.SETTLED}",
    that="position = 'met'",
    cannot_tell="position = 'cannot tell'",
    examples=(predicates.on_time_example("cla-review-n"),),
    quoted=("Norfolk, July 2013, paragraphs 13 and 67 (nobody knew)",),
    note="Split it by duty to see each; together it only says how much of all that was owed was"
    " done on time.",
)
_FIELDS = (
    *("sex", "born_on", "ethnic_group", "legal_status", "placement_kind"),
    *("placement_began_on", "care_began_on"),
)
COMPLETE = Share(
    code="data-completeness",
    title="Looked after children with every mandatory field filled in",
    source="Rules of the looked-after children return",
    certainty="L",
    better=Better.HIGHER,
    over=Over.SNAPSHOT,
    of="children where looked_after",
    that=" and ".join(f"{field} is not null" for field in _FIELDS),
    examples=(
        Example(
            "one of two",
            f"""
            children: child | looked_after | {" | ".join(_FIELDS)}
            1 | yes | M | 2010-01-01 | WBRI | C2 | U6 | 2020-01-01 | 2020-01-01
            2 | yes | M | 2010-01-01 | | C2 | U6 | 2020-01-01 | 2020-01-01
            """,
            numerator=1,
            denominator=2,
            value=50.0,
        ),
    ),
    quoted=(
        "Northamptonshire, March 2011, paragraph 57",
        "Northamptonshire, July 2013, paragraph 45",
    ),
    note="Sex, birth date, ethnic group, legal status, kind and start of placement, start of care.",
)
