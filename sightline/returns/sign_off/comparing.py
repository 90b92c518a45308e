"""What differs between two frozen returns: who is new, who is gone, what changed of the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .standing import Stands

OWN = ("header.csv", "Child")
"""The tables in which each child has a row of their own."""
Cells = tuple[tuple[str, str], ...]
Rows = Mapping[str, list[dict[str, str]]]


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


def compared(was: Iterable[Stands], now: Iterable[Stands]) -> Compared:
    """What differs between two returns of one kind, child by child.

    A column that only one of them has, because its year's return had it, makes nothing differ.
    """
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


def _held(stands: Iterable[Stands]) -> dict[str, Rows]:
    """The rows of each table, child by child."""
    held: dict[str, Rows] = defaultdict(lambda: defaultdict(list))
    for table, child, cells in stands:
        held[table][child].append(cells)
    return held


def _children(held: Mapping[str, Rows]) -> set[str]:
    """The children who have a row of their own."""
    return {child for table in OWN for child in held.get(table, {})}


def _of_table(table: str, before: Rows, after: Rows) -> list[Difference]:
    found = []
    old_columns, new_columns = _columns(before), _columns(after)
    shared = (old_columns & new_columns) or (old_columns | new_columns)
    for child in sorted({*before, *after}):
        left, right = (
            Counter(
                tuple((name, value) for name, value in each.items() if name in shared)
                for each in held.get(child, [])
            )
            for held in (before, after)
        )
        gone, come = list((left - right).elements()), list((right - left).elements())
        for place in range(max(len(gone), len(come))):
            old = gone[place] if place < len(gone) else ()
            new = come[place] if place < len(come) else ()
            found.append(Difference(child, table, _said(old, new), _said(new, old)))
    return found


def _columns(held: Rows) -> set[str]:
    return {name for rows in held.values() for each in rows for name in each}


def _said(row: Cells, other: Cells) -> str:
    """A row in words: what differs where the other side has a row too, else all that is filled."""
    held = dict(other)
    return ", ".join(
        f"{name} {value or 'blank'}"
        for name, value in row
        if (name not in held and value) or (name in held and held[name] != value)
    )
