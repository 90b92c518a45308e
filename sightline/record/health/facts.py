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
health_assessment_requested = Fact(
    "health assessment requested",
    rows="health.HealthAssessment",
    on="requested_on",
    says="health was asked for an assessment",
    details=(
        Detail("kind", "kind", "initial or review", kind="code"),
        Detail("request_complete", "request_complete", "consent and details went with it"),
    ),
)
health_assessment_refused = Fact(
    "health assessment refused",
    rows="health.HealthAssessment",
    on="refused_on",
    says="the young person refused the health assessment",
    details=(Detail("refused_by", "refused_by", "who refused", kind="code"),),
)
earlier_assessment_accepted = Fact(
    "earlier health assessment accepted",
    rows="health.HealthAssessment",
    on="accepted_on",
    says="one of the three months before care was accepted in its place",
)
teeth_checked = Fact(
    "teeth checked", rows="health.DentalCheck", on="done_on", says="a dentist checked their teeth"
)
questionnaire_returned = Fact(
    "strengths and difficulties questionnaire returned",
    rows="health.Questionnaire",
    on="returned_on",
    says="the carer's questionnaire came back",
    details=(Detail("from_carer", "from_carer", "it was the carer's form"),),
)
questionnaire_not_possible = Fact(
    "questionnaire not possible",
    rows="health.QuestionnaireNotPossible",
    on="decided_on",
    says="a reason was recorded why there could be no questionnaire",
    details=(Detail("because", "because", "the reason", kind="code"),),
)
health_plan_made = Fact(
    "health plan in force",
    rows="health.HealthPlan",
    on="in_force_from_on",
    says="a health plan came into force",
    details=(
        Detail(
            "has_owners_and_dates",
            "has_owners_and_dates",
            "each action has an outcome, an owner and a date",
        ),
    ),
)
immunisations_checked = Fact(
    "immunisations checked",
    rows="health.ImmunisationCheck",
    on="checked_on",
    says="immunisations were checked",
    details=(Detail("up_to_date", "up_to_date", "they were up to date"),),
)
immunisation_refused = Fact(
    "immunisation refused",
    rows="health.ImmunisationCheck",
    on="refused_on",
    says="immunisation was refused",
)
health_history_given = Fact(
    "health history given",
    rows="health.HealthHistory",
    on="given_on",
    says="the young person was given their health history",
    details=(Detail("with_immunisations", "with_immunisations", "immunisations were in it"),),
)
health_history_declined = Fact(
    "health history declined",
    rows="health.HealthHistory",
    on="declined_on",
    says="the young person did not want their health history",
)
