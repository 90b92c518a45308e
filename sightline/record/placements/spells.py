"""What is published of homes and carers, for counting."""

from sightline.core.facts import Detail, Spell

homes = Spell(
    "homes",
    rows="placements.Home",
    says="a children's home or other setting",
    began="",
    ended="",
    child="",
    details=(
        Detail("urn", "urn", "Ofsted's number for it", "code"),
        Detail("kind", "kind", "the kind of home", "code"),
        Detail("grade", "grade", "its latest grade", "code"),
        Detail("graded_on", "graded_on", "the day of that grade", "date"),
    ),
)
carers = Spell(
    "carers",
    rows="placements.Carer",
    says="a foster carer's household, while it is approved",
    began="approved_on",
    child="",
    details=(
        Detail("kind", "kind", "the kind of carer", "code"),
        Detail("approved_for", "approved_for", "how many children", "number"),
    ),
)
