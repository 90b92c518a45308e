"""What is published of time in care, homes, reviews and plans, for counting."""

from sightline.core.facts import Detail, Spell

care_periods = Spell(
    "care_periods",
    rows="care.CarePeriod",
    says="an unbroken time of being looked after",
    details=(
        Detail("ended_because", "ended_because", "why it ended", "code"),
        Detail("ended_because_group", "ended_because_group", "why, in broad terms", "code"),
        Detail("short_breaks", "short_breaks", "all of it was a series of short breaks"),
    ),
    at_end=("ended_because", "ended_because_group"),
    told_by=("care began",),
)
legal_statuses = Spell(
    "legal_statuses",
    rows="care.LegalStatus",
    says="an order or agreement under which a child is looked after",
    details=(
        Detail("code", "code", "the legal status", "code"),
        Detail("status_group", "group", "the broad legal status", "code"),
    ),
    told_by=("legal status began",),
)
placements = Spell(
    "placements",
    rows="care.Placement",
    says="a stretch of living in one home",
    details=(
        Detail("kind", "kind", "the kind of placement", "code"),
        Detail("kind_group", "kind_group", "the broad kind of placement", "code"),
        Detail("provider", "provider", "who provides the home", "code"),
        Detail("urn", "urn", "Ofsted's number for the home", "code"),
        Detail("in_area", "in_area", "it is in this authority's area"),
        Detail("host_authority", "authority_stated", "the authority it is in", "code"),
        Detail("miles_from_home", "miles_from_home", "miles from home", "amount"),
        Detail("care_period_id", "care_period_id", "the time in care", "number"),
        Detail("change_reason", "change_reason", "why it ended", "code"),
        Detail("same_carer_as_before", "same_carer_as_before", "with the same carer as before"),
    ),
    at_end=("change_reason",),
    told_by=("placement began",),
)
care_reviews = Spell(
    "care_reviews",
    rows="care.Review",
    says="a looked-after review",
    began="held_on",
    ended="",
    details=(
        Detail("participation", "participation", "how the child took part", "code"),
        Detail("record_done_on", "record_done_on", "the day its record was completed", "date"),
    ),
    told_by=("looked after review held",),
)
care_plans = Spell(
    "care_plans",
    rows="care.CarePlan",
    says="a care plan came into force",
    began="in_force_from_on",
    ended="",
    details=(Detail("signed", "signed", "it was signed"),),
    told_by=("care plan in force",),
)
permanence_decisions = Spell(
    "permanence_decisions",
    rows="care.PermanenceDecision",
    says="the route to a permanent home was decided",
    began="decided_on",
    or_known="known_on",
    ended="",
    details=(Detail("route", "route", "the route", "code"),),
    told_by=("permanence decided",),
)
challenges = Spell(
    "challenges",
    rows="care.Challenge",
    says="a reviewing officer's challenge, from when it was raised to when it was resolved",
    began="raised_on",
    ended="resolved_on",
    details=(Detail("formal", "formal", "it was formal"),),
    told_by=("challenge raised",),
)
visitors_considered = Spell(
    "visitors_considered",
    rows="care.IndependentVisitor",
    says="an independent visitor was considered",
    began="considered_on",
    ended="",
    details=(
        Detail("review_id", "review_id", "at this review", "number"),
        Detail("child_wants", "child_wants", "what the child wants", "code"),
    ),
    told_by=("independent visitor considered",),
)
review_reports = Spell(
    "review_reports",
    rows="care.ReviewReport",
    says="the social worker's report to a review",
    began="review__held_on",
    ended="",
    details=(
        Detail("review_id", "review_id", "the review", "number"),
        Detail("received_on", "received_on", "the day it came", "date"),
        Detail("in_time", "in_time", "it came as long before as is asked"),
    ),
    told_by=("social worker's report to review",),
)
proceedings = Spell(
    "proceedings",
    rows="care.Proceedings",
    says="care proceedings, from issue to the final order",
    began="issued_on",
    ended="concluded_on",
    details=(Detail("final_order", "final_order", "the order that ended them", "code"),),
    at_end=("final_order",),
)
