"""Walks a report from line to line: sections, numbered paragraphs and what is asked for."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..frameworks import Division, Framework, Layout, Section
from .grades import after_table
from .headings import Heading, Headings
from .lines import Line, Printed
from .report import Paragraph, Passage
from .wording import NUMBERED, as_heading, plain

IMPRINT = (
    "the office for standards in education, children's services and skills",
    "any complaints about the inspection or the report should",
    "if you would like a copy of this document in a different format",
)
_SIGNED = re.compile(r"yours (?:sincerely|faithfully)", re.IGNORECASE)
_HEADS_GRADES = re.compile(r"(?:key )?judgements?\s+(?:judgement )?grades?", re.IGNORECASE)
_SKIPS = 2  # how many numbers a report may leave out before we think we misread it


@dataclass
class Item:
    """One thing asked for as it is being read: its words, tier, section and how it was marked."""

    words: list[str]
    tier: str | None
    section: Section
    number: int | None = None
    left: float | None = None

    @property
    def text(self) -> str:
        """The words as one text."""
        return joined(self.words)


@dataclass
class Walked:
    """What the walk brought back."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    numbered: list[Item] = field(default_factory=list)
    bulleted: list[Item] = field(default_factory=list)
    loose: list[Item] = field(default_factory=list)
    lead_ins: dict[str, str] = field(default_factory=dict)
    record: list[Line] = field(default_factory=list)
    grades: dict[str, str] = field(default_factory=dict)
    facts: list[str] = field(default_factory=list)
    unnumbered: list[Passage] = field(default_factory=list)
    quirks: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    sections: set[str] = field(default_factory=set)


def joined(words: Sequence[str]) -> str:
    """Printed lines as one text; a line that ends in a hyphen runs on without a space."""
    text = ""
    for word in words:
        if word.startswith("- ") and text:
            text += f"\n{word}"
        elif re.search(r"\w-$", text):
            text += word
        else:
            text = f"{text} {word}" if text else word
    return text.strip()


