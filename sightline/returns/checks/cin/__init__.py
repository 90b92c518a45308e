"""The rules of the children in need census, by what they are about.

They are all of the list published for 2026-27, and none is left out.
"""

from .laying_out import BY_NAME, MENDERS, from_files, from_record, unsaved

__all__ = ["BY_NAME", "MENDERS", "from_files", "from_record", "unsaved"]
