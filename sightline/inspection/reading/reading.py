"""Reads one report: opens the file, finds its framework, and brings the parts together."""

from __future__ import annotations

import re
from pathlib import Path

from ..frameworks import Division, Framework, Layout, Theme
from .front import Front, front
from .grades import Graded, graded
from .lines import Printed
from .pdf_files import printed_pdf
from .quirks import quirks
from .report import Judgement, ReadReport, Recommendation, Unread, refused
from .text_files import printed_text
from .unreadable import Unreadable
from .walking import Item, Walk, Walked
from .wording import as_heading

_LEAD_IN = re.compile(r"(?:^|,)\s*((?:the|[A-Z])[^,]{3,160}?) (?:should|must|needs? to) take\b")
_OWNER = re.compile(r"^(.{3,260}?) (?:should|must) (?=\w)")
_NOT_OWNER = re.compile(
    r"\b(?:that|which|who|to|is|are|have|has|where|when|so|with)\b|^(?:ensure|review|improve)\b",
    re.IGNORECASE,
)
# What is printed where there is nothing to ask for.
_NOTHING = re.compile(
    r"^(?:there (?:are|were) no|no) (?:\w+ ){0,4}?(?:areas?|actions?|recommendations?)\b",
    re.IGNORECASE,
)
# What the name of a body that can be asked to do something has in it.
_A_BODY = re.compile(
    r"\b(?:authority|authorities|council|boards?|lscb\w*|nhs|trusts?|partners|partnerships?|police"
    r"|constabulary|agencies|schools?|commissioners?|director|members|leaders|managers|services"
    r"|cafcass|probation|practitioners|practices)\b",
    re.IGNORECASE,
)


def read(path: Path, name: str | None = None) -> ReadReport:
    """One report read from a PDF or text file; a file that cannot be read says why.

    `name` is what the file is called in the answer: as given, unless said otherwise.
    """
    file = name if name is not None else str(path)
    try:
        return read_printed(_printed(path), file)
    except Unreadable as why:
        return refused(file, str(why))


def _printed(path: Path) -> Printed:
    try:
        if path.is_dir():
            raise Unreadable("It is a folder. Name the files in it.")
        with path.open("rb") as opened:
            start = opened.read(1024)
        if not start.strip():
            raise Unreadable("It is empty.")
        return printed_pdf(path) if b"%PDF-" in start else printed_text(path)
    except FileNotFoundError as why:
        raise Unreadable("There is no such file.") from why
    except OSError as why:
        raise Unreadable(
            f"It cannot be opened: {(why.strerror or 'no reason given').lower()}."
        ) from why


def read_printed(printed: Printed, file: str) -> ReadReport:
    """A report from its printed lines."""
    said = front(printed)
    framework, grades, walked = _under(said, printed)
    unread = list(said.unread)
    if framework is None:
        unread.append(Unread("framework", "No title of an inspection framework is printed."))
        for name in ("overall", "judgements", "paragraphs", "recommendations"):
            unread.append(Unread(name, "Not looked for, as the framework is not known."))
        return _made(file, printed, said, None, Graded(), Walked(), (), unread)
    recommendations = _recommendations(framework, walked, unread)
    _missing(framework, grades, walked, unread)
    return _made(file, printed, said, framework, grades, walked, recommendations, unread)


def _under(said: Front, printed: Printed) -> tuple[Framework | None, Graded, Walked]:
    """The framework that fits best: of those with this title, the one with most areas graded."""
    best: tuple[Framework | None, Graded, Walked] = (None, Graded(), Walked())
    for framework in said.candidates:
        walked = Walk(framework, printed).run()
        grades = graded(framework, printed, walked.record, walked.grades)
        if best[0] is None or len(grades.grades) > len(best[1].grades):
            best = (framework, grades, walked)
    return best


def _made(
    file: str,
    printed: Printed,
    said: Front,
    framework: Framework | None,
    grades: Graded,
    walked: Walked,
    recommendations: tuple[Recommendation, ...],
    unread: list[Unread],
) -> ReadReport:
    authority = said.authority
    overall = framework.overall if framework else ()
    return ReadReport(
        file=file,
        authority=authority.name if authority else None,
        ons_code=authority.ons_code if authority else None,
        number=authority.number if authority else None,
        framework=framework.code if framework else None,
        inspection_start=said.start,
        inspection_end=said.end,
        published=said.published,
        lead_inspector=said.lead,
        overall=grades.grades.get(overall[0]) if len(overall) == 1 else None,
        judgements=_judgements(framework, grades),
        paragraphs=tuple(walked.paragraphs),
        recommendations=recommendations,
        unread=tuple(dict.fromkeys(unread)),
        facts=tuple(walked.facts),
        unnumbered=tuple(walked.unnumbered),
        quirks=quirks(printed, said, framework, walked, grades) if framework else printed.quirks,
        pages=printed.pages,
    )


