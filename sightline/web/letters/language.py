"""What a letter is made of: headings, paragraphs, lists and tables, and the questions it asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Heading:
    """The heading of a part."""

    text: str


@dataclass(frozen=True)
class Para:
    """A paragraph; its lines stay as they were written."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list, each thing on a line of its own."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table, with what its columns are called and what it is of."""

    of: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Para | Items | Table


@dataclass(frozen=True)
class Ask:
    """One thing that whoever writes the letter is asked, or that is drawn from the record."""

    name: str
    label: str
    hint: str = ""
    needed: bool = True
    long: bool = True


@dataclass(frozen=True)
class Told:
    """What a template is given to write from."""

    child: Any
    child_called: str
    to: Any
    by_name: str
    by_role: str
    authority: str
    day: dt.date
    details: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """What was answered to one question; blank where nothing was."""
        return self.details.get(name, "").strip()


@dataclass(frozen=True)
class Template:
    """One kind of letter: to whom, what it asks, and what it says.

    `draws` finds answers that the record holds already, so that nobody types them again; `about`
    finds the record that the letter is a copy of; `then` is what else is recorded when it is sent.
    """

    code: str
    title: str
    to: tuple[str, ...]
    asks: tuple[Ask, ...]
    says: Callable[[Told], list[Block]]
    subject: Callable[[Told], str]
    draws: Callable[[Any], Mapping[str, str]] = field(default=lambda child: {})
    about: Callable[[Any], Any] = field(default=lambda child: None)
    then: Callable[[Any, Any, Any], None] = field(default=lambda letter, share, by: None)
    part: str = "whole"
    kind: str = "letter"
    plain: bool = True


def paragraphs(text: str) -> list[Block]:
    """What somebody typed, as paragraphs; lines that begin with a dash are a list."""
    made: list[Block] = []
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        if lines and all(line.startswith(("- ", "* ", "• ")) for line in lines):
            made.append(Items(tuple(line[2:].strip() for line in lines)))
        elif lines:
            made.append(Para("\n".join(lines)))
    return made


def part(heading: str, text: str) -> list[Block]:
    """A part with its heading, and nothing at all where there is nothing to say."""
    return [Heading(heading), *paragraphs(text)] if text.strip() else []
