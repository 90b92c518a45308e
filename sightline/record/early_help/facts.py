"""What others may know about early help."""

from sightline.core.facts import Fact

early_help_assessment_began = Fact(
    "early help assessment began",
    rows="early_help.EarlyHelpAssessment",
    on="began_on",
    says="an early help assessment began",
    thing="early help assessment",
)
early_help_assessment_completed = Fact(
    "early help assessment completed",
    rows="early_help.EarlyHelpAssessment",
    on="completed_on",
    says="the early help assessment was completed",
    thing="early help assessment",
)
early_help_ended = Fact(
    "early help ended",
    rows="early_help.EarlyHelpAssessment",
    on="ended_on",
    says="early help ended",
    thing="early help assessment",
)
early_help_agreed = Fact(
    "early help agreed",
    rows="early_help.EarlyHelpAssessment",
    on="agreed_on",
    says="the family agreed to an early help assessment",
    thing="early help assessment",
)
early_help_reviewed = Fact(
    "early help reviewed",
    rows="early_help.EarlyHelpReview",
    on="held_on",
    says="the team around the family met",
    about="assessment_id",
    thing="early help assessment",
)
early_help_refused = Fact(
    "early help refused",
    rows="early_help.EarlyHelpOffer",
    on="answered_on",
    says="the family refused early help",
    thing="early help offer",
    only=(("answer", "refused"),),
)
