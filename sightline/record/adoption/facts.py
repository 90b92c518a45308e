"""What others may know about plans for adoption."""

from sightline.core.facts import Detail, Fact


def _step(name: str, on: str, says: str, *details: Detail) -> Fact:
    return Fact(
        name,
        rows="adoption.AdoptionPlan",
        on=on,
        says=says,
        thing="adoption plan",
        details=details,
    )


adoption_planned = _step(
    "adoption became the plan", "planned_on", "a review made adoption the child's plan"
)

adoption_decided = _step(
    "adoption decided",
    "decided_on",
    "it was decided that the child should be placed for adoption",
    Detail("permanence_report", "permanence_report", "there was a permanence report"),
    Detail(
        "relinquished_under_six_months",
        "relinquished_under_six_months",
        "the parents gave up a child of under six months",
    ),
)
placement_ordered = _step(
    "placement order made", "placement_order_on", "there was authority to place for adoption"
)
adopters_matched = _step("adopters matched", "matched_on", "the child was matched with adopters")
placed_for_adoption = _step("placed for adoption", "placed_on", "the child moved in with adopters")
adoption_ordered = _step("adoption ordered", "order_on", "the adoption order was made")
adoption_reversed = _step(
    "adoption plan reversed", "reversed_on", "the plan for adoption was changed"
)
