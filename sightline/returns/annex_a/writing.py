"""Writes the Annex A workbook of a day from the record."""

from __future__ import annotations

from sightline.core.spreadsheet import Sheet, workbook

from ..writing.books import File, Writing
from ..writing.years import Day
from .drawing import child_lists

FILE = "annex-a.xlsx"


def files(day: Day) -> dict[str, File]:
    """The workbook, with a sheet for each of the eleven lists."""
    content, rows = workbook(
        Sheet(
            f"List {each.code}", each.headings, (row.cells for row in each.rows(day.ends_on, True))
        )
        for each in child_lists()
    )
    return {FILE: File(content, sum(rows.values()), parts=rows)}


WRITING = Writing("annex-a", "Annex A workbook", 2005, 2100, files, speaks_of=Day)
