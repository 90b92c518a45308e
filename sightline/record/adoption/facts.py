"""What others may know about plans for adoption."""

from sightline.core.facts import Fact


def _step(name: str, on: str, says: str) -> Fact:
    return Fact(name, rows="adoption.AdoptionPlan", on=on, says=says, thing="adoption plan")


adoption_decided = _step(
    "adoption decided", "decided_on", "it was decided that the child should be placed for adoption"
)
adopters_matched = _step("adopters matched", "matched_on", "the child was matched with adopters")
placed_for_adoption = _step("placed for adoption", "placed_on", "the child moved in with adopters")
adoption_ordered = _step("adoption ordered", "order_on", "the adoption order was made")
adoption_reversed = _step(
    "adoption plan reversed", "reversed_on", "the plan for adoption was changed"
)
