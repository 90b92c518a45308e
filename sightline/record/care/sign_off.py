"""How a care plan is read when a manager signs it off."""

from typing import Any

from sightline.record.workforce.signing import Area, Part, Section, Signable

from .planning import PARTS


def _plan(row: Any) -> str:
    """The plan as a whole, each part of the child's life under its name, and what if it fails."""
    said = [row.text]
    said += [f"{title}: {getattr(row, name)}" for name, title in PARTS if getattr(row, name)]
    if row.contingency:
        said.append(f"If it fails: {row.contingency}")
    return "\n\n".join(each for each in said if each)


care_plan = Signable(
    code="care-plan",
    rows="care.CarePlan",
    title="care plan",
    dated="in_force_from_on",
    marks="signed",
    edited_at="/children/{child}/care-plans/{row}",
    sections=(
        Section("wishes", "The child’s wishes", "wishes_of_child", Part.VOICE, Area.VOICE),
        Section("plan", "The plan", _plan, Part.PLAN, Area.PLAN),
    ),
)
