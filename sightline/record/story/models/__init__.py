"""What every context points at: visits, notes, documents, corrections and restricted parts."""

from .chronology import ChronologyEntry, ChronologyReview, EventKind, HowExact, ReadIn
from .corrections import Amendment, AskedBy, Consent, RestrictedPart
from .documents import Document, DocumentKind, GivenHow, GivenTo, Share
from .notes import CaseNote
from .visits import ChildSeen, Purpose, Visit, VisitKind

__all__ = [
    "Amendment",
    "AskedBy",
    "CaseNote",
    "ChildSeen",
    "ChronologyEntry",
    "ChronologyReview",
    "Consent",
    "Document",
    "DocumentKind",
    "EventKind",
    "GivenHow",
    "GivenTo",
    "HowExact",
    "Purpose",
    "ReadIn",
    "RestrictedPart",
    "Share",
    "Visit",
    "VisitKind",
]
