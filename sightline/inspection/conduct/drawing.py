"""Draws a sample in the open: from a frozen list and a seed anybody can draw the same one again.

Each child on the list is given a number worked out from the seed, the fingerprint of the list and
the child's own number (SHA-256), and those with the smallest numbers of each group are taken. No
random generator is used, so any language, and any later version of ours, gives the same sample.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Listed:
    """One child on the list a sample is drawn from, and the group the child is drawn within."""

    child: int
    stratum: str


def fingerprint(lines: Sequence[str]) -> str:
    """What tells one list from another: the SHA-256 of its lines in order."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def lot(seed: str, of_list: str, child: int) -> str:
    """The number a child draws: in no order that anybody could have chosen."""
    return hashlib.sha256(f"{seed}|{of_list}|{child}".encode()).hexdigest()


def shares(sizes: Mapping[str, int], size: int) -> dict[str, int]:
    """How many to take of each group: in proportion, and one of each group where there is room.

    What is left after whole numbers goes to the largest remainders, and among equals by name.
    Raises ValueError where fewer than none are asked for.
    """
    if size < 0:
        raise ValueError("A sample cannot hold fewer than none.")
    whole = sum(sizes.values())
    size = min(size, whole)
    held = {name: count for name, count in sizes.items() if count}
    if not size:
        return dict.fromkeys(held, 0)
    if size < len(held):
        largest = sorted(held, key=lambda name: (-held[name], name))[:size]
        return {name: int(name in largest) for name in held}
    taken = {name: max(1, size * count // whole) for name, count in held.items()}
    while sum(taken.values()) != size:
        over = sum(taken.values()) > size
        gap = {name: size * count / whole - taken[name] for name, count in held.items()}
        if over:
            name = min((n for n in held if taken[n] > 1), key=lambda n: (gap[n], n))
        else:
            name = min((n for n in held if taken[n] < held[n]), key=lambda n: (-gap[n], n))
        taken[name] += -1 if over else 1
    return taken


def draw(listed: Sequence[Listed], seed: str, of_list: str, size: int) -> list[Listed]:
    """So many children of the list, drawn within their groups; in the order they were drawn."""
    wanted = shares(Counter(each.stratum for each in listed), size)
    found: list[Listed] = []
    for name in sorted(wanted):
        group = [each for each in listed if each.stratum == name]
        group.sort(key=lambda each: lot(seed, of_list, each.child))
        found += group[: wanted[name]]
    return sorted(found, key=lambda each: lot(seed, of_list, each.child))
