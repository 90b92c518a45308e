"""Lays out a return for checking: from its files, or from the record as it would be written."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

from sightline.core.acting import Refused

from ..reading.opening import opened
from ..reading.refusing import NotReadable
from ..writing.years import Year
from .rows import Given


def from_files(name: str, year: int, folder: Path) -> Given:
    """The return held in a folder of files. Raises Refused where one of them cannot be read."""
    read = importlib.import_module(f"sightline.returns.checks.{name}").from_files
    files = []
    for each in opened([str(folder)]):
        if each.refused:
            raise Refused(f"{each.name}: {each.refused}")
        files.append((each.name, each.content))
    try:
        return Given(year, read(files))
    except NotReadable as why:
        raise Refused(f"A file could not be read. {why}") from why


def from_record(name: str, year: Year, child_id: int | None = None) -> Given:
    """The return as it would be written from the record now: all of it, or one child's part."""
    rows: Iterator = importlib.import_module(f"sightline.returns.checks.{name}").from_record(
        year, child_id
    )
    return Given(year.number, rows)
