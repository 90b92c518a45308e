"""What others may know about a looked-after child's health."""

from sightline.core.facts import Detail, Fact

_DETAILS = (
    Detail("kind", "kind", "initial or review", kind="code"),
    Detail("by_doctor", "by_doctor", "a registered medical practitioner did it"),
)
health_assessed = Fact(
    "health assessment done",
    rows="health.HealthAssessment",
    on="done_on",
    says="a health assessment was done",
    details=_DETAILS,
)
health_assessment_refused = Fact(
    "health assessment refused",
    rows="health.HealthAssessment",
    on="refused_on",
    says="the young person refused the health assessment",
    details=(Detail("refused_by", "refused_by", "who refused", kind="code"),),
)
teeth_checked = Fact(
    "teeth checked", rows="health.DentalCheck", on="done_on", says="a dentist checked their teeth"
)
questionnaire_returned = Fact(
    "strengths and difficulties questionnaire returned",
    rows="health.Questionnaire",
    on="returned_on",
    says="the carer's questionnaire came back",
)
