"""What others may know about young people leaving care."""

from sightline.core.facts import Detail, Fact

_KIND = (Detail("kind", "kind", "what the law calls the young person", kind="code"),)

became_eligible = Fact(
    "leaving care standing began",
    rows="leaving_care.Eligibility",
    on="began_on",
    says="the young person's standing as a care leaver began",
    thing="leaving care standing",
    details=_KIND,
)
standing_ended = Fact(
    "leaving care standing ended",
    rows="leaving_care.Eligibility",
    on="ended_on",
    says="that standing ended",
    thing="leaving care standing",
    details=_KIND,
)
needs_assessed = Fact(
    "leaving care needs assessed",
    rows="leaving_care.NeedsAssessment",
    on="completed_on",
    says="the leaving care needs assessment was completed",
)
pathway_plan_made = Fact(
    "pathway plan in force",
    rows="leaving_care.PathwayPlan",
    on="in_force_from_on",
    says="the pathway plan came into force",
)
pathway_reviewed = Fact(
    "pathway plan reviewed",
    rows="leaving_care.PathwayReview",
    on="held_on",
    says="the pathway plan was reviewed",
    details=(
        Detail(
            "reviewed_by_adviser_alone",
            "reviewed_by_adviser_alone",
            "the personal adviser reviewed their own plan",
        ),
    ),
)
in_touch = Fact(
    "contact with care leaver",
    rows="leaving_care.LeaverContact",
    on="happened_on",
    says="there was contact with the young person",
    details=(Detail("two_way", "two_way", "the contact went both ways"),),
)
