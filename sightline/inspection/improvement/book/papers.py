"""Documents agreed since a report: each shows that something was decided, and no more."""

from typing import Any

from sightline.record.governance.models import About, ServiceDocument

from ..language import LiveTest, at_least, document

Kind = ServiceDocument.Kind


_OF: dict[str, tuple[str, str]] = {}


def kind_and_about(test: LiveTest) -> tuple[str, str]:
    """Which kind of document a test of this file looks for, and about what."""
    return _OF[test.code]


def _paper(kind: Any, about: Any, says: str, words: str) -> LiveTest:
    code = f"paper-{kind}-{about}".replace(" ", "-").replace("'", "")
    _OF[code] = (str(kind), str(about))
    return LiveTest(
        code=code,
        says=says,
        measure=document(says, str(kind), str(about)),
        must=at_least(1),
        words=words,
    )


STAYING_PUT = _paper(
    Kind.PROCEDURE,
    About.ADULTHOOD,
    "A policy on staying put and preparing for adulthood is agreed",
    "staying put preparation adulthood skills policy",
)
ADVOCACY = _paper(
    Kind.AGREEMENT,
    About.ADVOCACY,
    "Agencies have agreed how a child gets an advocate or an appropriate adult",
    "advocate appropriate adult supporter access agreement",
)
WORKFORCE = _paper(
    Kind.STRATEGY,
    About.CAPACITY,
    "A plan for enough social workers is agreed",
    "enough social workers workforce strategy recruitment capacity expertise",
)
WORKLOAD = _paper(
    Kind.PROCEDURE,
    About.CAPACITY,
    "A policy on workloads, and on those newly qualified, is agreed",
    "workloads newly qualified skills work fits allocation policy caseload",
)
VIEWS = _paper(
    Kind.CONSULTATION,
    About.CHILDRENS_VIEWS,
    "Children's views were gathered, with what was done about them",
    "views children care council participation feedback survey gathered shape reported",
)
COUNCIL = _paper(
    Kind.DECISION,
    About.CHILDRENS_VIEWS,
    "A board has agreed how the children in care council is reached and heard",
    "children in care council reach influence corporate parenting",
)
COMMISSIONING = _paper(
    Kind.REVIEW,
    About.COMMISSIONING,
    "What was commissioned has been reviewed for what it did for children",
    "commissioning outcomes commissioned services improve review",
)
COMMISSION_PLAN = _paper(
    Kind.STRATEGY,
    About.COMMISSIONING,
    "A plan for commissioning that rests on performance figures is agreed",
    "performance informs commissioning plan framework",
)
LEARNING = _paper(
    Kind.REPORT,
    About.COMPLAINTS,
    "What was learned from complaints and from children's rights has been reported",
    "complaints advocacy rights learning know how to complain",
)
DOMESTIC_ABUSE = _paper(
    Kind.PROCEDURE,
    About.DOMESTIC_ABUSE,
    "A procedure for sharing what is known of domestic abuse and of missing children is agreed",
    "domestic abuse missing information risk assessed communicated notification",
)
EARLY_HELP_RISK = _paper(
    Kind.PROCEDURE,
    About.EARLY_HELP,
    "A procedure for spotting and passing on risk in early help is agreed",
    "risk identified communicated early help caf step-up",
)
EARLY_HELP = _paper(
    Kind.STRATEGY,
    About.EARLY_HELP,
    "A strategy for early help, with an offer at the edge of care, is agreed",
    "early help strategy edge of care offer prevention",
)
UNMET_NEED = _paper(
    Kind.ANALYSIS,
    About.EARLY_HELP,
    "Needs found in early help and not met have been put together",
    "common assessment unmet need collate early help",
)
STOPPED = _paper(
    Kind.REVIEW,
    About.ENQUIRIES,
    "Enquiries that led to no conference, and unallocated work, have been reviewed",
    "review section 47 decisions unallocated cases act enquiries",
)
FAMILIES = _paper(
    Kind.CONSULTATION,
    About.FAMILIES,
    "Families were asked about how services should change, and answered",
    "families consulted service development parents views",
)
HEALTH_VIEWS = _paper(
    Kind.CONSULTATION,
    About.HEALTH,
    "Children in care were asked about their health services, and answered",
    "children shape health agenda being healthy participation",
)
HEALTH_QUALITY = _paper(
    Kind.PROCEDURE,
    About.HEALTH,
    "A way of assuring the quality of health work, near and far, is agreed",
    "health quality assurance framework whole system out of area pathway",
)
HEALTH_NEEDS = _paper(
    Kind.ANALYSIS,
    About.HEALTH,
    "What questionnaires show of how children in care feel has been put together",
    "strengths difficulties questionnaires analysed emotional health",
)
HEALTH_ENGAGED = _paper(
    Kind.MEMBERSHIP,
    About.HEALTH,
    "It is shown which independent health practitioners take part in safeguarding",
    "health practitioners engaged independent general practitioners attendance",
)
HEALTH_SUPERVISION = _paper(
    Kind.AGREEMENT,
    About.HEALTH_SUPERVISION,
    "The hospital has agreed how its staff are supervised in safeguarding",
    "hospital staff supervision reflective practice health",
)
IN_CARE = _paper(
    Kind.STRATEGY,
    About.IN_CARE,
    "A strategy for children in care and care leavers is agreed",
    "strategy looked after children care leavers leaving care support accommodation",
)
INTERVIEWS = _paper(
    Kind.PROCEDURE,
    About.INTERVIEWS,
    "How a child is helped before, during and after a recorded interview is agreed",
    "best evidence interviews support before during after abe",
)
MANAGERS = _paper(
    Kind.ANALYSIS,
    About.MANAGERS,
    "What new managers need has been found out",
    "new managers development needs audit first line",
)
OUT_OF_HOURS = _paper(
    Kind.PROCEDURE,
    About.OUT_OF_HOURS,
    "Thresholds, staffing and places to stay out of hours are agreed",
    "out of hours thresholds capacity custody accommodation",
)
PARTNERSHIP = _paper(
    Kind.DECISION,
    About.PARTNERSHIP,
    "The boards have agreed how they lead, and how each challenges the other",
    "leadership governance safeguarding board partnership challenge lscb",
)
PERFORMANCE = _paper(
    Kind.REPORT,
    About.PERFORMANCE,
    "Members and the board have had a report of performance, with others beside it",
    "members understand duties benchmarked reports performance information planning outcomes",
)
PUBLIC_HEALTH = _paper(
    Kind.MEMBERSHIP,
    About.PUBLIC_HEALTH,
    "Public health sits on the safeguarding committees and the child death panel",
    "public health committees child death overview panel membership",
)
QUALITY_FRAMEWORK = _paper(
    Kind.PROCEDURE,
    About.QUALITY,
    "A shared way of assuring quality is agreed",
    "performance management quality assurance framework shared multi-agency",
)
QUALITY_REPORT = _paper(
    Kind.REPORT,
    About.QUALITY,
    "The board has had a report on the quality of assessments and protection work",
    "quality reporting assessments child protection processes managers see caseloads quality",
)
RECORDING = _paper(
    Kind.STRATEGY,
    About.RECORDING,
    "A plan to make recording easier is agreed",
    "recording system electronic lets workers record better",
)
REVIEWING = _paper(
    Kind.REPORT,
    About.REVIEWING,
    "The reviewing officers' annual report is out, and speaks of health",
    "independent reviewing officer annual report health",
)
DISCUSSIONS = _paper(
    Kind.PROCEDURE,
    About.STRATEGY_DISCUSSIONS,
    "How strategy discussions and pre-birth meetings are recorded and sent out is agreed",
    "strategy discussions pre-birth meetings minutes procedure recording distributed",
)
SUFFICIENCY = _paper(
    Kind.STRATEGY,
    About.SUFFICIENCY,
    "A strategy for enough homes near home is agreed",
    "sufficiency local placements foster carers breakdown out of county",
)
THRESHOLDS = _paper(
    Kind.PROCEDURE,
    About.THRESHOLDS,
    "A guide to thresholds is agreed by all partners",
    "thresholds partners clear guide referral understood",
)
TRAINING_NEEDS = _paper(
    Kind.ANALYSIS,
    About.TRAINING,
    "What training is needed has been found out from audits and supervision",
    "training needs analysis",
)
TRAINING = _paper(
    Kind.PROGRAMME,
    About.TRAINING,
    "A programme of training, with what it is to change in practice, is agreed",
    "training targeted effective programme staffing expertise supervision",
)
VISITORS = _paper(
    Kind.PROCEDURE,
    About.VISITORS,
    "How an independent visitor is considered at each review is agreed",
    "independent visitor considered reviews",
)
YOUNG_CARERS = _paper(
    Kind.AGREEMENT,
    About.YOUNG_CARERS,
    "Schools and the authority have agreed how young carers are supported",
    "young carers supported schools",
)
