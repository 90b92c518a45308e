"""What is published of plans for adoption and of adopters, for counting."""

from sightline.core.facts import Detail, Spell


def _day(name: str, says: str) -> Detail:
    return Detail(name, name, says, "date")


adoption_plans = Spell(
    "adoption_plans",
    rows="adoption.AdoptionPlan",
    says="a child's plan for adoption",
    began="",
    ended="",
    details=(
        _day("entered_care_on", "the day the child came into care"),
        _day("decided_on", "the day it was decided that the child should be placed"),
        _day("placement_order_on", "the day of the placement order"),
        _day("matched_on", "the day of the match"),
        _day("placed_on", "the day the child moved in"),
        _day("placement_ceased_on", "the day the placement broke down"),
        _day("order_on", "the day of the adoption order"),
        _day("reversed_on", "the day the plan was changed"),
        Detail("by_foster_carer", "by_foster_carer", "adopted by a former foster carer"),
    ),
    told_by=("adoption decided",),
)
adopters = Spell(
    "adopters",
    rows="adoption.Adopter",
    says="a person who has asked to adopt",
    began="",
    ended="",
    child="",
    details=(
        Detail("family", "family_identifier", "the family they belong to", "code"),
        _day("applied_on", "the day they applied"),
        _day("stage_one_began_on", "the day they were registered"),
        _day("approved_on", "the day they were approved"),
        _day("left_on", "the day they left"),
    ),
)
