"""Help offered early: the family's own account of need, and a plan led by someone they know."""

from ..choices import (
    Answer,
    Ended,
    NeedCategory,
    Reason,
    ReviewOutcome,
    WhyUnmet,
)
from .helping import (
    EarlyHelpAssessment,
    EarlyHelpOffer,
    EarlyHelpReview,
    LeadProfessional,
    Score,
    UnmetNeed,
)

__all__ = [
    "Answer",
    "EarlyHelpAssessment",
    "EarlyHelpOffer",
    "EarlyHelpReview",
    "Ended",
    "LeadProfessional",
    "NeedCategory",
    "Reason",
    "ReviewOutcome",
    "Score",
    "UnmetNeed",
    "WhyUnmet",
]
