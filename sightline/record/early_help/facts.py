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
