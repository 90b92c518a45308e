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
        Detail(
            "chaired_by_reviewing_officer",
            "chaired_by_reviewing_officer",
            "an independent reviewing officer chaired it",
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
standing_changed = Fact(
    "leaving care standing changed",
    rows="leaving_care.Eligibility",
    on="ended_on",
    says="the young person's standing as a care leaver changed",
    details=_KIND,
)
_PROVIDED = (
    Detail("provided_by_authority", "provided_by_authority", "the authority provides the home"),
)
leaver_home_began = Fact(
    "care leaver's home began",
    rows="leaving_care.LeaverHome",
    on="began_on",
    says="the young person moved into a home",
    thing="care leaver's home",
    details=_PROVIDED,
)
leaver_home_ended = Fact(
    "care leaver's home ended",
    rows="leaving_care.LeaverHome",
    on="ended_on",
    says="the young person left that home",
    thing="care leaver's home",
    details=_PROVIDED,
)
suitability_checked = Fact(
    "suitability of home assessed",
    rows="leaving_care.SuitabilityCheck",
    on="assessed_on",
    says="the suitability of the home was assessed",
    about="home_id",
    thing="care leaver's home",
    details=(
        Detail("young_person_asked", "young_person_asked", "the young person was asked"),
        Detail("suitable", "suitable", "it was found suitable"),
    ),
)
