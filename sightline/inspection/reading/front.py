"""The front of a report: whose it is, which days, who led, and under which framework."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from ..frameworks import Framework, all_frameworks
from .authorities import Authority, named
from .dates import single, span
from .lines import Line, Printed
from .report import Unread
from .wording import one_line, plain

_DATES = re.compile(r"inspection dates?\s*:?\s*(?=\d)", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?:report\s+)?(?:published|publication date|date of publication)\s*(?:on)?\s*:?\s*(?=\d)",
    re.IGNORECASE,
)
_LEADS = re.compile(r"^(?:reporting|lead) inspectors?\b\s*:?\s*(.*)$", re.IGNORECASE)
_POST = re.compile(
    r",?\s*\(?\b(?:HMIs?|SHMI|(?:His|Her) Majesty[’']s (?:Senior )?Inspectors?"
    r"|Senior (?:His|Her) Majesty[’']s Inspector|Ofsted Inspector|Regulatory Inspection Manager"
    r"|Social Care Regulatory Inspector|Additional Inspector)\b\)?\.?",
    re.IGNORECASE,
)
_ENDS_FRONT = re.compile(r"^(contents|judgement\s+grade|judgement|©.*|1\. .*)$", re.IGNORECASE)
_NAME = re.compile(
    r"^[A-ZÀ-Þ][\w’'\-]+(?:\s+(?:[A-ZÀ-Þ][\w’'\-]*\.?|de|van|von|der|la|le|al|and))+$"
)


@dataclass
class Front:
    """What the first page says, and what it does not."""

    candidates: tuple[Framework, ...] = ()
    authority: Authority | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    published: dt.date | None = None
    lead: str | None = None
    unread: list[Unread] = field(default_factory=list)
    quirks: list[str] = field(default_factory=list)


def front(printed: Printed) -> Front:
    """The front of a report as read; whatever is not there is left None with a reason."""
    found = Front()
    block = _block(printed)
    whole = one_line(" ".join(line.text for line in block))
    found.candidates = _frameworks(whole)
    found.authority = _authority(block, found.candidates)
    if found.authority is None:
        found.unread.append(
            Unread("authority", "No one authority of England is named in the title.")
        )
    _dates(found, whole)
    _lead(found, block, printed)
    return found


def _block(printed: Printed) -> list[Line]:
    """The lines before the contents, the table of grades or the first paragraph."""
    block: list[Line] = []
    for line in printed.lines[:60]:
        if line.page > 1 or (_ENDS_FRONT.match(line.text) and len(block) > 2):
            break
        block.append(line)
    return block


def _frameworks(whole: str) -> tuple[Framework, ...]:
    """The frameworks whose title is printed: those with the longest title that is."""
    words = plain(whole)
    best: list[Framework] = []
    length = 0
    for one in all_frameworks().values():
        for title in one.titles:
            if plain(title) in words and len(title) >= length:
                best = [*best, one] if len(title) == length else [one]
                length = len(title)
    return tuple(dict.fromkeys(best))


def _authority(block: list[Line], frameworks: tuple[Framework, ...]) -> Authority | None:
    title = []
    for line in block:
        if _DATES.match(line.text) or plain(line.text).startswith(("inspection date", "©")):
            break
        title.append(line.text)
    words = one_line(" ".join(title))
    for one in frameworks:
        for printed in sorted(one.titles, key=len, reverse=True):
            words = re.sub(_loosely(printed), " . ", words, flags=re.IGNORECASE)
    return named(words)


def _loosely(title: str) -> str:
    return re.escape(title).replace("’", "[’']").replace(r"\ ", r"\s+")


def _dates(found: Front, whole: str) -> None:
    at = _DATES.search(whole)
    days = span(whole[at.end() : at.end() + 60]) if at else None
    if days is None:
        reason = (
            "The days printed cannot be understood."
            if at
            else "The first page gives no inspection dates."
        )
        found.unread += [Unread("inspection_start", reason), Unread("inspection_end", reason)]
    else:
        found.start, found.end = days
    at = _PUBLISHED.search(whole)
    found.published = single(whole[at.end() : at.end() + 30]) if at else None
    if found.published is None:
        reason = "The day printed cannot be understood." if at else "The report prints no such day."
        found.unread.append(Unread("published", reason))
    elif found.end and found.published < found.end:
        reason = f"The day printed, {found.published}, is before the inspection ended."
        found.unread.append(Unread("published", reason))
        found.published = None
    elif found.published.weekday() >= 5:
        found.quirks.append(f"Published on a {found.published:%A}.")


def _lead(found: Front, block: list[Line], printed: Printed) -> None:
    found.lead, colon = _led_by(block)
    if found.lead is None:
        found.lead, _ = _led_by(list(printed.lines[len(block) :]))
    elif not colon:
        found.quirks.append("The lead inspector's name follows without a colon.")
    if found.lead is None:
        found.unread.append(Unread("lead_inspector", "No lead or reporting inspector is named."))


def _led_by(lines: list[Line]) -> tuple[str | None, bool]:
    for place, line in enumerate(lines):
        at = _LEADS.match(line.text)
        if at is None:
            continue
        following = lines[place + 1].text if place + 1 < len(lines) else ""
        # A post or a second name may run on to the next line.
        for words in (at.group(1), f"{at.group(1)} {following}"):
            name = one_line(_POST.sub("", words).strip(" ,.:;"))
            name = re.sub(r"\s*,\s*and\s+", " and ", name)
            if _NAME.match(name) and not name.endswith(" and"):
                return name, ":" in line.text
    return None, False
