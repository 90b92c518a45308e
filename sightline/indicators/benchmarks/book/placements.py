"""Where children were placed in the year, and why placements changed."""

from ..language import Area, Better, Measure, Table, Unit

NEW_PLACEMENTS = Table(
    "new-placements",
    "New placements in the year: where, and why placements changed",
    Area.LOOKED_AFTER,
    frozenset({"characteristic", "breakdown", "children_percent"}),
    told_by=("characteristic", "Location of new placements during the year"),
)
WHERE = "Location of new placements during the year"
WHY = "Reason for placement change during the year"


def _placed(code: str, title: str, group: str, what: str, better: Better) -> Measure:
    rows = {"characteristic": group, "breakdown": what}
    return Measure(code, title, Unit.PERCENT, better, NEW_PLACEMENTS, "children_percent", rows)


FAR_AND_OUTSIDE = _placed(
    "new-placements-far",
    "New placements outside the area and more than 20 miles from home",
    WHERE,
    "Placed outside LA boundary more than 20 miles from home",
    Better.LOWER,
)
NEAR_AND_INSIDE = _placed(
    "new-placements-near",
    "New placements in the area and within 20 miles of home",
    WHERE,
    "Placed inside LA boundary less than 20 miles from home",
    Better.HIGHER,
)
CARE_PLAN = _placed(
    "placement-changes-care-plan",
    "Changes of placement made to carry out the care plan",
    WHY,
    "Change to/implementation of care plan",
    Better.NEITHER,
)
