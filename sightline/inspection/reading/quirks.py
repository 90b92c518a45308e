"""Oddities of the print that a report was read past: told, and never silently put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..frameworks import Framework, Layout
from .front import Front
from .grades import Graded
from .lines import Printed
from .walking import Walked
from .wording import as_heading, plain

_DOUBLED = re.compile(r"\b(the|a|an|of|to|and|in|for|is|are|that|with) \1\b", re.IGNORECASE)
_ENDED = re.compile(r"[.?!:;)\]’”\"'¹²³\d]$")


def quirks(
    printed: Printed, said: Front, framework: Framework, walked: Walked, grades: Graded
) -> tuple[str, ...]:
    """Every oddity met, each once."""
    found = [
        *printed.quirks,
        *said.quirks,
        *walked.quirks,
        *grades.quirks,
        *_broken(walked),
        *_of_text(walked),
        *_same_heading(framework, walked),
        *_title_again(framework, printed),
        *_split_scale(framework, printed),
        *_lead_ins(framework, walked),
    ]
    return tuple(dict.fromkeys(found))


def _broken(walked: Walked) -> Iterator[str]:
    if walked.broken:
        where = ", ".join(dict.fromkeys(walked.broken))
        yield f"Broken where a page ended, and joined again: {where}."


def _of_text(walked: Walked) -> Iterator[str]:
    for one in walked.paragraphs:
        doubled = _DOUBLED.search(one.text)
        if doubled:
            yield f"Paragraph {one.number} prints a word twice: '{doubled.group()}'."
        if not _ENDED.search(one.text):
            yield f"Paragraph {one.number} ends without a full stop."


def _same_heading(framework: Framework, walked: Walked) -> Iterator[str]:
    """Headings that stand over two sections which mean different things."""
    named: dict[str, list[str]] = {}
    for section in framework.sections:
        if section.key in walked.sections:
            named.setdefault(as_heading((*section.printed, section.title)[0]), []).append(
                section.key
            )
    for keys in named.values():
        if len(keys) > 1:
            yield f"One heading stands over different sections: {' and '.join(keys)}."


def _title_again(framework: Framework, printed: Printed) -> Iterator[str]:
    if framework.layout is Layout.RECORD:
        titles = {plain(title) for title in framework.titles}
        if sum(plain(line.text) in titles for line in printed.lines) > 1:
            yield "The title of the report is printed again as a heading."
        if any(plain(line.text) == "record of main findings:" for line in printed.lines):
            yield "The heading of the record of main findings ends in a colon."


def _split_scale(framework: Framework, printed: Printed) -> Iterator[str]:
    """The table of what grades mean, where a page end has cut it after its first row."""
    if framework.layout is not Layout.RECORD:
        return
    rows = [line for line in printed.lines if line.cells and _of_scale(framework, line.cells[0])]
    if any(line.gap for line in rows[1 : len(framework.grades)]):
        yield "The table of what grades mean is split in two."


def _of_scale(framework: Framework, cell: str) -> bool:
    words = plain(cell)
    return any(
        re.fullmatch(rf"{grade.word}(?: \(grade \d\))?", words) for grade in framework.grades
    )


def _lead_ins(framework: Framework, walked: Walked) -> Iterator[str]:
    """A sentence above recommendations that names the other half of the report."""
    for key, text in walked.lead_ins.items():
        own = key.split(".")[0]
        others = [part for part in framework.parts if part.key != own and part.asked == ""]
        mine = next((part for part in framework.parts if part.key == own), None)
        if mine is None or plain(mine.title) in plain(text):
            continue
        for other in others:
            if plain(other.title) in plain(text):
                yield f"The sentence above {key} speaks of {plain(other.title)}."