class Walk:
    """One walk through one report."""

    def __init__(self, framework: Framework, printed: Printed) -> None:
        """Ready at the first line."""
        self.framework = framework
        self.lines = without_contents(printed)
        self.lines = self.lines[after_table(framework, self.lines) :]
        self.headings = Headings(framework, printed.body_size)
        self.margin = _margin(self.lines)
        self.hang = _hang(self.lines)
        self.got = Walked()
        self.section: Section | None = None
        self.tier: str | None = None
        self.number = 0
        self.words: list[str] | None = None
        self.item: Item | None = None
        self.fact: list[str] | None = None
        self.passage: list[str] | None = None
        self.scale = False
        self.heading_size: float | None = None
        self.text_file = printed.body_size is None

    def run(self) -> Walked:
        """Everything from the first line to the imprint at the end."""
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if self.number and plain(line.text).startswith(IMPRINT):
                break
            heading = self._heading_at(at)
            if heading is not None:
                self._heading(heading, line.size)
                at += heading.lines
                continue
            self._line(line)
            at += 1
        self._close()
        return self.got

    def _in_record(self) -> bool:
        return self.section is not None and self.section.division is Division.RECORD

    def _heading_at(self, at: int) -> Heading | None:
        return None if self._in_record() else self.headings.found(self.lines, at, self.section)

    def _heading(self, heading: Heading, size: float | None) -> None:
        self._close()
        if heading.section is not None and heading.tier is not None:
            self.headings.start(heading.section)
            self.got.sections.add(heading.section.key)
            self.section = heading.section
        if heading.tier is not None:
            self.tier = heading.tier.key
            return
        if heading.part is not None:
            self._part(heading)
            return
        section = heading.section
        assert section is not None
        if section.key in self.headings.used and section.division is not Division.RECORD:
            self.got.quirks.append(f"The heading of {section.key} is printed more than once.")
        self.headings.start(section)
        self.got.sections.add(section.key)
        self.section, self.tier = section, None
        self.heading_size = size
        if heading.grade is not None and section.division is Division.JUDGED:
            self.got.grades.setdefault(section.key, heading.grade)
            beside = self.framework.layout is Layout.RECORD and heading.same_line
            if beside and self.text_file:
                self.got.quirks.append(f"The grade of {section.key} is on the heading's own line.")

    def _part(self, heading: Heading) -> None:
        part = heading.part
        assert part is not None
        self.headings.part = part.key
        areas = [area for area in self.framework.areas if area.part == part.key]
        if len(areas) == 1 and heading.grade is not None:
            self.got.grades.setdefault(areas[0].key, heading.grade)
        self.section, self.tier = None, None

    def _line(self, line: Line) -> None:
        if self._in_record():
            self.got.record.append(line)
            return
        numbered = None if line.bullet else self._numbered(line)
        if numbered is not None:
            self._close()
            self._paragraph(*numbered)
        elif self._subheading(line):
            self._close()
            self._beyond(line)
        elif line.bullet:
            self._bullet(line)
        else:
            self._run_on(line)

    def _numbered(self, line: Line) -> tuple[int, str] | None:
        """The number and words of a paragraph that starts here: the next number, or near it."""
        found = NUMBERED.match(line.text)
        if found is None or (self.section is None and not self.number and self.text_file):
            return None
        number = int(found.group(1))
        ahead = number - self.number
        if self.margin is not None and line.left is not None and line.left > self.margin + 14:
            return None
        if ahead == 1:
            return number, found.group(2)
        if 1 < ahead <= 1 + _SKIPS and self.number and line.gap and self.margin is not None:
            missing = ", ".join(str(each) for each in range(self.number + 1, number))
            self.got.quirks.append(f"No paragraph is numbered {missing}.")
            return number, found.group(2)
        return None

    def _paragraph(self, number: int, words: str) -> None:
        self.number = number
        self.words = [words]
        section = self.section
        if section is not None and self._past(section):
            self.got.quirks.append(f"The heading above paragraph {number} is not one we know.")
            section = self.section = None
        if section is not None and section.division is Division.RECOMMENDATIONS:
            self.item = Item([words], self.tier, section, number=number)
            self.got.numbered.append(self.item)

    def _past(self, section: Section) -> bool:
        """Whether numbered paragraphs show that a section of plain bullets is behind us."""
        return (
            section.division is Division.RECOMMENDATIONS
            and not section.numbered
            and any(item.section is section for item in self.got.bulleted)
        )

    def _subheading(self, line: Line) -> bool:
        """Whether a line is a heading of no section of ours: strong, and apart from the text."""
        if line.bullet or not line.gap or (self.text_file and not line.strong):
            return False
        larger = (line.size or 0) > (self.headings.body_size or 99) + 0.6
        return line.strong or larger or self._at_margin(line)

    def _beyond(self, line: Line) -> None:
        """Leave a list of what is asked for at an unknown heading as large as its own."""
        asking = self.section is not None and self.section.division is Division.RECOMMENDATIONS
        if asking and self.heading_size is not None and line.size is not None:
            body = self.headings.body_size or line.size
            if line.size >= self.heading_size - 0.4 and line.size > body:
                self.section = self.tier = None

    def _at_margin(self, line: Line) -> bool:
        """Whether a line stands out where numbers do, in a report whose paragraphs hang."""
        if self.words is None or self.margin is None or self.hang is None or line.left is None:
            return False
        return line.left < self.margin + 6 and self.hang > self.margin + 10

    def _bullet(self, line: Line) -> None:
        section = self.section
        if section is not None and section.division is Division.RECOMMENDATIONS:
            deeper = (
                self.item is not None
                and self.item.left is not None
                and line.left is not None
                and line.left > self.item.left + (1 if self.text_file else 12)
            )
            numbered = self.item is not None and self.item.number is not None
            if numbered and self.framework.layout is not Layout.RECORD:
                deeper = True
            if self.item is None or not deeper:
                self._close_words()
                self.item = Item([line.text], self.tier, section, left=line.left)
                self.got.bulleted.append(self.item)
            else:
                self.item.words.append(f"- {line.text}")
                if numbered and self.words is not None:
                    self.words.append(f"- {line.text}")
            return
        if section is not None and section.division is Division.FACTS and self.words is None:
            self._close_fact()
            self.fact = [line.text]
            return
        if self.words is not None:
            self.words.append(f"- {line.text}")
        elif self._without_numbers():
            self._passage([f"- {line.text}"], goes_on=self.passage is not None)

    def _run_on(self, line: Line) -> None:
        if self._of_scale(line):
            return
        if self._ends_a_letter(line):
            self._close()
            self.section = self.tier = None
            return
        broken = line.gap and self.text_file
        if self.item is not None and (self.words is None or self.item.number is not None):
            if broken:
                self.got.broken.append(f"a bullet of {self.item.section.key}")
            self.item.words.append(line.text)
            if self.words is not None:
                self.words.append(line.text)
        elif self.words is not None:
            if broken and as_heading(line.text):
                self.got.broken.append(f"paragraph {self.number}")
            self.words.append(line.text)
        elif self.fact is not None and broken:
            self._close_fact()
        elif self.fact is not None:
            self.fact.append(line.text)
        elif self.section is not None and self.section.division is Division.RECOMMENDATIONS:
            loose = self.got.loose
            if loose and not line.gap and loose[-1].section is self.section:
                loose[-1].words.append(line.text)
            else:
                loose.append(Item([line.text], self.tier, self.section))
        elif self._without_numbers():
            self._passage([line.text], goes_on=not line.gap and self.passage is not None)

    def _without_numbers(self) -> bool:
        """Whether we are in a section whose paragraphs have no numbers."""
        return (
            self.section is not None
            and not self.section.numbered
            and self.section.division in (Division.FRONT, Division.NARRATIVE, Division.FACTS)
        )

    def _passage(self, words: list[str], goes_on: bool) -> None:
        """Begin a passage without a number, or go on with the one that stands open."""
        if not goes_on or self.passage is None:
            self._close_passage()
            self.passage = []
        self.passage += words

    def _close_passage(self) -> None:
        if self.passage is not None and self.section is not None:
            text = joined(self.passage)
            self.got.unnumbered.append(Passage(self.section.key, text))
            if self.section.division is Division.FACTS:
                self.got.facts.append(text)
        self.passage = None

    def _ends_a_letter(self, line: Line) -> bool:
        """Whether a letter closes here: it has no heading to end the last list of its points."""
        if self.framework.layout is not Layout.NOT_GRADED or not line.gap:
            return False
        if _SIGNED.match(line.text):
            return True
        listed = self.item is not None and self.item.number is None
        whole = listed and self.item is not None and self.item.text.endswith(".")
        return bool(whole and line.text[:1].isupper())

    def _of_scale(self, line: Line) -> bool:
        """Whether a line is of a table: of what grades mean, or the heads of one of grades."""
        if _HEADS_GRADES.fullmatch(line.text.strip()):
            return True
        if self.section is None or self.section.division is not Division.SCALE:
            return False
        first = plain(line.text).split(" (")[0].split(" a service")[0].strip()
        self.scale = self.scale or bool(line.cells) or self.framework.grade(first) is not None
        return self.scale

    def _close(self) -> None:
        self._close_words()
        self._close_fact()
        self._close_passage()
        self.item = None

    def _close_words(self) -> None:
        if self.words is None:
            return
        section = self.section
        text = joined(self.words)
        key = section.key if section else None
        self.got.paragraphs.append(Paragraph(self.number, key, text))
        if section is not None and section.division is Division.FACTS:
            self.got.facts.append(text)
        if section is not None and section.division is Division.RECOMMENDATIONS:
            self.got.lead_ins.setdefault(section.key, text)
        self.words = None

    def _close_fact(self) -> None:
        if self.fact is not None:
            self.got.facts.append(joined(self.fact))
            self.fact = None


