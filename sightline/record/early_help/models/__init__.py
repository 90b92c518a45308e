"""Help offered early: the family's own account of need, and a plan led by someone they know."""

from ..choices import (
    Answer,
    EdgeEnded,
    Ended,
    HelpKind,
    Likelihood,
    NeedCategory,
    Reason,
    ReviewOutcome,
    WhyUnmet,
)
from .forecasting import EdgeOfCare, HelpGiven
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
    "EdgeEnded",
    "EdgeOfCare",
    "Ended",
    "HelpGiven",
    "HelpKind",
    "LeadProfessional",
    "Likelihood",
    "NeedCategory",
    "Reason",
    "ReviewOutcome",
    "Score",
    "UnmetNeed",
    "WhyUnmet",
]
