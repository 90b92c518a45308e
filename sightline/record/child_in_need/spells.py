"""What is published of plans for children in need, for counting."""

from sightline.core.facts import Spell

child_in_need_plans = Spell(
    "child_in_need_plans",
    rows="child_in_need.ChildInNeedPlan",
    says="a child in need plan",
    told_by=("child in need plan began",),
)
