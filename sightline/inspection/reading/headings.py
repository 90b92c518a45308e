"""Headings of a report: which line starts which section, and the grade printed beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..frameworks import Area, Division, Framework, Layout, Part, Section, Tier
from .grades import grade_pattern
from .lines import Line
from .wording import NUMBERED, as_heading, plain

MOST_LINES = 6
_PARTED = re.compile(r"^section \d+:? ")
_GRADED_JUDGEMENT = re.compile(r"^the graded judge?ment (?:for|about|on|of) (?=\w)")
_LINK = (
    r"[\s:;,-]*(?:\b(?:is that it|is that they|that it|is|are|judged to be)\b)?"
    r"\s*(?:\b(?:is|are)\b)?[:\s]*"
)


@dataclass(frozen=True)
class Heading:
    """A heading found: how many lines it takes, what it starts, and its grade if printed."""

    lines: int
    section: Section | None = None
    part: Part | None = None
    tier: Tier | None = None
    grade: str | None = None
    same_line: bool = False


class Headings:
    """Finds the headings of one framework's reports, in the order they should come in."""

    def __init__(self, framework: Framework, body_size: float | None) -> None:
        """Ready at the start of a report. `body_size` is None for a text file."""
        self.framework = framework
        self.body_size = body_size
        self.used: set[str] = set()
        self.at = -1
        self.part: str | None = None
        grades = grade_pattern(framework) or "(?!)"
        self._grade = re.compile(rf"{_LINK}(?:grade\s*\d\s*)?\(?\b({grades})\)?[.\s]*$")
        self._anywhere = re.compile(rf"\s({grades})(?=\s)")
        self._grade_line = re.compile(rf"^(?:grade\s*\d\s*)?\(?({grades})\)?\.?$")
        self._named: dict[str, list[Section]] = {}
        for section in framework.sections:
            for name in {as_heading(each) for each in (section.title, *section.printed)}:
                self._named.setdefault(name, []).append(section)

    def found(self, lines: Sequence[Line], at: int, within: Section | None) -> Heading | None:
        """The heading that starts at this line, if one does."""
        in_table = at > 0 and plain(lines[at - 1].text).startswith("key judgement")
        if not self._may_head(lines[at], within, in_table):
            return None
        tier = self._tier(lines[at])
        if tier is not None and within is not None and within.division is Division.RECOMMENDATIONS:
            return Heading(1, tier=tier)
        asking = self._asking() if tier is not None and within is None and self.part else None
        if asking is not None:
            return Heading(1, section=asking, tier=tier)
        for count, text in reversed(list(_joined(lines, at))):
            heading = self._named_by(text, count, lines, at, within)
            if heading is not None:
                return heading
        return None

    def start(self, section: Section) -> None:
        """Note that this section has begun."""
        self.used.add(section.key)
        self.at = self.framework.sections.index(section)

    def _may_head(self, line: Line, within: Section | None, in_table: bool) -> bool:
        if line.bullet or not line.text:
            return False
        if self.body_size is None:
            return line.gap or line.strong
        # An area's name in plain type may head its section, where its grade stands beside it; but
        # what is told of the last inspection, before the findings, reads the same.
        before = within is not None and within.division in (Division.FRONT, Division.FACTS)
        plainly = line.gap and not before and not NUMBERED.match(line.text)
        return self._strong(line) or in_table or plainly

    def _strong(self, line: Line) -> bool:
        if self.body_size is None:
            return True
        return line.strong or (line.size or 0) > self.body_size + 0.6

    def _asking(self) -> Section | None:
        """Where this part says what must improve, when its tiers come without a heading above."""
        for section in self.framework.sections:
            if section.division is Division.RECOMMENDATIONS and (
                part_of(self.framework, section) == self.part and section.key not in self.used
            ):
                return section
        return None

    def _tier(self, line: Line) -> Tier | None:
        said = as_heading(line.text)
        if said in self._named:
            return None
        for tier in self.framework.tiers:
            if said in {as_heading(each) for each in (tier.title, *tier.printed)}:
                return tier
        return None

    def _named_by(
        self, text: str, count: int, lines: Sequence[Line], at: int, within: Section | None
    ) -> Heading | None:
        for name, grade in self._readings(text):
            part = self._part(name)
            if part is not None:
                return Heading(count, part=part, grade=grade)
            section = self._section(name)
            if section is None:
                continue
            if grade is None and section.division is not Division.JUDGED:
                if not self._strong(lines[at]):
                    continue
            elif grade is None:
                grade, more = self._grade_below(lines, at + count)
                if grade is None and not self._strong(lines[at]):
                    continue
                if grade is None and self._in_passing(section, lines[at], within):
                    return None
                return Heading(count + more, section=section, grade=grade)
            return Heading(
                count, section=section, grade=grade, same_line=grade is not None and count == 1
            )
        return None

    def _readings(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Ways to read a heading: as it is, or as a name with its grade behind or within it."""
        said = _GRADED_JUDGEMENT.sub("", _PARTED.sub("", plain(text)))
        yield as_heading(said), None
        behind = self._grade.search(said)
        if behind:
            yield as_heading(said[: behind.start()]), self._word(behind.group(1))
        for within in self._anywhere.finditer(said):
            rest = f"{said[: within.start()]} {said[within.end() :]}"
            yield as_heading(rest), self._word(within.group(1))

    def _word(self, written: str) -> str | None:
        grade = self.framework.grade(written)
        return grade.word if grade else None

    def _grade_below(self, lines: Sequence[Line], at: int) -> tuple[str | None, int]:
        """A grade on the line (or two) after a heading, and how many lines it takes."""
        for more in (2, 1):
            said = plain(" ".join(line.text for line in lines[at : at + more]))
            found = self._grade_line.match(said)
            if found:
                return self._word(found.group(1)), more
        return None, 0

    def _in_passing(self, section: Section, line: Line, within: Section | None) -> bool:
        """Whether an area's name without a grade only heads a part of another section.

        The single framework's early reports use areas' names so, in their summaries.
        """
        if self.framework.layout is not Layout.FRONT_TABLE:
            return False
        if as_heading(section.title) != as_heading(line.text):
            return False
        if within is not None and within.division in (Division.FRONT, Division.RECOMMENDATIONS):
            return self.body_size is None or (line.size or 0) <= self.body_size + 1.0
        return section.key in self.used

    def _part(self, name: str) -> Part | None:
        for part in self.framework.parts:
            if name in {as_heading(each) for each in part.printed}:
                return part
        return None

    def _section(self, name: str) -> Section | None:
        """The section of this name that should come next: same part, not yet used, further on."""
        named = [
            one
            for one in self._named.get(name, [])
            if not one.within_part or part_of(self.framework, one) == self.part
        ]
        if not named:
            return None

        def fit(section: Section) -> tuple[bool, bool, bool, int]:
            place = self.framework.sections.index(section)
            part = part_of(self.framework, section)
            return (
                section.key not in self.used,
                part == self.part or (part is None and self.part in (None, "la")),
                place > self.at,
                -place,
            )

        return max(named, key=fit)


def part_of(framework: Framework, section: Section) -> str | None:
    """The part of a framework a section belongs to: by its key, or by its area."""
    parts = {part.key for part in framework.parts}
    before = section.key.split(".")[0]
    if before in parts:
        return before
    area: Area | None = next((one for one in framework.areas if one.key == section.key), None)
    return area.part if area is not None and area.part not in ("", "la") else None


def _joined(lines: Sequence[Line], at: int) -> Iterator[tuple[int, str]]:
    """The text of one line, of two, and so on while they may be one heading."""
    words: list[str] = []
    for count, line in enumerate(lines[at : at + MOST_LINES], 1):
        apart = line.bullet or NUMBERED.match(line.text) or line.page != lines[at].page
        if count > 1 and apart:
            return
        words.append(line.text.replace("\t", " "))
        text = " ".join(words)
        if len(text) > 220:
            return
        yield count, text
