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
