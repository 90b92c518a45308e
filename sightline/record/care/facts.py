"""What others may know about looked-after children."""

from sightline.core.facts import Detail, Fact

care_began = Fact(
    "care began",
    rows="care.CarePeriod",
    on="began_on",
    says="the child became looked after",
    thing="care period",
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
review_held = Fact(
    "looked after review held",
    rows="care.Review",
    on="held_on",
    says="a review was held",
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
    details=(Detail("signed", "signed", "it was signed"),),
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
)
