"""What is published of early help, for counting."""

from sightline.core.facts import Detail, Spell

early_help_assessments = Spell(
    "early_help_assessments",
    rows="early_help.EarlyHelpAssessment",
    says="an early help assessment, from when it began to when it was completed",
    ended="completed_on",
    details=(Detail("done_by_agency", "done_by_agency", "the agency that did it", "code"),),
    told_by=("early help assessment completed",),
)
