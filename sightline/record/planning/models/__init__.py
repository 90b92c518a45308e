"""Plans, their versions and actions; meetings, who was at them; moves between levels of help."""

from .meetings import Meeting, MeetingChild, MeetingMember
from .plans import Action, ActionUpdate, Plan, PlanVersion
from .steps import PlanStep

__all__ = [
    "Action",
    "ActionUpdate",
    "Meeting",
    "MeetingChild",
    "MeetingMember",
    "Plan",
    "PlanStep",
    "PlanVersion",
]
