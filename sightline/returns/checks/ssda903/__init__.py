"""The rules of the SSDA903 return, by what they are about."""

from .laying_out import from_files, from_record

__all__ = ["from_files", "from_record"]
