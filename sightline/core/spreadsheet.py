"""Makes words safe to open in a spreadsheet, which would run some of them as formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

# A cell that begins with one of these is run by Excel, LibreOffice or Google Sheets.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def guarded(value: Any) -> Any:
    """The value with an apostrophe before it when a spreadsheet might run it as a formula.

    Only words are guarded: numbers and dates are returned as they are.
    """
    if isinstance(value, str) and value.lstrip(" ").startswith(DANGEROUS):
        return f"'{value}"
    return value


def write(to: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write a CSV file whose every cell, headings included, is guarded."""
    writer = csv.writer(to, lineterminator="\r\n")
    writer.writerow([guarded(column) for column in columns])
    for row in rows:
        writer.writerow([guarded(value) for value in row])
