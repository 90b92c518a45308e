"""Keeping children safe: discussions, enquiries, conferences, plans and core groups."""

from ..choices import Abuse, AfterPlan, Conclusion, ConferenceKind
from .allegations import Allegation
from .conferences import AgencyReport, ChildsPart, Conference, ConferenceBooking
from .deaths import AlertReceipt, DeathAlert
from .enquiries import BestEvidenceInterview, Enquiry, NoConference, StrategyDiscussion
from .legal import LegalPlanning, PreProceedings, PreProceedingsReview
from .plans import CoreGroup, EndingCheck, ProtectionPlan

__all__ = [
    "Abuse",
    "AfterPlan",
    "AgencyReport",
    "AlertReceipt",
    "Allegation",
    "BestEvidenceInterview",
    "ChildsPart",
    "Conclusion",
    "Conference",
    "ConferenceBooking",
    "ConferenceKind",
    "CoreGroup",
    "DeathAlert",
    "EndingCheck",
    "Enquiry",
    "LegalPlanning",
    "NoConference",
    "PreProceedings",
    "PreProceedingsReview",
    "ProtectionPlan",
    "StrategyDiscussion",
]
