"""The words a framework is written in: areas, grades, sections, evidence, guards and tiers.

A framework is data and nothing else. Whatever reads a report, runs an inspection or writes one
learns from it what is judged, in which order, on which scale, and how the report is laid out.
Certainty marks are those of the rulebook: `S` read, `K` known, `U` uncertain.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Theme(StrEnum):
    """What an area is about in every framework, so that one authority's grades can be followed."""

    OVERALL = "overall effectiveness"
    HELP_AND_PROTECTION = "help and protection"
    CARE = "children in care"
    CARE_LEAVERS = "care leavers"
    ADOPTION = "adoption"
    LEADERSHIP = "leadership"
    PRACTICE = "quality of practice or provision"
    IMPROVEMENT = "capacity to improve"
    HEALTH = "health"
    EDUCATION = "education"
    PARTICIPATION = "taking part"
    PERFORMANCE = "performance and quality"
    PARTNERSHIP = "partners"
    BOARD = "safeguarding board"
    EQUALITY = "equality and diversity"


class Division(StrEnum):
    """What a section of a report holds."""

    FRONT = "front"
    NARRATIVE = "narrative"
    JUDGED = "judged"
    RECOMMENDATIONS = "recommendations"
    FACTS = "facts"
    SCALE = "scale"
    RECORD = "record"


class Layout(StrEnum):
    """Where a framework's reports print the grades."""

    RECORD = "a record of main findings at the end, and a line under each heading"
    FRONT_TABLE = "a table on the first page"
    NOT_GRADED = "no grades"


class Use(StrEnum):
    """How far inspectors rely on a kind of evidence under a framework."""

    ALWAYS = "always"
    WHERE_POSSIBLE = "where possible"
    SOMETIMES = "sometimes"


