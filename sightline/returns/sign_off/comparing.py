"""What differs between two frozen returns: who is new, who is gone, what changed of the rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .reconciling import Cells, rows_of

CHILD = "CHILD"


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
    before, after = _children(was), _children(now)
    found: list[Difference] = []
    for name in sorted({*was, *now}):
        if name.endswith(".csv"):
            found += _of_file(name, was.get(name, b""), now.get(name, b""))
    both = before & after
    return Compared(
        tuple(sorted(after - before)),
        tuple(sorted(before - after)),
        len(both),
        tuple(sorted({each.child for each in found} & both)),
        tuple(found),
    )


def _children(files: Mapping[str, bytes]) -> set[str]:
    return {row[CHILD] for row in rows_of(files["header.csv"])} if "header.csv" in files else set()


def _of_file(name: str, was: bytes, now: bytes) -> list[Difference]:
    before, after = _by_child(rows_of(was)), _by_child(rows_of(now))
    found = []
    for child in sorted({*before, *after}):
        gone = list((Counter(before[child]) - Counter(after[child])).elements())
        come = list((Counter(after[child]) - Counter(before[child])).elements())
        for place in range(max(len(gone), len(come))):
            old = gone[place] if place < len(gone) else ()
            new = come[place] if place < len(come) else ()
            found.append(Difference(child, name, _said(old, new), _said(new, old)))
    return found


def _by_child(rows: list[Cells]) -> dict[str, list[tuple[tuple[str, str], ...]]]:
    held: dict[str, list[tuple[tuple[str, str], ...]]] = defaultdict(list)
    for row in rows:
        held[row[CHILD]].append(tuple(row.items()))
    return held


def _said(row: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]) -> str:
    """A row in words: what differs where the other side has a row too, else all that is filled."""
    held = dict(other)
    return ", ".join(
        f"{name} {value or 'blank'}"
        for name, value in row
        if (name not in held and value) or (name in held and held[name] != value)
    )
