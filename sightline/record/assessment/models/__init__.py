"""Assessments of children, what they are made of, and changes that call for another."""

from .assessments import (
    Assessment,
    AssessmentKind,
    AssessmentOutcome,
    AssessmentPurpose,
    ChangeInCircumstances,
    ChangeKind,
    FamilyAssessment,
    LateBecause,
)
from .parts import (
    USUALLY_SHARED,
    AgencyAsked,
    AssessmentSection,
    Engaged,
    EvidenceCited,
    FactorWeighed,
    Heading,
    ParentInAssessment,
)

__all__ = [
    "USUALLY_SHARED",
    "AgencyAsked",
    "Assessment",
    "AssessmentKind",
    "AssessmentOutcome",
    "AssessmentPurpose",
    "AssessmentSection",
    "ChangeInCircumstances",
    "ChangeKind",
    "Engaged",
    "EvidenceCited",
    "FactorWeighed",
    "FamilyAssessment",
    "Heading",
    "LateBecause",
    "ParentInAssessment",
]
