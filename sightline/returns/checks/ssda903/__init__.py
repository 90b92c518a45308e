"""The rules of the SSDA903 return, by what they are about."""

from .laying_out import BY_NAME, LOADED_AS, MENDERS, as_sent, from_files, from_record, unsaved
from .worked_out import told

__all__ = [
    "BY_NAME",
    "LOADED_AS",
    "MENDERS",
    "as_sent",
    "from_files",
    "from_record",
    "told",
    "unsaved",
]
