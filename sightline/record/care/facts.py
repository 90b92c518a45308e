"""What others may know about looked-after children."""

from sightline.core.facts import Detail, Fact

PLACEMENT_KINDS = (
    *(None, ""),
    *("A3", "A4", "A5", "A6", "H5", "K1", "K2", "K3", "P1", "P2", "P3", "Q1"),
    *("Q2", "R1", "R2", "R3", "R5", "S1", "T0", "T1", "T2", "T3", "T4", "U1"),
    *("U2", "U3", "U4", "U5", "U6", "Z1", "Z11", "Z12", "Z13", "Z14"),
)
"""Every kind of placement, and that no one says: for a duty that leaves some kinds out."""

_SHORT_BREAKS = Detail("short_breaks", "short_breaks", "care was a series of short breaks")
care_began = Fact(
    "care began",
    rows="care.CarePeriod",
    on="began_on",
    says="the child became looked after",
    thing="care period",
    details=(_SHORT_BREAKS,),
)
care_ended = Fact(
    "care ended",
    rows="care.CarePeriod",
    on="ended_on",
    says="the child ceased to be looked after",
    thing="care period",
)
_PLACEMENT = (
    Detail("kind", "kind", "the kind of placement", kind="code"),
    Detail("kind_group", "kind_group", "the broad kind of placement", kind="code"),
    Detail("intended_to_last_to_18", "intended_to_last_to_18", "it is meant to last to 18"),
    Detail(
        "long_term_agreed_by_child",
        "long_term_agreed_by_child",
        "it is a long-term foster match and the child agrees to fewer visits",
    ),
    Detail("short_breaks", "care_period__short_breaks", "care was a series of short breaks"),
    Detail("provider", "provider", "who provides the home", kind="code"),
    Detail("in_area", "in_area", "it is in this authority's area"),
    Detail("at_a_distance", "at_a_distance", "it is at a distance"),
    Detail(
        "temporarily_approved",
        "temporarily_approved",
        "the carer is a connected person whose approval is temporary",
    ),
    Detail(
        "parents_assessed_first",
        "parents_assessed_first",
        "the parents were assessed before the child moved",
    ),
)
placement_began = Fact(
    "placement began",
    rows="care.Placement",
    on="began_on",
    says="the placement began",
    thing="placement",
    details=_PLACEMENT,
)
placement_ended = Fact(
    "placement ended",
    rows="care.Placement",
    on="ended_on",
    says="the placement ended",
    thing="placement",
    details=_PLACEMENT,
)
_STATUS = (Detail("code", "code", "the legal status", kind="code"),)
legal_status_began = Fact(
    "legal status began",
    rows="care.LegalStatus",
    on="began_on",
    says="the legal status began",
    thing="legal status",
    details=_STATUS,
)
legal_status_ended = Fact(
    "legal status ended",
    rows="care.LegalStatus",
    on="ended_on",
    says="the legal status ended",
    thing="legal status",
    details=_STATUS,
)
_EPISODE = (
    Detail("legal_status", "legal_status__code", "the legal status", kind="code"),
    Detail("placement_kind", "placement__kind", "the kind of placement", kind="code"),
    Detail(
        "parents_assessed_first",
        "placement__parents_assessed_first",
        "the parents were assessed before the child moved",
    ),
)
episode_began = Fact(
    "episode began",
    rows="care.Episode",
    on="began_on",
    says="the child began to live there under that legal status",
    thing="episode",
    details=_EPISODE,
)
episode_ended = Fact(
    "episode ended",
    rows="care.Episode",
    on="ended_on",
    says="the home or the legal status changed",
    thing="episode",
    details=_EPISODE,
)
review_held = Fact(
    "looked after review held",
    rows="care.Review",
    on="held_on",
    says="a review was held",
    thing="review",
    details=(
        Detail(
            "chaired_by_reviewing_officer",
            "chaired_by_reviewing_officer",
            "an independent reviewing officer chaired it",
        ),
        Detail("plan_present", "plan_present", "there was a care plan to review"),
        Detail("participation", "participation", "how the child took part", kind="code"),
    ),
)
officer_contact = Fact(
    "reviewing officer's contact",
    rows="care.OfficerContact",
    on="happened_on",
    says="the reviewing officer saw or spoke to the child",
)
care_plan_signed = Fact(
    "care plan in force",
    rows="care.CarePlan",
    on="in_force_from_on",
    says="a care plan came into force",
    thing="care plan",
    details=(Detail("signed", "signed", "it was signed"),),
)
care_plan_renewed = Fact(
    "care plan renewed",
    rows="care.CarePlan",
    on="in_force_from_on",
    says="a new version of the care plan came into force",
    thing="care plan",
    details=(Detail("signed", "signed", "it was signed"),),
    only=(("replaces__isnull", False),),
)
placement_plan_agreed = Fact(
    "placement plan agreed",
    rows="care.PlacementPlan",
    on="agreed_on",
    says="the placement plan was agreed",
    about="placement_id",
    thing="placement",
    details=(Detail("signed_by_carer", "signed_by_carer", "the carer signed it"),),
)
permanence_decided = Fact(
    "permanence decided",
    rows="care.PermanenceDecision",
    on="decided_on",
    says="the route to a permanent home was decided",
    details=(
        Detail("parallel_planned", "parallel_planned", "another route is being prepared beside it"),
    ),
)
plan_copied_to_child = Fact(
    "care plan given to the child",
    rows="care.PlanCopy",
    on="given_on",
    says="the child was given the care plan",
    about="care_plan_id",
    thing="care plan",
    details=(Detail("explained", "explained", "it was explained"),),
    only=(("recipient", "child"),),
)


