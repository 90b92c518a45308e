"""What our own rules of the SSDA903 find in the files of a return, told as the validator tells."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sightline.returns.checks.language import Rule

NAME = "ssda903"
Found = tuple[str, str, int, str]
"""A rule's code, and the table, line and child of a row that breaks it."""


def rules() -> tuple[Rule, ...]:
    """All our rules. Makes Django ready, once."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()
    from sightline.returns.checks.book import rules_of

    return rules_of(NAME)


def held(year: int) -> dict[str, str]:
    """The codes that a return of the year is held to, and how each knowingly differs."""
    return {each.code: each.differs for each in rules() if each.holds(year)}


def found(folder: Path, before: Path | None, year: int) -> Iterator[Found]:
    """What they find in a return, beside that of the year before where there is one."""
    ours = rules()
    from sightline.returns.checks.laying_out import from_files
    from sightline.returns.checks.running import check

    last = from_files(NAME, year - 1, before) if before else None
    for each in check(from_files(NAME, year, folder), last, ours):
        yield each.rule.code, each.row.table.name, each.row.number, each.row["CHILD"]
