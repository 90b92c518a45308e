"""A report as printed lines: what each says, and how it looks on the page."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    """One printed line.

    `size` is in points and `left` is how far in it starts, both None where a text file cannot
    tell. `strong` is whether it is set in bold or marked as a heading. `gap` is whether a blank
    line, or more than the usual space, stands before it. `cells` are its parts in a table.
    """

    text: str
    page: int = 1
    size: float | None = None
    left: float | None = None
    strong: bool = False
    bullet: bool = False
    gap: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Printed:
    """Everything a file prints: the lines of the text, and the notes at the foot of its pages."""

    lines: tuple[Line, ...]
    pages: int
    notes: tuple[str, ...] = ()
    body_size: float | None = None
    quirks: tuple[str, ...] = field(default=())