@dataclass(frozen=True)
class Grade:
    """One step of a scale, best first. `number` is None where the framework gives words alone.

    `meaning` restates the descriptor in our own words; `also` are other ways it is printed.
    """

    word: str
    meaning: str
    number: int | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One half of a framework that judges two things, such as safeguarding and looked after.

    `asked` is who its recommendations are for, where they do not say. `review` is what its review
    is called on the front, where it is one that not every report has.
    """

    key: str
    title: str
    printed: tuple[str, ...] = ()
    asked: str = ""
    review: str = ""


@dataclass(frozen=True)
class Area:
    """One thing judged. `printed` are the names reports give it, without the part's name.

    `in_body` is whether it has a section of its own: equality in 2009 has none. `weighs` is
    whether its grade bears on the overall one; the safeguarding board's did not.
    """

    key: str
    title: str
    theme: Theme
    printed: tuple[str, ...] = ()
    part: str = ""
    in_body: bool = True
    weighs: bool = True
    parent: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Section:
    """One section of the report's skeleton. A judged one names its area by the same key.

    `within_part` is whether its heading means it only after the heading of its own part.
    """

    key: str
    title: str
    division: Division
    printed: tuple[str, ...] = ()
    numbered: bool = True
    within_part: bool = False


@dataclass(frozen=True)
class Tier:
    """How soon a thing asked for must be done. `months` is None where no time was set.

    `section` is the section of the report that holds it and nothing else, where it has one.
    """

    key: str
    title: str
    months: int | None = None
    printed: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True)
class Evidence:
    """A kind of evidence, and how far inspectors rely on it."""

    key: str
    title: str
    use: Use = Use.ALWAYS
    note: str = ""


@dataclass(frozen=True)
class Guard:
    """A limit on one grade, set by others. It can be switched off: each says how sure we are.

    When any (or all) of `when` is graded `at` or worse, `limits` may be no better than `to`; where
    `with_reason` is true it may be better, but only with a reason written down.
    """

    code: str
    says: str
    when: tuple[str, ...]
    at: str
    limits: str
    to: str
    certainty: str
    every: bool = False
    with_reason: bool = False
    on: bool = True


@dataclass(frozen=True)
class Kind:
    """One kind of inspection under a framework: its notice, its length and its team.

    Notice and days on site are in working days, as (fewest, most); None where not known.
    """

    key: str
    title: str
    notice: tuple[int, int] | None
    notice_says: str
    on_site: tuple[int, int] | None
    on_site_says: str
    team: tuple[int, int] | None
    team_says: str
    certainty: str
    graded: bool = True


@dataclass(frozen=True)
class Framework:
    """One version of one inspection framework.

    `since` and `until` are the days it was in use, as far as known (`in_force_says` tells how
    sure). `titles` are what reports print on the front; `asked` is who recommendations are for
    where neither they nor the sentence above them says.
    """

    code: str
    title: str
    says: str
    since: dt.date
    until: dt.date | None
    in_force_says: str
    in_force_certainty: str
    basis: str
    basis_certainty: str
    layout: Layout
    titles: tuple[str, ...]
    grades: tuple[Grade, ...]
    areas: tuple[Area, ...]
    sections: tuple[Section, ...]
    tiers: tuple[Tier, ...]
    evidence: tuple[Evidence, ...]
    kinds: tuple[Kind, ...]
    guards: tuple[Guard, ...] = ()
    parts: tuple[Part, ...] = ()
    asked: str = "the local authority"
    notes: tuple[str, ...] = field(default=())

    @cached_property
    def _by_key(self) -> dict[str, Area]:
        return {area.key: area for area in self.areas}

    @cached_property
    def _by_word(self) -> dict[str, int]:
        told = {}
        for place, grade in enumerate(self.grades):
            for word in (grade.word, *grade.also):
                told[word.casefold()] = place
            if grade.number is not None:
                told[str(grade.number)] = place
        return told

    def area(self, key: str) -> Area:
        """The area of this key. Raises KeyError."""
        return self._by_key[key]

    def grade(self, written: str) -> Grade | None:
        """The grade a word, or its number, stands for; None if it is not on this scale."""
        place = self._by_word.get(" ".join(written.split()).casefold())
        return None if place is None else self.grades[place]

    def place(self, written: str) -> int:
        """How far down the scale a grade is: 0 is best. Raises KeyError."""
        return self._by_word[written.casefold()]

    def tier(self, key: str) -> Tier:
        """The tier of this key. Raises KeyError."""
        return next(one for one in self.tiers if one.key == key)

    @cached_property
    def optional_parts(self) -> tuple[Part, ...]:
        """The parts that only some inspections review: all their areas are optional."""
        always = {area.part for area in self.areas if not area.optional}
        return tuple(part for part in self.parts if part.key not in always)

    def areas_with(self, also: Collection[str]) -> tuple[Area, ...]:
        """The areas judged where these parts are reviewed as well."""
        return tuple(area for area in self.areas if not area.optional or area.part in also)

    def sections_with(self, also: Collection[str]) -> tuple[Section, ...]:
        """The sections of the report where these parts are reviewed as well."""
        left_out = {part.key for part in self.optional_parts} - set(also)
        return tuple(one for one in self.sections if self.part_of(one) not in left_out)

    def part_of(self, section: Section) -> str:
        """The key of the part that a section is of, by its own key or its area's; or blank."""
        before = section.key.split(".")[0]
        if before in {part.key for part in self.parts}:
            return before
        area = self._by_key.get(section.key)
        return area.part if area else ""

    def asking(self, part: str) -> tuple[Section, ...]:
        """Where things are asked for about areas of a part: its own sections, or the common one."""
        every = [one for one in self.sections if one.division is Division.RECOMMENDATIONS]
        own = [one for one in every if part and self.part_of(one) == part]
        return tuple(own or [one for one in every if not self.part_of(one)])

    def tiers_in(self, section: str) -> tuple[Tier, ...]:
        """The tiers that things asked for in a section of the report can have."""
        return tuple(tier for tier in self.tiers if tier.section in ("", section))

    @property
    def overall(self) -> tuple[str, ...]:
        """The keys of the overall judgement: one, or one for each half."""
        return tuple(area.key for area in self.areas if area.theme is Theme.OVERALL)
