"""Audits of children's files, and what managers made of the work they signed off."""

from .audits import AuditAction, AuditSample, CaseAudit, DrawnBy, Grade, Moderation, SampledFile
from .sign_offs import SectionGrade, SignOff, SignOffOutcome

__all__ = [
    "AuditAction",
    "AuditSample",
    "CaseAudit",
    "DrawnBy",
    "Grade",
    "Moderation",
    "SampledFile",
    "SectionGrade",
    "SignOff",
    "SignOffOutcome",
]
