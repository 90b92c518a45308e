"""How a care plan is read when a manager signs it off."""

from sightline.record.workforce.signing import Area, Part, Section, Signable

care_plan = Signable(
    code="care-plan",
    rows="care.CarePlan",
    title="care plan",
    dated="in_force_from_on",
    marks="signed",
    sections=(
        Section("wishes", "The child’s wishes", "wishes_of_child", Part.VOICE, Area.VOICE),
        Section("plan", "The plan", "text", Part.PLAN, Area.PLAN),
    ),
)
