"""Puts the children of the frozen lists into groups, so that a sample holds some of each kind.

Everything is read from the frozen lists and nothing from the record as it now is: whoever has the
lists and the seed can draw the sample again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from .drawing import Listed, fingerprint
from .lists.book import NEED_CALLED, NEED_FIRST, TEAM

NOT_KNOWN = "not known"
AGES = ((5, "under 5"), (11, "5 to 10"), (16, "11 to 15"), (18, "16 or 17"), (200, "18 and over"))


@dataclass(frozen=True)
class Told:
    """What the lists tell of one child: their row on each list they are on."""

    child: int
    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def cell(self, *headings: str) -> str:
        """The first of these headings that any list fills in."""
        for code in NEED_FIRST:
            row = self.rows.get(code, {})
            for heading in headings:
                if row.get(heading):
                    return row[heading]
        return ""


def _need(told: Told) -> str:
    return NEED_CALLED[next(code for code in NEED_FIRST if code in told.rows)]


def _age(told: Told) -> str:
    years = told.cell("Age of Child (Years)")
    try:
        return next(says for below, says in AGES if float(years) < below)
    except ValueError:
        return NOT_KNOWN


def _cell(*headings: str) -> Callable[[Told], str]:
    return lambda told: told.cell(*headings) or NOT_KNOWN


STRATIFIERS: dict[str, tuple[str, Callable[[Told], str]]] = {
    "need": ("Kind of need", _need),
    "age": ("Age", _age),
    "team": ("Team", _cell(TEAM)),
    "legal-status": ("Legal status", _cell("Child's Legal Status")),
    "placement": ("Where they live", _cell("Placement Type")),
    "ethnicity": ("Ethnicity", _cell("Ethnicity")),
    "disability": ("Disability", _cell("Does the Child have a Disability")),
}
"""What children can be grouped by: its name, and how it is read from the lists."""

Frozen = tuple[str, Sequence[str], Sequence[Sequence[str]], Sequence[int]]
"""A frozen list: its number, its headings, its rows and whose each row is."""


def told_by(lists: Iterable[Frozen]) -> list[Told]:
    """What the lists tell of each child; of several rows on one list, the last counts."""
    found: dict[int, dict[str, dict[str, str]]] = {}
    for code, columns, rows, children in lists:
        for row, child in zip(rows, children, strict=True):
            found.setdefault(child, {})[code] = dict(zip(columns, row, strict=True))
    return [Told(child, rows) for child, rows in sorted(found.items())]


def grouped(told: Iterable[Told], by: Sequence[str]) -> list[Listed]:
    """Each child in the group that these make together, such as "in care, 5 to 10".

    Raises KeyError for something that children cannot be grouped by.
    """
    ways = [STRATIFIERS[name][1] for name in by]
    return [
        Listed(each.child, ", ".join(way(each) for way in ways) or "all children") for each in told
    ]


def fingerprint_of(lists: Iterable[Frozen]) -> str:
    """What tells these lists together from any others."""
    return fingerprint([json.dumps(each, ensure_ascii=True) for each in sorted(lists)])
