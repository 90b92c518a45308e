"""Everything that is kept of an inspection while it is run, and the report it ends in."""

from .evidence import Finding, LogEntry, Opinion, Recommendation
from .reports import Passage, Point, Published, Report, Statement, StatementLine
from .reviews import CaseGrade, CaseReview, Remedy
from .setting_up import Draw, FrozenList, Inspection, Member, Request, Sampled

__all__ = [
    "CaseGrade",
    "CaseReview",
    "Draw",
    "Finding",
    "FrozenList",
    "Inspection",
    "LogEntry",
    "Member",
    "Opinion",
    "Passage",
    "Point",
    "Published",
    "Recommendation",
    "Remedy",
    "Report",
    "Request",
    "Sampled",
    "Statement",
    "StatementLine",
]
