"""What every context points at: visits, notes, documents, corrections and restricted parts."""

from .corrections import Amendment, AskedBy, Consent, RestrictedPart
from .notes import CaseNote, ChronologyEntry, Document, Share
from .visits import ChildSeen, Purpose, Visit, VisitKind

__all__ = [
    "Amendment",
    "AskedBy",
    "CaseNote",
    "ChildSeen",
    "ChronologyEntry",
    "Consent",
    "Document",
    "Purpose",
    "RestrictedPart",
    "Share",
    "Visit",
    "VisitKind",
]
