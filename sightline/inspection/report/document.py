"""A report as plain values: what is said, in which section, graded how, and what is asked for.

It knows the framework's skeleton and no database. Each way of setting it down (a page, a PDF, a
Word file, plain text) is made from the same blocks, so that all say the same in the same order.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from sightline.inspection.frameworks import Division, Framework, Layout, Section, framework


@dataclass(frozen=True)
class Said:
    """One paragraph: its section, its words and what it rests on. It is numbered when set down."""

    section: str
    text: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """One thing asked for: when, of whom besides the authority, and in its words."""

    section: str
    tier: str
    text: str
    body: str = ""


@dataclass(frozen=True)
class Document:
    """A whole report. `grades` are the words of the framework's scale, by area."""

    framework: str
    authority: str
    by: str
    began_on: dt.date
    ended_on: dt.date
    lead_inspector: str
    published_on: dt.date | None
    paragraphs: tuple[Said, ...]
    grades: Mapping[str, str]
    asked: tuple[Asked, ...] = ()
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """The same as values that JSON can hold."""
        told: dict[str, Any] = json.loads(json.dumps(asdict(self), default=str))
        return told

    @property
    def fingerprint(self) -> str:
        """What tells this report from any other, to the letter."""
        told = json.dumps(self.as_json(), sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(told.encode()).hexdigest()


def from_json(told: Mapping[str, Any]) -> Document:
    """A document from what `as_json` gave."""
    given = dict(told)
    for name in ("began_on", "ended_on", "published_on"):
        given[name] = dt.date.fromisoformat(given[name]) if given[name] else None
    given["paragraphs"] = tuple(
        Said(each["section"], each["text"], tuple(each["evidence"])) for each in told["paragraphs"]
    )
    given["asked"] = tuple(Asked(**each) for each in told["asked"])
    return Document(**given)


@dataclass(frozen=True)
class Block:
    """One thing on the page, by its kind.

    `kind` is title, facts, note, part, heading, grade, paragraph, tier, list or table. A paragraph
    has a `number` where its section is numbered; facts and a table have `rows`, and a table that is
    `headed` has its headings in the first.
    """

    kind: str
    text: str = ""
    number: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    key: str = ""
    evidence: tuple[str, ...] = field(default=())
    headed: bool = False


def blocks(document: Document) -> Iterator[Block]:
    """Everything in the order in which it is set down, with one sequence of paragraph numbers."""
    scale = framework(document.framework)
    yield Block("title", title(document))
    yield Block("facts", rows=tuple(facts(document)))
    if document.note:
        yield Block("note", document.note)
    if scale.layout is Layout.FRONT_TABLE:
        rows = (("Judgement", "Grade"), *_record(document, scale))
        yield Block("table", "Judgements", rows=rows, headed=True)
    number, within = 0, False
    for section in scale.sections:
        told = list(_section(document, scale, section))
        if section.within_part and told and not within:
            within = True
            part = next(each for each in scale.parts if each.key == scale.part_of(section))
            yield Block("part", part.printed[0], key=part.key)
        for block in told:
            if block.kind == "paragraph" and section.numbered:
                number += 1
                block = Block("paragraph", block.text, number, (), block.key, block.evidence)
            yield block


def _section(document: Document, scale: Framework, section: Section) -> Iterator[Block]:
    """One section of the skeleton; nothing of one that this report does not have."""
    held = [each for each in document.paragraphs if each.section == section.key]
    asked = [each for each in document.asked if each.section == section.key]
    if section.division is Division.RECORD:
        yield Block("heading", section.title, key=section.key)
        yield Block("table", section.title, rows=tuple(_record(document, scale)))
        return
    if not held and not asked:
        return
    yield Block("heading", heading(document, scale, section), key=section.key)
    if section.division is Division.JUDGED and scale.layout is Layout.RECORD:
        yield Block("grade", grade_line(scale, document.grades.get(section.key, "")))
    for each in held:
        yield Block("paragraph", each.text, key=section.key, evidence=each.evidence)
    yield from _asked(scale, section, asked)


def asks_by_number(scale: Framework, section: Section) -> bool:
    """Whether what is asked for stands there as numbered paragraphs, and not as bullets.

    So it is in the single framework: its recommendations are of the one sequence of paragraphs.
    """
    asks = section.division is Division.RECOMMENDATIONS
    return asks and section.numbered and scale.layout is Layout.FRONT_TABLE


def _asked(scale: Framework, section: Section, asked: list[Asked]) -> Iterator[Block]:
    """What is asked for, soonest first; the tier is named where the framework has several."""
    tiers = scale.tiers_in(section.key)
    for tier in tiers:
        here = [each for each in asked if each.tier == tier.key]
        if not here:
            continue
        if tier.title and len(tiers) > 1:
            yield Block("tier", tier.title)
        if asks_by_number(scale, section):
            for each in here:
                yield Block("paragraph", as_sentence(each), key=section.key)
        else:
            yield Block("list", key=tier.key, rows=tuple((in_words(each),) for each in here))


def in_words(asked: Asked) -> str:
    """One thing asked for as it is printed: whoever must do it first, if not the authority."""
    return f"{asked.body} should {asked.text}" if asked.body else asked.text


def as_sentence(asked: Asked) -> str:
    """The same as a paragraph has it."""
    return f"{_capital(in_words(asked))}."


def title(document: Document) -> str:
    """What the report is called on its front."""
    scale = framework(document.framework)
    chosen = scale.titles[0]
    if chosen[0].islower():  # it follows the name of the authority
        chosen = f"Inspection of {document.authority} {chosen}"
    graded = {area.part for area in scale.areas if area.key in document.grades}
    also = [part.review for part in scale.optional_parts if part.key in graded]
    return " and ".join([chosen, *also])


def facts(document: Document) -> list[tuple[str, str]]:
    """The lines on the front: whose services, when, who led it and who inspected."""
    scale = framework(document.framework)
    leads = "Lead inspector" if scale.layout is Layout.FRONT_TABLE else "Reporting inspector"
    told = [
        ("Authority", document.authority),
        ("Inspection dates", between(document.began_on, document.ended_on)),
        (leads, document.lead_inspector),
        ("Inspected by", document.by),
    ]
    if document.published_on:
        told.append(("Published", _long(document.published_on)))
    return told


def between(first: dt.date, last: dt.date) -> str:
    """Two days as a report prints them: 8 to 12 July 2013."""
    if first == last:
        return _long(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_long(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} to {_long(last)}"
    return f"{_long(first)} to {_long(last)}"


def _long(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def heading(document: Document, scale: Framework, section: Section) -> str:
    """The heading of a section; where grades stand in the headings, with its grade."""
    named = section.title
    if section.division is Division.JUDGED and scale.layout is Layout.FRONT_TABLE:
        return f"{named}: {document.grades.get(section.key, 'not graded')}"
    return named


def grade_line(scale: Framework, word: str) -> str:
    """The line under the heading of a graded section: "Grade 4 (inadequate)"."""
    found = scale.grade(word)
    if found is None:
        return "Not graded"
    if found.number is None:
        return _capital(found.word)
    return f"Grade {found.number} ({found.word})"


def scale_in_words(scale: Framework) -> str:
    """The scale in one sentence, best first, with what each step means."""
    steps = [
        f"{f'grade {each.number} is ' if each.number is not None else ''}{each.word},"
        f" {each.meaning.replace(', ', ' ').rstrip('.')}"
        for each in scale.grades
    ]
    return f"All judgements are made on this scale: {'; '.join(steps)}."


def _record(document: Document, scale: Framework) -> Iterator[tuple[str, ...]]:
    """The grade of every area, in the order of the framework, with its halves named."""
    part = ""
    parts = {each.key: each.title for each in scale.parts}
    graded = {area.part for area in scale.areas if area.key in document.grades}
    for area in scale.areas:
        if area.part != part and area.part in graded:
            part = area.part
            yield (parts[part], "")
        named = area.title
        if scale.layout is Layout.FRONT_TABLE and area.printed:
            named = area.printed[0]
        if area.key in document.grades:
            yield (named, _capital(document.grades[area.key]))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
