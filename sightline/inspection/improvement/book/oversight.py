"""Managers and reviewing officers: oversight, supervision, caseloads, and audits of files."""

from sightline.indicators.language import Better, Share
from sightline.indicators.periods import Over
from sightline.indicators.predicates import listed

from ..language import (
    CLOSELY,
    IN_NEED,
    LiveTest,
    Measure,
    Rests,
    State,
    Try,
    at_least,
    at_most,
    audited,
    of_the_book,
    overdue,
)

OVERSIGHT = LiveTest(
    code="oversight-current",
    says="No more than one child in ten in care or on a plan is past the day for a manager's"
    " decision",
    measure=overdue(
        "Children in care or on a plan for whom a manager's decision is overdue",
        CLOSELY,
        "management-oversight",
    ),
    must=at_most(10),
    words="management oversight recorded actions timescales managers decisions",
)
OVERSIGHT_IN_NEED = LiveTest(
    code="oversight-of-children-in-need",
    says="No more than one child in need in ten is past the day for a manager's decision",
    measure=overdue(
        "Children in need for whom a manager's decision is overdue",
        IN_NEED,
        "management-oversight-in-need",
        "management-oversight",
    ),
    must=at_most(10),
    words="management oversight child protection concerns risk assessment decisions",
)
SUPERVISED = LiveTest(
    code="supervision-in-time",
    says="Nine in ten sessions of supervision are held in time",
    measure=of_the_book("supervision-rate", months=3, rests=Rests.SERVICE),
    must=at_least(90),
    words="supervision regular reflective recorded actions staff",
)
OFFICERS = LiveTest(
    code="officers-caseloads",
    says="A full-time reviewing officer has no more than 70 looked after children",
    measure=of_the_book("iro-caseload", rests=Rests.SERVICE),
    must=at_most(70),
    words="independent reviewing officer capacity workload caseload full role",
)
_LIMITS = listed(("caseload-limit", "nqsw-workload"))
_OF_WORKER = (
    "exists (select 1 from service_clocks c where c.subject = 'worker'"
    f" and c.number = t.worker_id and c.duty in {_LIMITS} and c.ended_on is null and {{how}})"
)
_OVER = _OF_WORKER.format(how="c.position = 'overdue'")
_POSTS = """
    posts: id | worker_id | role | ended_on
    1 | 5 | social worker |
    service_clocks: subject | number | duty | position
    worker | 5 | caseload-limit | {position}
    """
WITHIN_LIMITS = LiveTest(
    code="caseloads-within-limits",
    says="No more than one social worker in ten has more children than the authority's limit",
    measure=Measure(
        Share(
            code="over-the-limit",
            title="Social workers with more children than the authority's limit",
            source="Live test, from the duties to limit caseloads",
            certainty="L",
            better=Better.LOWER,
            over=Over.SNAPSHOT,
            of="posts where role = 'social worker' and ended_on is null",
            that=_OVER,
            cannot_tell=f"not {_OVER} and (not {_OF_WORKER.format(how='true')} or "
            + _OF_WORKER.format(how="c.position = 'cannot tell' and c.met_on is null")
            + ")",
            examples=(),
        ),
        Rests.SERVICE,
    ),
    must=at_most(10),
    words="caseloads equitable workloads manageable newly qualified skills fit work allocation",
    tries=(
        Try("within it", State.EVIDENCED, _POSTS.format(position="met")),
        Try("over it", State.NOT_YET, _POSTS.format(position="overdue")),
        Try("nobody can tell", State.CANNOT_TELL, _POSTS.format(position="cannot tell")),
    ),
)
_HELD_BY = (
    "(select count(*) from allocations o where o.worker_id = t.worker_id"
    " and o.role = 'social worker' and o.ended_on is null)"
)
_HELD = "allocations: child | worker_id | role | began_on"
FAIR = LiveTest(
    code="few-children-of-busy-workers",
    says="No more than one child in ten has a social worker who holds over 20 children",
    measure=Measure(
        Share(
            code="children-of-busy-workers",
            title="Children whose social worker holds over 20 children",
            source="Live test, from allocations",
            certainty="L",
            better=Better.LOWER,
            over=Over.SNAPSHOT,
            of="allocations where role = 'social worker' and worker_id is not null"
            " and ended_on is null",
            that=f"{_HELD_BY} > 20",
            examples=(),
        ),
        Rests.SERVICE,
    ),
    must=at_most(10),
    words="equitable caseloads across teams manageable fair",
    tries=(
        Try("one worker with two", State.EVIDENCED,
            "\n".join([_HELD, *(f"{at} | 5 | social worker | 2024-01-01" for at in (1, 2))])),
        Try("one worker with 21", State.NOT_YET,
            "\n".join([_HELD, *(f"{at} | 5 | social worker | 2024-01-01" for at in range(21))])),
        Try("nobody holds any", State.CANNOT_TELL,
            f"{_HELD}\n1 | 5 | reviewing officer | 2024-01-01"),
    ),
)  # fmt: skip
CASELOADS = LiveTest(
    code="average-caseload",
    says="A full-time social worker has on average no more than 18 children",
    measure=of_the_book("sw-caseload", rests=Rests.SERVICE),
    must=at_most(18),
    words="enough social workers sufficient experienced staff capacity caseload",
)
VACANCIES = LiveTest(
    code="few-vacancies",
    says="No more than five in 100 posts of social workers are vacant",
    measure=of_the_book("sw-vacancy", rests=Rests.SERVICE),
    must=at_most(5),
    words="vacancy vacant posts recruitment retention staffing expertise",
)


