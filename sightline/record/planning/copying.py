"""How much of what is written now was there before: copied words, and ages that stood still.

It works on words, not on meaning. It shows; whoever reads decides whether it should have changed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

_SENTENCE = re.compile(r"[^.!?\n]*[.!?]+\s*|[^.!?\n]+\s*|\n+")
_WORD = re.compile(r"\S+\s*")
_BARE = re.compile(r"[\w']+")
ALIKE = 60
"""How alike, out of a hundred, two sentences must be for their words to be set side by side."""

RUN = 4
"""Fewer words than this in a row may be alike by chance."""


@dataclass(frozen=True)
class Passage:
    """A run of words of the later text, and whether it stood in the earlier one."""

    text: str
    copied: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def passages(before: str, now: str) -> list[Passage]:
    """The later text in runs, each copied or new. Joined, they are the later text again.

    A sentence that was moved counts as copied; a changed word inside a sentence does not.
    """
    earlier = [each for each in _SENTENCE.findall(before) if each.strip()]
    bare = [_bare(each) for each in earlier]
    found: list[Passage] = []
    for sentence in _SENTENCE.findall(now):
        for text, copied in _sentence(sentence, bare):
            if found and (found[-1].copied == copied or not text.strip()):
                found[-1] = Passage(found[-1].text + text, found[-1].copied)
            else:
                found.append(Passage(text, copied))
    return found


def _bare(text: str) -> str:
    return " ".join(_BARE.findall(text.lower()))


def _sentence(sentence: str, earlier: list[str]) -> Iterable[tuple[str, bool]]:
    """The words of one sentence in runs, each with whether its nearest earlier one has it."""
    written = _WORD.findall(sentence)
    said = [_bare(word) for word in written]
    nearest = process.extractOne(
        " ".join(said), earlier, scorer=fuzz.ratio, score_cutoff=ALIKE, processor=None
    )
    if not written or nearest is None:
        return [(sentence, False)]
    stood = [False] * len(written)
    whole = nearest[0].split()
    for step in LCSseq.opcodes(whole, said):
        length = step.dest_end - step.dest_start
        if step.tag == "equal" and (length >= RUN or length == len(said) == len(whole)):
            stood[step.dest_start : step.dest_end] = [True] * length
    lead = sentence[: len(sentence) - len("".join(written))]
    return [(lead, False)] * bool(lead) + list(zip(written, stood, strict=True))


def share_unchanged(before: str, now: str) -> float | None:
    """The share of the later text's words that stood in the earlier one; None of no words."""
    runs = passages(before, now)
    words = sum(each.words for each in runs)
    return sum(each.words for each in runs if each.copied) / words if words else None


_AGE = re.compile(
    r"\b(?:(?:aged?|is|now|turned)\s+(?P<of>\d{1,2})\b(?!\s*(?:months?|weeks?|days?|am|pm|%|/))"
    r"|(?P<old>\d{1,2})[\s-]+years?[\s-]+(?:old|of age))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class StaleAge:
    """An age that was said before and is said again after a birthday."""

    says: str
    age: int
    now: int


def unchanged_ages(
    before: str, now: str, *, before_on: dt.date, now_on: dt.date, born_on: Iterable[dt.date]
) -> list[StaleAge]:
    """Ages in both texts that were right for one of these people then, and are not now."""
    then_said = {_age(found) for found in _AGE.finditer(before)}
    born = list(born_on)
    stale = []
    for found in _AGE.finditer(now):
        said = _age(found)
        if said not in then_said or said in {_years(day, now_on) for day in born}:
            continue
        for day in born:
            if _years(day, before_on) == said:
                stale.append(StaleAge(found.group(0), said, _years(day, now_on)))
                break
    return stale


def _age(found: re.Match[str]) -> int:
    return int(found["of"] or found["old"])


def _years(born_on: dt.date, day: dt.date) -> int:
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))
