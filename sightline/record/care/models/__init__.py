"""Children who are looked after: their time in care, where they live, their plans and reviews."""

from .entering import CareEntry, ConnectedStay, GradeWatch, PlacementApproval
from .plans import CarePlan, PermanenceDecision, PlacementPlan, PlanCopy
from .proceedings import Proceedings
from .reviews import CareSnapshot, OfficerContact, Review
from .spells import (
    CarePeriod,
    DeprivationOfLiberty,
    EarlierPermanence,
    Episode,
    LegalStatus,
    Placement,
)
from .watching import (
    Challenge,
    EarlyReviewCall,
    IndependentVisitor,
    ReviewDecision,
    ReviewReport,
)

__all__ = [
    "CareEntry",
    "CarePeriod",
    "CarePlan",
    "CareSnapshot",
    "Challenge",
    "ConnectedStay",
    "DeprivationOfLiberty",
    "EarlierPermanence",
    "EarlyReviewCall",
    "Episode",
    "GradeWatch",
    "IndependentVisitor",
    "LegalStatus",
    "OfficerContact",
    "PermanenceDecision",
    "Placement",
    "PlacementApproval",
    "PlacementPlan",
    "PlanCopy",
    "Proceedings",
    "Review",
    "ReviewDecision",
    "ReviewReport",
]
