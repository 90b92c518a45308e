"""The chronology as a paper: who it is about, on which day, every line with its source named."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from sightline.core.acting import note
from sightline.core.models import Account
from sightline.record.story.models import ReadIn
from sightline.web.children.child.frame import Frame
from sightline.web.letters import setting
from sightline.web.letters.language import Block, Para, Table
from sightline.web.letters.naming import called_in_letters
from sightline.web.words import plural, uk_date

from .lines import Line, chronology, for_reading


def paper_of(page: Frame, read_in: str, by: Account) -> dict[str, Any]:
    """The paper as plain values, as it is printed, set as PDF or shown."""
    made = chronology(page.held, page.as_at, by)
    lines = for_reading(made.lines, read_in)
    called = called_in_letters(page.child)
    own = read_in == ReadIn.CHILDS_OWN
    note(by=by, did="chronology printed", child_id=page.child.pk, why=str(ReadIn(read_in).label))
    title = "What happened in my life" if own else f"Chronology: {called}"
    return {
        "title": title,
        "authority": settings.AUTHORITY or "Children’s services",
        "day": f"As at {uk_date(page.as_at)}",
        "blocks": setting.blocks(_blocks(page, lines, own, by)),
        "footer": title,
        "lines": len(lines),
    }


def _blocks(page: Frame, lines: list[Line], own: bool, by: Account) -> list[Block]:
    if not lines:
        return [Para("No line has been chosen for this chronology yet.")]
    if own:
        header = ("When", "What happened", "What it meant")
        rows = tuple((each.when, each.what, each.significance) for each in lines)
        return [Table("The things that happened, the earliest first", header, rows)]
    born = page.child.born_on
    said = [f"{plural(len(lines), 'line')}, the earliest first. Made by {by.name}."]
    if born:
        said.insert(0, f"Born {uk_date(born)}.")
    elif page.child.expected_on:
        said.insert(0, f"Not born yet; expected {uk_date(page.child.expected_on)}.")
    changed = sum(1 for each in lines if each.changed)
    if changed:
        said.append(f"For {plural(changed, 'line')} the record has changed since: see the mark.")
    header = ("When", "What happened", "What it meant for the child", "Source")
    rows = tuple((each.when, each.what, each.significance, _source(each)) for each in lines)
    return [Para(" ".join(said)), Table("Significant events", header, rows)]


def _source(line: Line) -> str:
    return f"{line.source}. Changed since this line was chosen" if line.changed else line.source