def without_contents(printed: Printed) -> list[Line]:
    """The lines without the table of contents, where every entry ends in its page."""
    lines = list(printed.lines)
    start = next(
        (at for at, line in enumerate(lines[:500]) if plain(line.text).strip(" :") == "contents"),
        None,
    )
    if start is None:
        return lines
    end = start + 1
    while end < len(lines) and any(
        re.search(r"\s\d{1,3}$", line.text) for line in lines[end : end + 3]
    ):
        end += 1
        if lines[end - 1].page != lines[start].page:
            end -= 1
            break
    while end > start + 1 and not re.search(r"\s\d{1,3}$", lines[end - 1].text):
        end -= 1
    return lines[:start] + lines[end:]


def _hang(lines: Sequence[Line]) -> float | None:
    """Where the second line of a numbered paragraph stands, in points from the left."""
    lefts = [
        round(after.left)
        for line, after in itertools.pairwise(lines)
        if line.size is not None and NUMBERED.match(line.text) and after.left is not None
    ]
    return float(max(set(lefts), key=lefts.count)) if lefts else None


def _margin(lines: Sequence[Line]) -> float | None:
    """Where the numbers of paragraphs stand, in points from the left; None in a text file."""
    lefts = [
        round(line.left)
        for line in lines
        if line.left is not None and line.size is not None and NUMBERED.match(line.text)
    ]
    return float(max(set(lefts), key=lefts.count)) if lefts else None
