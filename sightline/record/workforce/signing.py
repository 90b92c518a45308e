"""What a manager signs off: how the parts of a piece of work are read, each to be graded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Part(StrEnum):
    """What a part of a piece of work is for, which decides what is looked for in it."""

    FACTS = "facts"
    CIRCUMSTANCES = "circumstances"
    VOICE = "the child's view"
    ANALYSIS = "analysis"
    PLAN = "plan"


class Area(StrEnum):
    """The areas that an audit grades, so that its grades can be set beside a manager's."""

    ASSESSMENT = "assessment"
    PLAN = "plan"
    VOICE = "voice"
    OVERSIGHT = "oversight"
    RECORDS = "records"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class Section:
    """One part that is read and graded by itself.

    `reads` is the column that holds it, or a function of the row that gives its text. `area` is
    where an audit judges the same thing; blank where it does not.
    """

    code: str
    title: str
    reads: str | Callable[[Any], str]
    part: Part = Part.FACTS
    area: Area | None = None
    needed: bool = True

    def text(self, row: Any) -> str:
        """What this part of the row says."""
        said = self.reads(row) if callable(self.reads) else getattr(row, self.reads)
        return str(said or "").strip()


@dataclass(frozen=True)
class Signable:
    """A kind of work that a manager signs off. One is written beside the work, in `sign_off.py`.

    `rows` names the model, which is SignedOff and about a child. `dated` is the column with the
    day it speaks of, by which versions follow each other. `settles` is the column whose day is
    the sign-off itself, where the law ends the work there, and `marks` one that says that it was
    signed; `tells` is the column that holds what must change, where the work has one. `lacking`
    names what else is missing, such as an action with no date. `same` narrows which earlier rows
    are versions of the same thing, by columns that must agree. `queued` narrows which rows wait,
    by column values. `author` is the column of whoever wrote it, and `edited_at` the address at
    which they change it, with {child} and {row} in it.
    """

    code: str
    rows: str
    title: str
    dated: str
    sections: tuple[Section, ...]
    settles: str = ""
    marks: str = ""
    tells: str = ""
    author: str = "recorded_by"
    edited_at: str = ""
    lacking: Callable[[Any], list[str]] | None = None
    same: tuple[str, ...] = ()
    queued: tuple[tuple[str, Any], ...] = ()

    def __post_init__(self) -> None:
        """Refuse work that could not be graded part by part."""
        codes = [each.code for each in self.sections]
        if not codes or len(set(codes)) != len(codes):
            raise ValueError(f"{self.code}: needs sections, each with a code of its own.")
        if "overall" in codes:
            raise ValueError(f"{self.code}: 'overall' is the grade of the whole.")

    def read(self, row: Any) -> dict[str, str]:
        """What each part of the row says, by its code."""
        return {each.code: each.text(row) for each in self.sections}

    def wrote(self, row: Any) -> Any:
        """The account of whoever wrote it; else of whoever began it."""
        return getattr(row, self.author) or row.recorded_by
