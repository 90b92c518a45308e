"""The rules of the SSDA903 return, by what they are about."""

from .laying_out import BY_NAME, MENDERS, from_files, from_record, unsaved

__all__ = ["BY_NAME", "MENDERS", "from_files", "from_record", "unsaved"]
