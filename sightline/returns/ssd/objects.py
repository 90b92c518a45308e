"""Every object of the dataset, field by field: what fills it, or why it stays empty.

The fields are those of version 1.4.5, in `data/ssd/objects.csv`, with where each comes from.
"""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).resolve().parents[3] / "data" / "ssd" / "objects.csv"
VERSION = "1.4.5"
UNUSABLE = ("draft", "entered in error", "superseded")
"""How a record stands that nothing is told of."""
FILLED, BY_DESIGN, NOT_HELD = "filled", "empty by design", "not held"


@dataclass(frozen=True)
class Field:
    """One field: its type there, and where it comes from or why it is empty.

    `source` leads from the row to the value; after `@` it names a way of working it out, after `=`
    a code whose meaning is told.
    """

    name: str
    type: str
    key: bool
    state: str
    source: str
    why: str

    @property
    def kind(self) -> str:
        """What is written: a day, a whole number, a number or words."""
        return {"datetime": "day", "int": "whole number", "float": "number"}.get(self.type, "words")


@dataclass(frozen=True)
class Object:
    """One object, which is a table, with its fields in the order of the specification."""

    name: str
    fields: tuple[Field, ...]

    @property
    def filled(self) -> bool:
        """Whether anything of it is filled; else it is not written."""
        return any(each.state == FILLED for each in self.fields)


@functools.cache
def objects() -> tuple[Object, ...]:
    """Every object, in the order of the specification."""
    found: dict[str, list[Field]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            held = Field(
                row["field"], row["type"], bool(row["key"]), row["state"], row["from"], row["why"]
            )
            found.setdefault(row["object"], []).append(held)
    return tuple(Object(name, tuple(fields)) for name, fields in found.items())