def _audit(part: str, says: str, words: str) -> LiveTest:
    return LiveTest(
        code=f"audits-of-{part}",
        says=says,
        measure=audited(f"Audited files whose {part} was good or better", part),
        must=at_least(70),
        words=words,
    )


ASSESSMENTS = _audit(
    "assessment",
    "Seven in ten assessments that were audited are good or better",
    "assessments analysis risk quality good better re-assessment inform decisions",
)
PLANS = _audit(
    "plan",
    "Seven in ten plans that were audited are good or better",
    "plans specific measurable time-bounded smart contingencies quality care plans",
)
VOICE = _audit(
    "voice",
    "In seven of ten audited files the child's voice is good or better",
    "child's experience voice views centre wishes feelings informed by child",
)
RECORDS = _audit(
    "records",
    "The records of seven in ten audited files are good or better",
    "records accurate recording nationality first language religion identity documented",
)
MANAGED = _audit(
    "oversight",
    "Management oversight is good or better in seven of ten audited files",
    "management oversight quality audit supervision follow-through",
)
OVERALL = _audit(
    "overall",
    "Seven in ten audited files are good or better",
    "quality assurance audit overall practice quality-based framework",
)

_RANK = (
    "(case {grade} when 'outstanding' then 1 when 'good' then 2"
    " when 'requires improvement' then 3 when 'inadequate' then 4 end)"
)
_SIGNED = (
    f"(select {_RANK.format(grade='a.grade')} from assessments a where a.child = t.child"
    " and a.ended_on <= t.began_on and nullif(a.grade, '') is not null"
    " order by a.ended_on desc, a.id desc limit 1)"
)
_AGREE = """
    case_audits: child | began_on | assessment
    1 | 2024-03-01 | {first}
    2 | 2024-03-01 | good
    assessments: child | ended_on | grade
    1 | 2024-01-31 | good
    1 | 2023-01-31 | inadequate
    {second}
    """
AGREEMENT = LiveTest(
    code="sign-off-and-audit-agree",
    says="A manager's grade at sign-off and the audit's agree within one grade, in 90 of 100",
    measure=Measure(
        Share(
            code="sign-off-agreement",
            title="Audited assessments whose grade at sign-off is within one of the audit's",
            source="Live test, from audits and sign-offs",
            certainty="L",
            better=Better.HIGHER,
            over=Over.ROLLING,
            of="case_audits where began_on between :start and :end"
            " and nullif(assessment, '') is not null",
            that=f"abs({_RANK.format(grade='t.assessment')} - {_SIGNED}) <= 1",
            cannot_tell=f"{_SIGNED} is null",
            examples=(),
        ),
        Rests.AUDIT,
        months=3,
    ),
    must=at_least(90),
    words="quality assurance sign-off assessments conference reports managers signed off",
    tries=(
        Try(
            "the same, and one apart",
            State.EVIDENCED,
            _AGREE.format(first="outstanding", second="2 | 2024-01-31 | requires improvement"),
        ),
        Try(
            "one of two is two grades apart",
            State.NOT_YET,
            _AGREE.format(first="inadequate", second="2 | 2024-01-31 | good"),
        ),
        Try(
            "one was never signed off with a grade",
            State.CANNOT_TELL,
            _AGREE.format(first="good", second="2 | 2024-01-31 |"),
        ),
    ),
)
