"""Which word a number earns ("most", "a minority"), so that no report says more than was counted.

The bands are those of rulebook D8, which it marks `K`: known from practice, not read in a source.
The word is never printed without the number beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CERTAINTY = "K"
FEWEST = 5
"""Of fewer than this many no word is used, only the number: "most" of three children is two."""


@dataclass(frozen=True)
class Band:
    """A word and the least whole percentage that earns it."""

    least: int
    word: str


BANDS = (
    Band(100, "all"),
    Band(97, "almost all"),
    Band(80, "most"),
    Band(65, "a large majority of"),
    Band(51, "a majority of"),
    Band(50, "half of"),
    Band(35, "a minority of"),
    Band(20, "a small minority of"),
    Band(4, "a very small minority of"),
    Band(1, "almost no"),
    Band(0, "no"),
)
"""From the largest share down. Half has no word of its own in the rulebook, and is called half."""


def percent(count: int, of: int) -> int:
    """The share as a whole percentage, halves rounded up. All and none are only ever exact.

    Raises ValueError where there is nothing to divide by, or more are counted than there are.
    """
    if of < 1 or not 0 <= count <= of:
        raise ValueError(f"{count} of {of} is not a share.")
    rounded = (200 * count + of) // (2 * of)
    if count < of:
        rounded = min(rounded, 99)
    return max(rounded, 1) if count else 0


def word(count: int, of: int) -> str:
    """The word for so many of so many; nothing where there are too few for one."""
    if of < FEWEST:
        return ""
    share = percent(count, of)
    return next(band.word for band in BANDS if share >= band.least)


def said(count: int, of: int, whom: str) -> str:
    """Whom a sentence speaks of, the word first and the number beside it.

    For example, "Most children whose files were read (18 of 22)".
    """
    chosen = word(count, of)
    if not chosen:
        begins = f"{spelt(count)} of the {spelt(of)} {whom}"
        return f"{begins[0].upper()}{begins[1:]}"
    return f"{chosen[0].upper()}{chosen[1:]} {whom} ({count} of {of})"


SPELT = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spelt(number: int) -> str:
    """A number as a sentence has it: in letters up to nine."""
    return SPELT[number] if 0 <= number < len(SPELT) else f"{number:,}"


ALSO = {
    "nearly all": "almost all",
    "a very large majority of": "most",
    "few": "a very small minority of",
    "a few": "a very small minority of",
    "none of": "no",
}
"""Other words for the same bands, which a person may have written."""
WORDS = sorted(({band.word for band in BANDS} | {*ALSO}), key=len, reverse=True)
BESIDE = re.compile(
    r"\b(?P<word>{words}) [^.()]*\((?P<count>\d+) of (?P<of>\d+)\)".format(
        words="|".join(map(re.escape, WORDS))
    ),
    re.IGNORECASE,
)


def misused(text: str) -> list[str]:
    """The words in a text whose own number does not earn them, each as it stands in the text."""
    found = []
    for each in BESIDE.finditer(text):
        count, of = int(each["count"]), int(each["of"])
        used = each["word"].lower()
        if of < 1 or count > of or word(count, of) != ALSO.get(used, used):
            found.append(each.group())
    return found
