"""What makes a visit, or a review, one that counts."""

from sightline.duties.language import Requirement, Role, RuleClass, Validity

VISIT = Validity(
    code="cla-visit-valid",
    title="Make each visit to a child in care one that counts",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 28 to"
    " 31; Children Act 1989, section 23ZA",
    rule_class=RuleClass.LEGAL,
    certainty="S/K",
    owner=Role.SOCIAL_WORKER,
    escalates_to=Role.TEAM_MANAGER,
    requirements=(
        Requirement("kind", "visit", "it was an attempt or a call, not a visit"),
        Requirement(
            "by_qualified_social_worker",
            True,
            "it was made by a worker who is not a qualified social worker",
        ),
        Requirement("seen", True, "the child was not seen"),
    ),
    note="The child is also to be spoken to in private, unless they refuse, or it would not be"
    " right, or it cannot be done. The record does not yet hold which of those reasons there was,"
    " so a visit at which the child was not seen alone still counts. Writing it up within five"
    " working days, and seeing the bedroom, are local standards.",
)

REVIEW = Validity(
    code="cla-review-valid",
    title="Make each review of a child in care one that counts",
    basis="Care Planning, Placement and Case Review (England) Regulations 2010, regulations 34 to"
    " 38; IRO Handbook 2010",
    rule_class=RuleClass.LEGAL,
    certainty="S/K",
    owner=Role.REVIEWING_OFFICER,
    escalates_to=Role.HEAD_OF_SERVICE,
    requirements=(
        Requirement(
            "chaired_by_reviewing_officer",
            True,
            "no independent reviewing officer was in the chair",
        ),
    ),
    note="A review without a care plan before it is held and is compromised: the plan is owed by a"
    " duty of its own. Seeing the child first, the child's part in it, the decisions and the"
    " record are duties of their own. It may be adjourned once, for no more than 20 working days:"
    " the record does not yet hold adjournments.",
)
