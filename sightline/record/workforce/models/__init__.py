"""Workers, who is responsible for which child, and how managers watch over the work."""

from .overseeing import (
    CameTrue,
    ChildDiscussed,
    Oversight,
    Supervision,
    SupervisionAction,
    WhatCame,
)
from .responsible import (
    Allocation,
    AllocationWarning,
    ChangeReason,
    Handover,
    Risk,
    UnallocatedLook,
    WarningKind,
)
from .staff import (
    FirstYear,
    Post,
    Registration,
    Role,
    SickLeave,
    Team,
    Vacancy,
    Worker,
    WorkingHours,
)

__all__ = [
    "Allocation",
    "AllocationWarning",
    "CameTrue",
    "ChangeReason",
    "ChildDiscussed",
    "FirstYear",
    "Handover",
    "Oversight",
    "Post",
    "Registration",
    "Risk",
    "Role",
    "SickLeave",
    "Supervision",
    "SupervisionAction",
    "Team",
    "UnallocatedLook",
    "Vacancy",
    "WarningKind",
    "WhatCame",
    "Worker",
    "WorkingHours",
]
