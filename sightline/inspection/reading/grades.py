"""The grades a report prints: in its table, in its record of main findings and by its headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..frameworks import Area, Framework, Layout
from .lines import Line, Printed
from .wording import as_heading, one_line, plain

_NUMBER = r"(?:grade\s*(\d)\s*)?"


@dataclass
class Graded:
    """Grades by area as one part of the report prints them, and oddities met on the way."""

    grades: dict[str, str] = field(default_factory=dict)
    quirks: list[str] = field(default_factory=list)


def grade_pattern(framework: Framework) -> str:
    """A pattern for any grade of this scale as printed, the longest wording first."""
    words = {word for grade in framework.grades for word in (grade.word, *grade.also)}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def after_table(framework: Framework, lines: Sequence[Line]) -> int:
    """Where the text goes on after a table of grades on the first page; 0 if there is none.

    The rows may come in any order. A row takes up to four lines of a PDF, and two of a text file.
    """
    if framework.layout is not Layout.FRONT_TABLE:
        return 0
    areas = [area for area in framework.areas if not area.optional]
    names = "|".join(
        re.escape(plain(name)) for area in areas for name in (*area.printed, area.title)
    )
    row = re.compile(rf"(?:\d(?:\.\d)?\.? )?(?:{names})\s*:?\s*(?:{grade_pattern(framework)})\b")
    last = 0
    for at, line in enumerate(lines[:70]):
        if line.page > 1:
            return last or at
        if last and at - last > (4 if line.size else 2):
            break
        if row.match(plain(" ".join(one.text for one in lines[at : at + 5]))):
            last = at + 1
    return last


def from_table(framework: Framework, printed: Printed) -> Graded:
    """The grades in the table on the first page (or two), and the overall one above it."""
    end = after_table(framework, printed.lines)
    lines = printed.lines[: end + 4] if end else printed.lines[:70]
    words = plain(" ".join(line.text.replace("\t", " ") for line in lines))
    found = Graded()
    for area in framework.areas:
        grade = _after(framework, area, words)
        if grade:
            found.grades[area.key] = grade
    if "overall_effectiveness" not in found.grades and (grade := _stated(framework, words)):
        found.grades["overall_effectiveness"] = grade
    return found


def _after(framework: Framework, area: Area, words: str) -> str | None:
    """The grade that follows an area's name at once, where all that are printed agree."""
    pattern = grade_pattern(framework)
    for name in sorted((*area.printed, area.title), key=len, reverse=True):
        told = {
            framework.grade(at.group(1))
            for at in re.finditer(
                rf"{re.escape(plain(name))}\s*(?:is|are|:)?\s*({pattern})\b", words
            )
        }
        if len(told) == 1 and (grade := told.pop()):
            return grade.word
    return None


def _stated(framework: Framework, words: str) -> str | None:
    """The overall grade where it is a sentence: that children's services are, or require, so."""
    pattern = grade_pattern(framework)
    for opening in (
        r"overall judgement is (?:that children's services(?: in [^.:]{1,80}?)? )?",
        r"children's services in [^.:]{1,90}? ",
    ):
        at = re.search(rf"{opening}(?:are |is )?({pattern})\b", words)
        grade = framework.grade(at.group(1)) if at else None
        if grade:
            return grade.word
    return None


def from_record(framework: Framework, lines: list[Line]) -> Graded:
    """The grades in the record of main findings, taken in the framework's own order.

    Headings in the record are not trusted: two known reports print them above the wrong rows.
    """
    found = Graded()
    waiting = list(framework.areas)
    under: str | None = None
    group = False
    for name, grade in _rows(framework, lines):
        if grade is None:
            under = _part(framework, name) or under
            group = _heads_outcomes(name)
            continue
        area = next((each for each in waiting if _is(each, name)), None)
        if area is None:
            found.quirks.append(f"The record grades '{name}', which is not an area judged.")
            continue
        del waiting[: waiting.index(area) + 1]
        found.grades[area.key] = grade
        if under and area.part and under != area.part:
            found.quirks.append(f"The record prints {area.key} under the heading of another part.")
        elif group and not _of_outcomes(area):
            found.quirks.append(f"The record prints {area.key} under the heading of outcomes.")
    return found


def _rows(framework: Framework, lines: list[Line]) -> list[tuple[str, str | None]]:
    """The rows of the record: what is named, and its grade or None for a heading."""
    ends = re.compile(rf"^(.*?)[\s|:]*\b({grade_pattern(framework)})\.?$", re.IGNORECASE)
    rows: list[tuple[str, str | None]] = []
    name = ""
    for line in lines:
        text = one_line(line.text)
        at = ends.match(text)
        if at:
            grade = framework.grade(at.group(2))
            if name and any(_is(area, at.group(1)) for area in framework.areas):
                rows.append((name, None))
                name = ""
            rows.append((one_line(f"{name} {at.group(1)}"), grade.word if grade else None))
            name = ""
        elif _heads(framework, text):
            rows.append((text, None))
            name = ""
        else:
            name = one_line(f"{name} {text}")
    return _mended(framework, rows, name)


def _mended(
    framework: Framework, rows: list[tuple[str, str | None]], left: str
) -> list[tuple[str, str | None]]:
    """Rows with a name that ran on below its own grade put together again."""
    mended: list[tuple[str, str | None]] = []
    for name, grade in rows:
        known = any(_is(area, name) for area in framework.areas)
        if not known and mended and grade is not None:
            before, given = mended[-1]
            for cut in range(1, len(name.split())):
                head, tail = " ".join(name.split()[:cut]), " ".join(name.split()[cut:])
                if any(_is(area, f"{before} {head}") for area in framework.areas) and any(
                    _is(area, tail) for area in framework.areas
                ):
                    mended[-1] = (f"{before} {head}", given)
                    name = tail
                    break
        mended.append((name, grade))
    return mended


def _heads(framework: Framework, text: str) -> bool:
    said = as_heading(text)
    return any(
        said == as_heading(each) for part in framework.parts for each in (part.title, *part.printed)
    ) or _heads_outcomes(text)


def _heads_outcomes(text: str) -> bool:
    return as_heading(text).startswith(("safeguarding outcomes for", "how good are outcomes"))


def _of_outcomes(area: Area) -> bool:
    return ".outcomes." in area.key or area.key.endswith("quality_of_provision")


def _part(framework: Framework, text: str) -> str | None:
    said = as_heading(text)
    for part in framework.parts:
        if any(said.startswith(as_heading(each)) for each in (part.title, *part.printed)):
            return part.key
    return "lac" if said.startswith("how good are outcomes") and framework.parts else None


def _is(area: Area, name: str) -> bool:
    said = as_heading(name)
    return any(said == as_heading(each) for each in (area.title, *area.printed))


def graded(
    framework: Framework, printed: Printed, record: list[Line], headings: dict[str, str]
) -> Graded:
    """All grades: from the table or record first, and from headings where that has none.

    Where the two disagree the table or record stands, and the disagreement is told.
    """
    if framework.layout is Layout.NOT_GRADED:
        return Graded()
    first = (
        from_record(framework, record)
        if framework.layout is Layout.RECORD
        else from_table(framework, printed)
    )
    for key, grade in headings.items():
        if key not in first.grades:
            first.grades[key] = grade
        elif first.grades[key] != grade:
            first.quirks.append(
                f"{key} is {first.grades[key]} in the table and {grade} at its heading."
            )
    return first
