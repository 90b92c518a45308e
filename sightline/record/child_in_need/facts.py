"""What others may know about plans for children in need."""

from sightline.core.facts import Fact

child_in_need_plan_began = Fact(
    "child in need plan began",
    rows="child_in_need.ChildInNeedPlan",
    on="began_on",
    says="the child in need plan began",
    thing="child in need plan",
)
child_in_need_plan_ended = Fact(
    "child in need plan ended",
    rows="child_in_need.ChildInNeedPlan",
    on="ended_on",
    says="the child in need plan ended",
    thing="child in need plan",
)
child_in_need_review_held = Fact(
    "child in need review held",
    rows="child_in_need.ChildInNeedReview",
    on="held_on",
    says="the child in need plan was reviewed",
    about="plan_id",
    thing="child in need plan",
)
private_fostering_known = Fact(
    "private fostering known",
    rows="child_in_need.PrivateFostering",
    on="known_on",
    says="we came to know that the child is privately fostered",
    thing="private fostering arrangement",
)
private_fostering_ended = Fact(
    "private fostering ended",
    rows="child_in_need.PrivateFostering",
    on="ended_on",
    says="the private fostering arrangement ended",
    thing="private fostering arrangement",
)
