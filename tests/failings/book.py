"""The failings of the child's journey, restated in our own words, each with where it is told.

`failings.txt` holds one a line: its number, what was wrong, and the paragraphs that say so, each
report named by the first three figures of its file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Failing:
    """One failing: its number, what was wrong, and the paragraphs that say so."""

    number: str
    says: str
    where: str


def _failings() -> dict[str, Failing]:
    found = {}
    lines = (Path(__file__).parent / "failings.txt").read_text(encoding="utf-8")
    for line in lines.strip().splitlines():
        number, says, where = (part.strip() for part in line.split("|"))
        found[number] = Failing(number, says, where)
    return found


FAILINGS = _failings()