def _of_review(name: str, on: str, says: str, *details: Detail, **only: object) -> Fact:
    return Fact(
        name,
        rows="care.Review",
        on=on,
        says=says,
        thing="review",
        details=details,
        only=tuple(only.items()),
    )


review_decisions_sent = _of_review(
    "review decisions sent", "decisions_sent_on", "the review's decisions were sent out"
)
review_record_written = _of_review(
    "review record written", "record_done_on", "the record of the review was completed"
)
review_record_sent = _of_review(
    "review record sent", "record_sent_on", "the record of the review was sent out"
)
officer_visit_answered = _of_review(
    "child seen before review",
    "held_on",
    "the review was opened",
    Detail("officer_saw_child", "officer_saw_child", "the reviewing officer had seen the child"),
    officer_saw_child__isnull=False,
)
participation_recorded = _of_review(
    "participation in review",
    "held_on",
    "the child's part in the review was recorded",
    Detail("participation", "participation", "how the child took part", kind="code"),
    participation__gt="",
)


def _of_stay(name: str, on: str, says: str) -> Fact:
    return Fact(
        name,
        rows="care.ConnectedStay",
        on=on,
        says=says,
        thing="stay with a connected person",
        details=(
            Detail("status_chosen", "status_chosen", "the arrangement that was chosen", "code"),
            Detail("emergency", "emergency", "it began in an emergency"),
            Detail("all_checked", "all_checked", "every check was made"),
            Detail("extended", "extended", "temporary approval was extended"),
        ),
    )


connected_stay_began = _of_stay(
    "stay with a connected person began",
    "began_on",
    "the child moved in with somebody the family knows",
)
connected_stay_checked = _of_stay(
    "connected person checked", "checked_on", "the safety checks were made"
)
connected_person_approved = _of_stay(
    "connected person approved",
    "fully_approved_on",
    "the connected person was approved as a foster carer",
)
connected_stay_ended = _of_stay("stay with a connected person ended", "ended_on", "the stay ended")
carer_fully_approved = Fact(
    "temporary approval made full",
    rows="care.ConnectedStay",
    on="fully_approved_on",
    says="the carer was fully approved",
    about="placement_id",
    thing="placement",
    details=(
        Detail("status_chosen", "status_chosen", "the arrangement that was chosen", "code"),
        Detail(
            "intended_to_last_to_18",
            "placement__intended_to_last_to_18",
            "it is meant to last to 18",
        ),
    ),
)
placement_approved = Fact(
    "placement approved",
    rows="care.PlacementApproval",
    on="approved_on",
    says="the placement was approved",
    about="placement_id",
    thing="placement",
    details=(
        Detail("approved_for", "approved_for", "what it was approved for", "code"),
        Detail("approved_by", "approved_by", "who approved it", "code"),
    ),
)
grade_fell = Fact(
    "home's grade fell",
    rows="care.GradeWatch",
    on="fell_on",
    says="the home's grade fell below good",
    thing="watch on a grade",
)
grade_decided = Fact(
    "decided after home's grade fell",
    rows="care.GradeWatch",
    on="decided_on",
    says="it was decided whether the child stays",
    thing="watch on a grade",
    details=(Detail("decision", "decision", "stay or move", "code"),),
)
care_entry_recorded = Fact(
    "entry to care recorded",
    rows="care.CareEntry",
    on="completed_on",
    says="the start of care was recorded",
    details=(
        Detail("status_recorded", "status_recorded", "the legal status was recorded"),
        Detail("consent_recorded", "consent_recorded", "it was recorded who agreed"),
    ),
)
early_review_called = Fact(
    "early review called",
    rows="care.EarlyReviewCall",
    on="called_on",
    says="a review was called for before it was due",
    details=(Detail("because", "because", "why", "code"),),
)
early_review_needed = Fact(
    "early review needed",
    rows="care.EarlyReviewCall",
    on="needed_by_on",
    says="the day came by which a review was called for",
    thing="call for an early review",
    details=(Detail("because", "because", "why", "code"),),
)
_CHALLENGE = (Detail("formal", "formal", "it was formal"),)
challenge_raised = Fact(
    "challenge raised",
    rows="care.Challenge",
    on="raised_on",
    says="the reviewing officer raised a challenge",
    thing="challenge",
    details=_CHALLENGE,
)
challenge_resolved = Fact(
    "challenge resolved",
    rows="care.Challenge",
    on="resolved_on",
    says="the challenge was resolved",
    thing="challenge",
    details=_CHALLENGE,
)
visitor_considered = Fact(
    "independent visitor considered",
    rows="care.IndependentVisitor",
    on="considered_on",
    says="an independent visitor was considered",
    about="review_id",
    thing="review",
    details=(Detail("child_wants", "child_wants", "what the child wants", "code"),),
)


def _of_decision(name: str, on: str, says: str) -> Fact:
    return Fact(
        name,
        rows="care.ReviewDecision",
        on=on,
        says=says,
        thing="decision",
        details=(Detail("by_when", "by_when", "how soon", "code"),),
    )


review_decision_made = _of_decision(
    "review decision made", "decided_on", "the review decided that something must be done"
)
review_decision_done = _of_decision(
    "review decision carried out", "done_on", "the review's decision was carried out"
)
review_decision_dropped = _of_decision(
    "review decision dropped", "dropped_on", "the decision was dropped, for a reason recorded"
)
review_report_judged = Fact(
    "social worker's report to review",
    rows="care.ReviewReport",
    on="review__held_on",
    says="the social worker's report was before the review",
    about="review_id",
    thing="review",
    details=(
        Detail("in_time", "in_time", "it came as long before as is asked"),
        Detail("shared_with_child", "shared_with_child", "it was shared with the child"),
    ),
)
