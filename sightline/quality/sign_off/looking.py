"""What can be told from the words of a piece of work alone: what is thin, missing or copied.

It shows, and decides nothing: the manager grades.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.record.planning.copying import Passage, passages
from sightline.record.workforce.signing import Part, Section

MOSTLY = 0.6
"""The share of a part that stood in the last version, from which it is said to be mostly copied."""
THIN = 30
"""Words below which an analysis can hardly weigh anything."""
FEW = 8
"""Words below which a child's view can hardly be more than a tick."""
_WEIGHS = re.compile(
    r"\b(?:because|so that|which means|this means|therefore|as a result|impact|likely"
    r"|suggests?|risk(?:s|y)?|pattern|if .{3,80}? then|harm(?:s|ed|ful)?|protective|balance"
    r"|however|although|weigh(?:s|ed|ing)?|hypothes[ie]s)\b",
    re.IGNORECASE,
)
"""Words with which people say what facts mean. Where there is none, facts are only listed."""
_SAID_NOTHING = re.compile(
    r"^\W*(?:n/?a|none|nil|not applicable|tbc|as above|see above|no concerns|too young)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Shown:
    """One part of the work as it is shown: its words in runs, beside what it said before."""

    section: Section
    now: str
    before: str | None
    runs: tuple[Passage, ...]

    @property
    def copied(self) -> float:
        """The share of its words that stood anywhere in the last version."""
        words = sum(each.words for each in self.runs)
        return sum(each.words for each in self.runs if each.copied) / words if words else 0.0

    @property
    def same(self) -> bool:
        """Whether it says word for word what it said before."""
        return bool(self.now) and self.before is not None and _bare(self.now) == _bare(self.before)


def shown(
    sections: Sequence[Section], now: Mapping[str, str], before: Mapping[str, str] | None
) -> list[Shown]:
    """Each part in turn; words count as copied wherever in the last version they stood."""
    whole = "\n".join(before.values()) if before else ""
    return [
        Shown(
            section=section,
            now=now.get(section.code, ""),
            before=before.get(section.code, "") if before is not None else None,
            runs=tuple(passages(whole, now.get(section.code, ""))),
        )
        for section in sections
    ]


def missing(section: Section, text: str) -> str:
    """What is missing from one part, in a sentence; nothing where nothing is."""
    said = "" if _SAID_NOTHING.match(text) else text
    words = len(said.split())
    if section.part is Part.VOICE:
        if not words:
            return "The child’s view is missing. Nothing here says what the child thinks or wants."
        if words < FEW:
            return f"The child’s view is {words} words long. It can hardly be more than a tick."
        return ""
    if section.part is Part.ANALYSIS:
        if not words:
            return "The analysis is missing. Nothing here says what the facts mean for the child."
        if words < THIN:
            return f"The analysis is {words} words long, too short to weigh anything."
        if not _WEIGHS.search(said):
            return "It lists facts, and does not say what they mean or why."
        return ""
    if section.needed and not words:
        return "Nothing is written here."
    return ""


def copied(part: Shown) -> str:
    """What is to be said of a part that was copied; nothing of one that was not."""
    if part.same:
        return "It says word for word what it said in the last version."
    if part.copied >= MOSTLY:
        return f"{part.copied:.0%} of its words stood in the last version."
    return ""


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.lower()))
