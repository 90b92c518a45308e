"""Children who are looked after: their time in care, where they live, their plans and reviews."""

from .plans import CarePlan, PermanenceDecision, PlacementPlan
from .reviews import CareSnapshot, OfficerContact, Review
from .spells import (
    CarePeriod,
    DeprivationOfLiberty,
    EarlierPermanence,
    Episode,
    LegalStatus,
    Placement,
)

__all__ = [
    "CarePeriod",
    "CarePlan",
    "CareSnapshot",
    "DeprivationOfLiberty",
    "EarlierPermanence",
    "Episode",
    "LegalStatus",
    "OfficerContact",
    "PermanenceDecision",
    "Placement",
    "PlacementPlan",
    "Review",
]
