"""Which ten measures each board looks at first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Board:
    """A board or meeting and the measures it looks at first, in the order it looks at them."""

    code: str
    title: str
    measures: tuple[str, ...]


CORPORATE_PARENTING = Board(
    "corporate-parenting",
    "Corporate parenting board",
    (
        "ni-66",
        "cla-no-care-plan",
        "cla-visit-timely",
        "cla-participation",
        "ha-late",
        "ni-62",
        "adoption-waiting-6mo",
        "pathway-in-place",
        "leavers-neet",
        "iro-caseload",
    ),
)
SERVICE = Board(
    "service",
    "The whole service",
    (
        "contact-timely",
        "assessment-45",
        "cin-unallocated",
        "icpc-15",
        "cp-visit-timely",
        "cla-visit-timely",
        "ni-66",
        "cla-no-care-plan",
        "pathway-in-place",
        "supervision-rate",
    ),
)
SAFEGUARDING = Board(
    "safeguarding",
    "Safeguarding board",
    (
        "contact-timely",
        "re-referral",
        "assessment-45",
        "s47-to-icpc",
        "icpc-15",
        "ni-67",
        "cp-visit-timely",
        "ni-65",
        "rhi-offered-72",
        "caf-count",
    ),
)
BOARDS = {one.code: one for one in (SERVICE, CORPORATE_PARENTING, SAFEGUARDING)}
