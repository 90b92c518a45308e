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
circumstances_changed = Fact(
    "circumstances changed",
    rows="assessment.ChangeInCircumstances",
    on="happened_on",
    says="something significant changed for the child",
    thing="change in circumstances",
    details=(Detail("kind", "kind", "what changed", kind="code"),),
)
no_assessment_needed = Fact(
    "no new assessment needed",
    rows="assessment.ChangeInCircumstances",
    on="no_assessment_on",
    says="it was decided, with a reason, that no new assessment was needed",
    thing="change in circumstances",
    details=(Detail("by_manager", "decided_by_manager", "a manager decided it"),),
)
