"""What our own rules find in the files of a return, told as the validators tell what they find."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sightline.returns.checks.language import Rule

SSDA903, CIN = "ssda903", "cin"
Found = tuple[str, str, int, str]
"""A rule's code, and the table, line and child of a row that breaks it."""


def _ready() -> None:
    """Make Django ready, once."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sightline.settings")
    django.setup()


def rules(name: str = SSDA903) -> tuple[Rule, ...]:
    """All our rules for a return; none where we have none for it."""
    _ready()
    from sightline.returns.checks.book import names, rules_of

    return rules_of(name) if name in names() else ()


def held(year: int, name: str = SSDA903) -> dict[str, str]:
    """The codes that a return of the year is held to, and how each knowingly differs."""
    return {each.code: each.differs for each in rules(name) if each.holds(year)}


def not_written(name: str = SSDA903) -> dict[str, str]:
    """The validator's rules that we have not, and why."""
    _ready()
    from importlib import import_module

    try:
        told = import_module(f"sightline.returns.checks.{name}.not_written")
    except ModuleNotFoundError:
        return {}
    found: dict[str, str] = told.NOT_WRITTEN
    return found


def found(folder: Path, before: Path | None, year: int, name: str = SSDA903) -> Iterator[Found]:
    """What they find in a return, beside that of the year before where there is one."""
    ours = rules(name)
    from sightline.returns.checks.laying_out import from_files
    from sightline.returns.checks.running import check

    last = from_files(name, year - 1, before) if before else None
    for each in check(from_files(name, year, folder), last, ours):
        yield each.rule.code, each.row.table.name, each.row.number, each.child
