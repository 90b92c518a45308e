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
unmet_needs = Spell(
    "unmet_needs",
    rows="early_help.UnmetNeed",
    says="help that a family needed and could not have, until it was met",
    began="found_on",
    ended="met_on",
    details=(
        Detail("category", "category", "the kind of help", "code"),
        Detail("why_unmet", "why_unmet", "why it could not be had", "code"),
        Detail("district", "district", "the part of the area", "code"),
    ),
)
