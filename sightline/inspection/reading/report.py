"""What is read from one report, and the steady form it is handed on in."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

FIELDS = (
    *("file", "authority", "framework", "inspection_start", "inspection_end", "published"),
    *("lead_inspector", "overall", "judgements", "paragraphs", "recommendations", "unread"),
)


@dataclass(frozen=True)
class Judgement:
    """One area and its grade; the grade is None where it could not be read."""

    area: str
    grade: str | None


@dataclass(frozen=True)
class Paragraph:
    """One numbered paragraph, with the key of its section; None where that is not known."""

    number: int
    section: str | None
    text: str


@dataclass(frozen=True)
class Passage:
    """Text that stands without a number in a section that has none, such as a summary's."""

    section: str
    text: str


@dataclass(frozen=True)
class Recommendation:
    """One thing asked for, how soon, of whom, and in which section it is printed."""

    text: str
    tier: str | None
    body: str | None
    section: str | None


@dataclass(frozen=True)
class Unread:
    """A field that could not be read, and why."""

    field: str
    reason: str


@dataclass(frozen=True)
class ReadReport:
    """One report as read. None stands for what could not be, with its reason in `unread`.

    `ons_code` and `number` are the authority's statistical and departmental codes. `facts` are
    the statements printed about the place and the service. `quirks` are oddities of the print that
    were read past. `unnumbered` is the text of sections whose paragraphs have no numbers.
    `refused` says why the file as a whole could not be read.
    """

    file: str
    authority: str | None = None
    framework: str | None = None
    inspection_start: dt.date | None = None
    inspection_end: dt.date | None = None
    published: dt.date | None = None
    lead_inspector: str | None = None
    overall: str | None = None
    judgements: tuple[Judgement, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    unread: tuple[Unread, ...] = ()
    ons_code: str | None = None
    number: str | None = None
    facts: tuple[str, ...] = ()
    quirks: tuple[str, ...] = ()
    unnumbered: tuple[Passage, ...] = ()
    pages: int = 0
    refused: str = ""

    def steady(self) -> dict[str, Any]:
        """The fields scripts depend on, in their order."""
        every = asdict(self)
        return {name: every[name] for name in FIELDS}

    def everything(self) -> dict[str, Any]:
        """The steady fields, and the rest of what was read after them."""
        more = ("ons_code", "number", "facts", "quirks", "unnumbered", "pages")
        every = asdict(self)
        return {**self.steady(), **{name: every[name] for name in more}}


def refused(file: str, why: str) -> ReadReport:
    """What stands for a file that could not be read at all."""
    return ReadReport(file=file, unread=(Unread("file", why),), refused=why)
