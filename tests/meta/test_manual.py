"""The manual: its pages are reached and lead somewhere; no command and no setting is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sightline.command_line.program import sightline

from . import tracked

LINK = re.compile(r"\]\(([^)#\s]+)")
SETTING = re.compile(r"\bSIGHTLINE_[A-Z_]*[A-Z]\b")
PAGES = tracked.files(".md")
INDEX = tracked.ROOT / "docs/how-to/README.md"
DEVELOPERS = tracked.ROOT / "DEVELOPERS.md"
MANUAL = (
    DEVELOPERS,
    *sorted((tracked.ROOT / "docs/how-to").glob("*.md")),
    tracked.ROOT / "README.md",
)


def leads_to(page: Path) -> set[Path]:
    """The files of the repository that a page links to."""
    links = LINK.findall(page.read_text(encoding="utf-8"))
    return {(page.parent / link).resolve() for link in links if ":" not in link}


def commands(group: click.Group, said: str) -> Iterator[str]:
    """Every command as one types it, such as `sightline return write`."""
    context = click.Context(group)
    for name in group.list_commands(context):
        one = group.get_command(context, name)
        if isinstance(one, click.Group):
            yield from commands(one, f"{said} {name}")
        elif one and not one.hidden:
            yield f"{said} {name}"


def settings_in(*paths: Path) -> set[str]:
    """The settings named in files."""
    return {name for path in paths for name in SETTING.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("page", PAGES, ids=tracked.name_of)
def test_links_lead_somewhere(page):
    assert {each for each in leads_to(page) if not each.exists()} == set()


def test_every_how_to_and_explanation_is_reached_from_the_index():
    pages = {*(tracked.ROOT / "docs").glob("how-to/*.md")}
    pages |= {*(tracked.ROOT / "docs").glob("explanation/*.md")}

    assert INDEX in leads_to(tracked.ROOT / "README.md")
    assert pages - {INDEX} - leads_to(INDEX) == set()


def test_every_command_is_in_the_manual():
    manual = "\n".join(path.read_text(encoding="utf-8") for path in MANUAL)
    every = set(commands(sightline, "sightline"))

    assert "sightline return write" in every
    assert {each for each in every if not re.search(rf"\b{each}\b", manual)} == set()


def test_every_setting_is_told_to_who_sets_it_and_none_that_is_no_longer_read():
    read = settings_in(*tracked.files(".py", "Makefile", ".ci/run"))
    told = settings_in(DEVELOPERS)

    assert "SIGHTLINE_HOME" in read
    assert read - told == set(), "read, and not in DEVELOPERS.md"
    assert told - read == set(), "in DEVELOPERS.md, and read nowhere"
