"""What others may know about assessments."""

from sightline.core.facts import Detail, Fact

_KIND = Detail("kind", "kind", "the kind of assessment", kind="code")
_SEEN = Detail("child_seen", "child_seen", "the child was seen")

assessment_referred = Fact(
    "assessment owed",
    rows="assessment.Assessment",
    on="referred_on",
    says="the child was referred for assessment",
    thing="assessment",
    details=(_KIND,),
)
assessment_began = Fact(
    "assessment began",
    rows="assessment.Assessment",
    on="began_on",
    says="an assessment began",
    thing="assessment",
    details=(_KIND,),
)
assessment_authorised = Fact(
    "assessment authorised",
    rows="assessment.Assessment",
    on="authorised_on",
    says="the assessment was authorised",
    thing="assessment",
    details=(
        _KIND,
        _SEEN,
        Detail("needs_support", "needs_support", "the child needs children's social care"),
    ),
)
child_first_seen = Fact(
    "child first seen in assessment",
    rows="assessment.Assessment",
    on="first_seen_on",
    says="the child was first seen in the assessment",
    thing="assessment",
)
