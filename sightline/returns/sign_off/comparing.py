"""What differs between two frozen returns: who is new, who is gone, what changed of the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .standing import rows_of

OWN = ("header.csv", "Child")
"""The tables in which each child has a row of their own."""
Rows = Mapping[str, list[tuple[tuple[str, str], ...]]]


@dataclass(frozen=True)
class Difference:
    """One row of one child that another version has otherwise: blank on the side it is not on."""

    child: str
    file: str
    was: str
    now: str


@dataclass(frozen=True)
class Compared:
    """The children who are new, gone and in both, and of those in both what differs."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    both: int
    changed: tuple[str, ...]
    differences: tuple[Difference, ...]


def compared(was: Mapping[str, bytes], now: Mapping[str, bytes]) -> Compared:
    """What differs between the files of two returns of one kind, child by child."""
    before, after = _held(was), _held(now)
    found: list[Difference] = []
    for table in sorted({*before, *after}):
        found += _of_table(table, before.get(table, {}), after.get(table, {}))
    theirs, ours = _children(before), _children(after)
    both = theirs & ours
    return Compared(
        tuple(sorted(ours - theirs)),
        tuple(sorted(theirs - ours)),
        len(both),
        tuple(sorted({each.child for each in found} & both)),
        tuple(found),
    )


def _held(files: Mapping[str, bytes]) -> dict[str, Rows]:
    """The rows of each table, child by child."""
    held: dict[str, Rows] = defaultdict(lambda: defaultdict(list))
    for table, child, cells in rows_of(files):
        held[table][child].append(tuple(cells.items()))
    return held


def _children(held: Mapping[str, Rows]) -> set[str]:
    """The children who have a row of their own."""
    return {child for table in OWN for child in held.get(table, {})}


def _of_table(table: str, before: Rows, after: Rows) -> list[Difference]:
    found = []
    for child in sorted({*before, *after}):
        gone = list((Counter(before.get(child, [])) - Counter(after.get(child, []))).elements())
        come = list((Counter(after.get(child, [])) - Counter(before.get(child, []))).elements())
        for place in range(max(len(gone), len(come))):
            old = gone[place] if place < len(gone) else ()
            new = come[place] if place < len(come) else ()
            found.append(Difference(child, table, _said(old, new), _said(new, old)))
    return found


def _said(row: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]) -> str:
    """A row in words: what differs where the other side has a row too, else all that is filled."""
    held = dict(other)
    return ", ".join(
        f"{name} {value or 'blank'}"
        for name, value in row
        if (name not in held and value) or (name in held and held[name] != value)
    )