def _judgements(framework: Framework | None, grades: Graded) -> tuple[Judgement, ...]:
    if framework is None:
        return ()
    return tuple(
        Judgement(area.key, grades.grades.get(area.key))
        for area in framework.areas
        if area.key in grades.grades or not area.optional
    )


def _missing(framework: Framework, grades: Graded, walked: Walked, unread: list[Unread]) -> None:
    """Say which grades, sections and paragraphs could not be read."""
    for area in framework.areas:
        if area.key not in grades.grades and not area.optional:
            where = "its table, record or heading"
            unread.append(Unread(f"judgements.{area.key}", f"No grade is printed in {where}."))
            if area.theme is Theme.OVERALL and len(framework.overall) == 1:
                unread.append(Unread("overall", "No overall grade could be read."))
    if len(framework.overall) > 1:
        unread.append(Unread("overall", "The framework has two halves, each with its own grade."))
    if not walked.paragraphs:
        unread.append(Unread("paragraphs", "No numbered paragraph was found."))
    lost = [str(one.number) for one in walked.paragraphs if one.section is None]
    if lost:
        numbers = ", ".join(lost)
        unread.append(
            Unread("paragraphs.section", f"Under a heading that is not known: {numbers}.")
        )


def _recommendations(
    framework: Framework, walked: Walked, unread: list[Unread]
) -> tuple[Recommendation, ...]:
    made = []
    for section in framework.sections:
        if section.division is not Division.RECOMMENDATIONS:
            continue
        items = _items(framework, walked, section.key)
        made += [_recommendation(framework, walked, item) for item in items]
        if section.key in walked.sections and not items:
            unread.append(
                Unread("recommendations", f"Nothing asked for could be made out in {section.key}.")
            )
    if not any(
        section.key in walked.sections
        for section in framework.sections
        if section.division is Division.RECOMMENDATIONS
    ):
        unread.append(Unread("recommendations", "No heading above what must improve was found."))
    return tuple(made)


def _items(framework: Framework, walked: Walked, key: str) -> list[Item]:
    """What is asked for in one section: numbered, or else with bullets, or else as it stands."""
    numbered = [item for item in walked.numbered if item.section.key == key]
    bulleted = [item for item in walked.bulleted if item.section.key == key]
    loose = [item for item in walked.loose if item.section.key == key]
    if framework.layout in (Layout.RECORD, Layout.NOT_GRADED):
        return bulleted
    if len(numbered) > 1 or (numbered and not bulleted):
        return [item for item in numbered if not _NOTHING.match(item.text)]
    return bulleted or loose


def _recommendation(framework: Framework, walked: Walked, item: Item) -> Recommendation:
    text = item.text
    tier = item.tier or _tier_of(framework, item)
    return Recommendation(text, tier, _body(framework, walked, item), item.section.key)


def _tier_of(framework: Framework, item: Item) -> str | None:
    """The tier of a thing asked for under no tier's heading: its section's, or the plain one."""
    names = {as_heading(each) for each in (item.section.title, *item.section.printed)}
    for tier in framework.tiers:
        if names & {as_heading(each) for each in (tier.title, *tier.printed)}:
            return tier.key
    return framework.tiers[-1].key if framework.layout is Layout.FRONT_TABLE else None


def _body(framework: Framework, walked: Walked, item: Item) -> str | None:
    """Who should do it: the body the words begin with, else the sentence above, else the part's."""
    owner = _OWNER.match(item.text)
    if owner and _A_BODY.search(owner.group(1)) and not _NOT_OWNER.search(owner.group(1)):
        return owner.group(1)
    lead_in = _LEAD_IN.search(walked.lead_ins.get(item.section.key, ""))
    if lead_in:
        return lead_in.group(1)
    before = item.section.key.split(".")[0]
    part = next((one for one in framework.parts if one.key == before), None)
    return part.asked if part and part.asked else framework.asked
