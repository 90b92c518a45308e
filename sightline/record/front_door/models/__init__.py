"""What comes in at the front door: contacts, referrals, out-of-hours work, and times held."""

from ..choices import (
    ClosureReason,
    Decision,
    HeldKind,
    Need,
    Offered,
    OpenWork,
    Source,
    SourceGroup,
)
from .contacts import Contact, Referral
from .urgent import OutOfHoursEntry, TimeHeld

__all__ = [
    "ClosureReason",
    "Contact",
    "Decision",
    "HeldKind",
    "Need",
    "Offered",
    "OpenWork",
    "OutOfHoursEntry",
    "Referral",
    "Source",
    "SourceGroup",
    "TimeHeld",
]
