"""What is published of assessments, for counting."""

from sightline.core.facts import Detail, Spell

assessments = Spell(
    "assessments",
    rows="assessment.Assessment",
    says="an assessment, from when it began to when it was authorised",
    ended="authorised_on",
    details=(
        Detail("kind", "kind", "the kind of assessment", "code"),
        Detail("referral_id", "referral_id", "the referral it follows", "number"),
        Detail("child_seen", "child_seen", "the child was seen"),
        Detail("grade", "sign_off_grade", "the manager's grade at sign-off", "code"),
    ),
    at_end=("child_seen", "grade"),
    told_by=("assessment authorised",),
)
