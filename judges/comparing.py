"""How what we find is held beside what a validator finds, rule by rule, and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from . import ours
from .ours import Found

Places = Mapping[str, set[Any]]
"""Where each rule found something: rows of the SSDA903, children of the census."""


@dataclass(frozen=True)
class Agreement:
    """How one rule of ours compares: places both find, it alone finds, and they alone find."""

    code: str
    both: int
    ours_alone: int
    theirs_alone: int
    differs: str

    @property
    def precision(self) -> float:
        """The share of what we find that they find; 1 where we find nothing."""
        ours = self.both + self.ours_alone
        return self.both / ours if ours else 1.0

    @property
    def recall(self) -> float:
        """The share of what they find that we find; 1 where they find nothing."""
        theirs = self.both + self.theirs_alone
        return self.both / theirs if theirs else 1.0


def rows_of(found: Iterable[Found]) -> dict[str, set[tuple[str, int]]]:
    """The rows found, by rule."""
    told: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for code, table, line, _ in found:
        told[code].add((table, line))
    return told


def children_of(found: Iterable[Found]) -> dict[str, set[str]]:
    """The children found, by rule."""
    told: dict[str, set[str]] = defaultdict(set)
    for code, _, _, child in found:
        told[code].add(child)
    return told


def compared(
    held: Mapping[str, str], ran: Collection[str], mine: Places, theirs: Places
) -> tuple[list[Agreement], list[str]]:
    """One line for each rule of ours that the validator ran, and the codes it alone has."""
    lines = []
    for code, differs in held.items():
        if code in ran or code in theirs:
            we, they = mine.get(code, set()), theirs.get(code, set())
            lines.append(Agreement(code, len(we & they), len(we - they), len(they - we), differs))
    return lines, [code for code, found in theirs.items() if found and code not in held]


def said(
    name: str, lines: list[Agreement], unwritten: list[str], title: str, full: bool = False
) -> list[str]:
    """Print one comparison; the disagreements that nobody has explained beside their rule."""
    why = ours.not_written(name)
    fired = [each for each in lines if each.both or each.theirs_alone or each.ours_alone]
    agree = [each for each in fired if not each.ours_alone and not each.theirs_alone]
    what = "rows" if name == ours.SSDA903 else "children"
    print(f"\n{title}: {len(lines)} rules of ours that the validator ran too,")
    print(f"of which {len(fired)} found something and {len(agree)} found the same {what}.")
    shown = fired if full else [each for each in fired if each not in agree]
    if shown:
        print(f"{'rule':<10}{'both':>8}{'ours':>8}{'theirs':>8}{'precision':>11}{'recall':>8}")
    for each in shown:
        print(
            f"{each.code:<10}{each.both:>8,}{each.ours_alone:>8,}{each.theirs_alone:>8,}"
            f"{each.precision:>11.3f}{each.recall:>8.3f}  {each.differs}"
        )
    for code in sorted(unwritten):
        print(f"{code:<10} not written: {why.get(code, 'and nobody has said why')}")
    apart = [each.code for each in fired if each.ours_alone or each.theirs_alone]
    explained = {each.code for each in fired if each.differs} | set(why)
    if codes := [code for code in (*apart, *sorted(unwritten)) if code not in explained]:
        return [f"our rules and the validator differ and nobody says why ({', '.join(codes)})"]
    return []
