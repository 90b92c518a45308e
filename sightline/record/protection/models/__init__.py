"""Keeping children safe: discussions, enquiries, conferences, plans and core groups."""

from ..choices import Abuse, AfterPlan, Conclusion, ConferenceKind
from .allegations import Allegation
from .conferences import AgencyReport, ChildsPart, Conference, ConferenceBooking
from .enquiries import BestEvidenceInterview, Enquiry, NoConference, StrategyDiscussion
from .legal import LegalPlanning, PreProceedings, PreProceedingsReview
from .plans import CoreGroup, EndingCheck, ProtectionPlan

__all__ = [
    "Abuse",
    "AfterPlan",
    "AgencyReport",
    "Allegation",
    "BestEvidenceInterview",
    "ChildsPart",
    "Conclusion",
    "Conference",
    "ConferenceBooking",
    "ConferenceKind",
    "CoreGroup",
    "EndingCheck",
    "Enquiry",
    "LegalPlanning",
    "NoConference",
    "PreProceedings",
    "PreProceedingsReview",
    "ProtectionPlan",
    "StrategyDiscussion",
]
